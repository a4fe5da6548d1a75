/**
 * The transformer from tokens to logits. For every layer, on the residual stream x:
 * x <- x + attention(norm(x)), then x <- x + feedForward(norm(x)); at last logits = norm(x) E^T with the embedding E.
 */

import { block, type Engine, type Floats } from "../maths/block.ts";
import type { Activations } from "./activations.ts";
import { causalAttention } from "./causal-attention.ts";
import { rotate } from "./rotary.ts";
import { gelu, rmsNorm } from "./tensor-ops.ts";
import { type Layout, type Tensor, tensorBlock } from "./transformer-layout.ts";

/** A model: its sizes, its numbers, and what multiplies them. */
export type Transformer = { readonly layout: Layout; readonly parameters: Floats; readonly engine: Engine };

/**
 * Copies the embedding of every token to a row of `x`. A negative token is filling, and reads as token 0.
 * @throws RangeError on a token outside the vocabulary
 */
export const embedTokens = (x: Floats, tokens: ArrayLike<number>, { layout, parameters }: Transformer): void => {
  const { offset, rows, columns } = layout.embedding;
  for (let row = 0; row < tokens.length; row++) {
    const token = Math.max(0, tokens[row] ?? 0);
    if (!(token < rows)) throw new RangeError(`Unexpected token ${token}, expected one below ${rows}.`);
    const start = offset + token * columns;
    for (let j = 0; j < columns; j++) x[row * columns + j] = parameters[start + j] ?? 0;
  }
};

/** A linear layer: out = x W^T, or out += x W^T, for N rows. */
export const linear = (
  { parameters, engine }: Transformer,
  out: Floats,
  x: Floats,
  weight: Tensor,
  rows: number,
  add = false,
): void =>
  engine.multiply(
    "abT",
    block(out, rows, weight.rows),
    block(x, rows, weight.columns),
    tensorBlock(parameters, weight),
    add,
  );

/**
 * Runs the model on a batch and leaves the logits, and all that the backward pass reads, in `kept`.
 * @param tokens sequences * length tokens, one sequence after another; -1 = filling at the end of a sequence
 * @throws RangeError on a token outside the vocabulary, or another number of tokens
 */
export const forward = (model: Transformer, tokens: Int32Array, kept: Activations): void => {
  const { layout, parameters, engine } = model;
  const { width, heads } = layout.config;
  const { sequences, length } = kept;
  const rows = sequences * length;
  if (tokens.length !== rows) throw new RangeError(`Unexpected ${tokens.length} tokens, expected ${rows}.`);
  embedTokens(kept.layers[0]?.input ?? kept.output, tokens, model);
  for (const [index, layer] of layout.layers.entries()) {
    const own = kept.layers[index];
    if (!own) throw new RangeError("Unexpected activations of fewer layers, expected those of this model.");
    const next = kept.layers[index + 1]?.input ?? kept.output;
    rmsNorm(own.attentionNorm, own.attentionInverse, own.input, parameters, layer.attentionGain.offset, width);
    linear(model, own.queryKeyValue, own.attentionNorm, layer.queryKeyValue, rows);
    rotate(block(own.queryKeyValue, rows, 2 * width, 0, 3 * width), kept.rotary, 0, length, 1);
    const shape = { sequences, length, width, heads };
    causalAttention(own.attended, own.weights, own.queryKeyValue, shape, engine);
    own.middle.set(own.input);
    linear(model, own.middle, own.attended, layer.attentionOutput, rows, true);
    rmsNorm(own.feedForwardNorm, own.feedForwardInverse, own.middle, parameters, layer.feedForwardGain.offset, width);
    linear(model, own.slope, own.feedForwardNorm, layer.feedForwardIn, rows);
    gelu(own.hidden, own.slope, own.slope, engine.exponentials);
    next.set(own.middle);
    linear(model, next, own.hidden, layer.feedForwardOut, rows, true);
  }
  rmsNorm(kept.finalNorm, kept.finalInverse, kept.output, parameters, layout.finalGain.offset, width);
  linear(model, kept.logits, kept.finalNorm, layout.embedding, rows);
};
