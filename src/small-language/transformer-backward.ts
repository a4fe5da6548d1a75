/**
 * The gradient of the loss with respect to every parameter, by the chain rule, from the last layer to the first.
 * `stream` is the gradient with respect to the residual stream: each part of a layer adds to it what reaches its input.
 */

import { block, type Engine, type Floats } from "../maths/block.ts";
import type { Activations, LayerActivations } from "./activations.ts";
import { causalAttentionBackward } from "./causal-attention.ts";
import { rotate } from "./rotary.ts";
import { geluBackward, rmsNormBackward } from "./tensor-ops.ts";
import type { Transformer } from "./transformer-forward.ts";
import { type LayerTensors, type Layout, type Tensor, tensorBlock } from "./transformer-layout.ts";

/** Arrays of the backward pass alone; N = sequences * length rows. */
export type BackwardScratch = {
  readonly stream: Floats;
  /** N x width: gradient of what a norm gave, or of what the heads gave */
  readonly narrow: Floats;
  readonly queryKeyValue: Floats;
  readonly hidden: Floats;
  /** length x length */
  readonly scores: Floats;
};

export const allocateBackward = (
  { config }: Layout,
  sequences: number,
  length: number,
  allocate: Engine["allocate"],
): BackwardScratch => {
  const rows = sequences * length;
  return {
    stream: allocate(rows * config.width),
    narrow: allocate(rows * config.width),
    queryKeyValue: allocate(rows * 3 * config.width),
    hidden: allocate(rows * config.hidden),
    scores: allocate(length * length),
  };
};

/** Backward of `linear`: dX = dOut W is written, dW += dOut^T x. */
const linearBackward = (
  { parameters, engine }: Transformer,
  gradient: Floats,
  dX: Floats,
  dOut: Floats,
  x: Floats,
  weight: Tensor,
  rows: number,
): void => {
  const out = block(dOut, rows, weight.rows);
  engine.multiply("ab", block(dX, rows, weight.columns), out, tensorBlock(parameters, weight));
  engine.multiply("aTb", tensorBlock(gradient, weight), out, block(x, rows, weight.columns), true);
};

const layerBackward = (
  model: Transformer,
  layer: LayerTensors,
  own: LayerActivations,
  kept: Activations,
  gradient: Floats,
  scratch: BackwardScratch,
): void => {
  const { parameters: gain, engine, layout } = model;
  const { width, heads } = layout.config;
  const { sequences, length } = kept;
  const { stream, narrow, queryKeyValue, hidden } = scratch;
  const rows = sequences * length;
  linearBackward(model, gradient, hidden, stream, own.hidden, layer.feedForwardOut, rows);
  geluBackward(hidden, own.slope);
  linearBackward(model, gradient, narrow, hidden, own.feedForwardNorm, layer.feedForwardIn, rows);
  const second = { x: own.middle, inverse: own.feedForwardInverse, gain, gainAt: layer.feedForwardGain.offset, width };
  rmsNormBackward(stream, gradient, narrow, second);

  linearBackward(model, gradient, narrow, stream, own.attended, layer.attentionOutput, rows);
  const shape = { sequences, length, width, heads };
  causalAttentionBackward(queryKeyValue, narrow, own, scratch.scores, shape, engine);
  rotate(block(queryKeyValue, rows, 2 * width, 0, 3 * width), kept.rotary, 0, length, -1);
  linearBackward(model, gradient, narrow, queryKeyValue, own.attentionNorm, layer.queryKeyValue, rows);
  const first = { x: own.input, inverse: own.attentionInverse, gain, gainAt: layer.attentionGain.offset, width };
  rmsNormBackward(stream, gradient, narrow, first);
};

/**
 * Adds the gradient of every parameter to `gradient`, which has the layout of the parameters. `kept` is what `forward`
 * left, its logits replaced by their gradient (`crossEntropyBackward`).
 */
export const backward = (
  model: Transformer,
  tokens: Int32Array,
  kept: Activations,
  gradient: Floats,
  scratch: BackwardScratch,
): void => {
  const { layout, parameters: gain } = model;
  const { width } = layout.config;
  const { stream, narrow } = scratch;
  linearBackward(model, gradient, narrow, kept.logits, kept.finalNorm, layout.embedding, tokens.length);
  stream.fill(0);
  const last = { x: kept.output, inverse: kept.finalInverse, gain, gainAt: layout.finalGain.offset, width };
  rmsNormBackward(stream, gradient, narrow, last);
  for (let index = layout.layers.length - 1; index >= 0; index--) {
    const layer = layout.layers[index];
    const own = kept.layers[index];
    if (layer && own) layerBackward(model, layer, own, kept, gradient, scratch);
  }
  for (let row = 0; row < tokens.length; row++) {
    const start = layout.embedding.offset + Math.max(0, tokens[row] ?? 0) * width;
    for (let j = 0; j < width; j++) gradient[start + j] = (gradient[start + j] ?? 0) + (stream[row * width + j] ?? 0);
  }
};
