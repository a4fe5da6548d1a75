/**
 * The model one token at a time. Keys and values of earlier positions do not change when a token is added, so they are
 * kept (the key-value cache) and each step computes one position: the same logits as the full forward pass, at a
 * fraction of its work. Several sequences are written side by side, which costs little more than one.
 */
import { block, type Floats, type Room } from "../maths/block.ts";
import { multiplyPlainly, plainExponentials } from "../maths/plain-engine.ts";
import { causalSoftmax } from "./causal-attention.ts";
import { type RotaryTable, rotaryTable, rotate } from "./rotary.ts";
import { gelu, rmsNorm } from "./tensor-ops.ts";
import { embedTokens, linear, type Transformer } from "./transformer-forward.ts";
import type { Layout } from "./transformer-layout.ts";

export type Generation = {
  readonly model: Transformer;
  readonly sequences: number;
  /** tokens read so far; set it back to go on from an earlier place, 0 = begin anew */
  position: number;
  /** for each layer: sequences x context x 2 width, the key and the value of each position side by side */
  readonly cache: readonly Floats[];
  readonly rotary: RotaryTable;
  readonly rows: { [name in "stream" | "norm" | "inverse" | "queryKeyValue" | "slope" | "hidden" | "logits"]: Floats };
  readonly scores: Floats;
};

/** The memory that a model and a generation take. */
export const generationRoom = ({ config, tensors, count }: Layout, sequences: number): Room => ({
  floats: count + sequences * (config.vocabulary + 5 * config.width + 2 * config.hidden),
  widest: Math.max(...tensors.map(({ rows, columns }) => rows * columns)),
});

/** An empty cache. The plain engine can read a model of any engine: { ...model, engine: plainEngine() }. */
export const startGeneration = (model: Transformer, sequences = 1): Generation => {
  const { vocabulary, width, context, heads, hidden } = model.layout.config;
  const { allocate } = model.engine;
  const plain = (length: number): Floats => new Float32Array(length);
  return {
    model,
    sequences,
    position: 0,
    cache: model.layout.layers.map(() => plain(sequences * context * 2 * width)),
    rotary: rotaryTable(context, width / heads, plain),
    rows: {
      stream: allocate(sequences * width),
      norm: allocate(sequences * width),
      inverse: plain(sequences),
      queryKeyValue: allocate(sequences * 3 * width),
      slope: allocate(sequences * hidden),
      hidden: allocate(sequences * hidden),
      logits: allocate(sequences * vocabulary),
    },
    scores: plain(context),
  };
};

/** Keeps the new keys and values of a layer and writes what its heads read to `out` (sequences x width). */
const attend = (generation: Generation, cache: Floats, out: Floats): void => {
  const { sequences, position, rows, rotary, scores } = generation;
  const { width, context, heads } = generation.model.layout.config;
  const size = width / heads;
  const { queryKeyValue } = rows;
  rotate(block(queryKeyValue, sequences, 2 * width, 0, 3 * width), rotary, position, 1, 1);
  for (let sequence = 0; sequence < sequences; sequence++) {
    const from = sequence * 3 * width;
    const start = sequence * context * 2 * width;
    cache.set(queryKeyValue.subarray(from + width, from + 3 * width), start + position * 2 * width);
    for (let head = 0; head < heads; head++) {
      const past = (value: 0 | 1) => block(cache, position + 1, size, start + value * width + head * size, 2 * width);
      const weights = block(scores, 1, position + 1);
      multiplyPlainly("abT", weights, block(queryKeyValue, 1, size, from + head * size), past(0));
      causalSoftmax(weights, position, 1 / Math.sqrt(size), plainExponentials);
      multiplyPlainly("ab", block(out, 1, size, sequence * width + head * size), weights, past(1));
    }
  }
};

/**
 * Reads one token for each sequence and gives the logits of the next.
 * @param tokens one for each sequence
 * @returns sequences x vocabulary; the same array is filled again at every call
 * @throws RangeError when the context is full, on a token outside the vocabulary, or another number of tokens
 */
export const nextLogits = (generation: Generation, tokens: ArrayLike<number>): Floats => {
  const { model, sequences, position, cache, rows } = generation;
  const { layout, parameters } = model;
  const { width, context } = layout.config;
  if (position >= context) throw new RangeError(`Unexpected token ${position + 1}, expected at most ${context}.`);
  if (tokens.length !== sequences) throw new RangeError(`Unexpected ${tokens.length} tokens, expected ${sequences}.`);
  const { stream, norm, inverse, queryKeyValue, slope, hidden, logits } = rows;
  embedTokens(stream, tokens, model);
  for (const [index, layer] of layout.layers.entries()) {
    rmsNorm(norm, inverse, stream, parameters, layer.attentionGain.offset, width);
    linear(model, queryKeyValue, norm, layer.queryKeyValue, sequences);
    attend(generation, cache[index] ?? stream, norm);
    linear(model, stream, norm, layer.attentionOutput, sequences, true);
    rmsNorm(norm, inverse, stream, parameters, layer.feedForwardGain.offset, width);
    linear(model, slope, norm, layer.feedForwardIn, sequences);
    gelu(hidden, slope, slope, model.engine.exponentials);
    linear(model, stream, hidden, layer.feedForwardOut, sequences, true);
  }
  rmsNorm(norm, inverse, stream, parameters, layout.finalGain.offset, width);
  linear(model, logits, norm, layout.embedding, sequences);
  generation.position = position + 1;
  return logits;
};

/**
 * Puts sequence from[i] in place i, with all it has read: what beam search does when it drops some and doubles others.
 * @throws RangeError when `from` does not name one sequence for each place
 */
export const rearrange = (generation: Generation, from: readonly number[]): void => {
  const { sequences, cache, model } = generation;
  if (
    from.length !== sequences ||
    from.some((source) => !(Number.isInteger(source) && source >= 0 && source < sequences))
  )
    throw new RangeError(`Unexpected places ${from.join(", ")}, expected ${sequences} numbers below ${sequences}.`);
  const size = model.layout.config.context * 2 * model.layout.config.width;
  for (const layer of cache) {
    const before = layer.slice();
    for (const [place, source] of from.entries())
      layer.set(before.subarray(source * size, (source + 1) * size), place * size);
  }
};
