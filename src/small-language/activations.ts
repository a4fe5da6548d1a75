/**
 * The arrays that a forward pass writes and a backward pass reads, made once and used for every batch of the same size.
 */
import type { Engine, Floats } from "../maths/block.ts";
import { type RotaryTable, rotaryTable } from "./rotary.ts";
import type { Layout } from "./transformer-layout.ts";

/** What one layer keeps. N = sequences * length rows. */
export type LayerActivations = {
  /** N x width: the residual stream that comes in */
  readonly input: Floats;
  readonly attentionNorm: Floats;
  readonly attentionInverse: Floats;
  /** N x 3 width: queries, keys, values; queries and keys rotated */
  readonly queryKeyValue: Floats;
  /** sequences x heads x length x length */
  readonly weights: Floats;
  /** N x width: what the heads read, side by side */
  readonly attended: Floats;
  /** N x width: the residual stream between attention and feed-forward layer */
  readonly middle: Floats;
  readonly feedForwardNorm: Floats;
  readonly feedForwardInverse: Floats;
  /** N x hidden: before the activation; then, in place, the activation's slope */
  readonly slope: Floats;
  /** N x hidden */
  readonly hidden: Floats;
};

export type Activations = {
  readonly sequences: number;
  readonly length: number;
  readonly layers: readonly LayerActivations[];
  readonly rotary: RotaryTable;
  /** N x width: the residual stream after the last layer */
  readonly output: Floats;
  readonly finalNorm: Floats;
  readonly finalInverse: Floats;
  /** N x vocabulary: logits; then, in place, probabilities; then their gradient */
  readonly logits: Floats;
  /** N: nats per target */
  readonly losses: Floats;
};

/** Arrays for `sequences` sequences of `length` tokens. @throws RangeError when `length` is longer than the context */
export const allocateActivations = (
  { config }: Layout,
  sequences: number,
  length: number,
  allocate: Engine["allocate"],
): Activations => {
  const { vocabulary, width, heads, hidden, context } = config;
  if (!(Number.isInteger(sequences) && sequences >= 1))
    throw new RangeError(`Unexpected number of sequences ${sequences}, expected a whole number >= 1.`);
  if (!(Number.isInteger(length) && length >= 1 && length <= context))
    throw new RangeError(`Unexpected length ${length}, expected a whole number from 1 to ${context}.`);
  const rows = sequences * length;
  const layers = Array.from({ length: config.layers }, () => ({
    input: allocate(rows * width),
    attentionNorm: allocate(rows * width),
    attentionInverse: allocate(rows),
    queryKeyValue: allocate(rows * 3 * width),
    weights: allocate(rows * heads * length),
    attended: allocate(rows * width),
    middle: allocate(rows * width),
    feedForwardNorm: allocate(rows * width),
    feedForwardInverse: allocate(rows),
    slope: allocate(rows * hidden),
    hidden: allocate(rows * hidden),
  }));
  return {
    sequences,
    length,
    layers,
    rotary: rotaryTable(length, width / heads, allocate),
    output: allocate(rows * width),
    finalNorm: allocate(rows * width),
    finalInverse: allocate(rows),
    logits: allocate(rows * vocabulary),
    losses: allocate(rows),
  };
};
