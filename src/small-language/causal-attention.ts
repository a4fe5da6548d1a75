/**
 * Causal self-attention of a batch, head by head (equation `scaled-dot-product`; vaswani2017attention, section 3.2):
 * scores = Q K^T / sqrt(d_k), weights = softmax of the scores of positions up to one's own, output = weights V.
 */
import { type Block, block, type Engine, type Exponentials, type Floats } from "../maths/block.ts";

/** Sizes of a batch: `sequences` sequences of `length` tokens each. */
export type AttentionShape = {
  readonly sequences: number;
  readonly length: number;
  readonly width: number;
  readonly heads: number;
};

/**
 * Softmax of the scores in place, row by row; the row i keeps its first from + i + 1 entries, the others become 0.
 * @param scale what the scores are multiplied by first, 1 / sqrt(d_k)
 */
export const causalSoftmax = (scores: Block, from: number, scale: number, exponentials: Exponentials): void => {
  const { data, columns } = scores;
  for (let row = 0; row < scores.rows; row++) {
    const start = scores.offset + row * scores.stride;
    const seen = Math.min(columns, from + row + 1);
    let largest = -Infinity;
    for (let j = start; j < start + seen; j++) {
      const score = data[j] ?? 0;
      if (!(score <= largest)) largest = score;
    }
    for (let j = start; j < start + seen; j++) data[j] = ((data[j] ?? 0) - largest) * scale;
    exponentials(data, start, seen);
    let total = 0;
    for (let j = start; j < start + seen; j++) total += data[j] ?? 0;
    const share = 1 / total;
    for (let j = start; j < start + seen; j++) data[j] = (data[j] ?? 0) * share;
    data.fill(0, start + seen, start + columns);
  }
};

/** Backward of `causalSoftmax` for from = 0, in place: dWeights become dScores, 0 where the mask forbids to look. */
export const causalSoftmaxBackward = (dWeights: Block, weights: Block, scale: number): void => {
  const { data, columns } = dWeights;
  for (let row = 0; row < dWeights.rows; row++) {
    const start = dWeights.offset + row * dWeights.stride;
    const from = weights.offset + row * weights.stride;
    const seen = Math.min(columns, row + 1);
    let mean = 0;
    for (let j = 0; j < seen; j++) mean += (data[start + j] ?? 0) * (weights.data[from + j] ?? 0);
    for (let j = 0; j < seen; j++)
      data[start + j] = scale * (weights.data[from + j] ?? 0) * ((data[start + j] ?? 0) - mean);
    data.fill(0, start + seen, start + columns);
  }
};

/**
 * One head of one sequence: its queries, keys, values among the rows of `queryKeyValue`, its weights and its output.
 */
const headBlocks = (shape: AttentionShape, sequence: number, head: number) => {
  const { length, width, heads } = shape;
  const size = width / heads;
  const part = (flat: Floats, which: 0 | 1 | 2): Block =>
    block(flat, length, size, sequence * length * 3 * width + which * width + head * size, 3 * width);
  const output = (flat: Floats): Block => block(flat, length, size, sequence * length * width + head * size, width);
  const weights = (flat: Floats): Block =>
    block(flat, length, length, (sequence * heads + head) * length * length, length);
  return { part, output, weights, scale: 1 / Math.sqrt(size) };
};

/**
 * @param output sequences * length x width; written: the heads side by side
 * @param weights sequences x heads x length x length; written; each row sums to 1
 * @param queryKeyValue sequences * length x 3 width: queries, keys, values side by side, positions already in them
 */
export const causalAttention = (
  output: Floats,
  weights: Floats,
  queryKeyValue: Floats,
  shape: AttentionShape,
  { multiply, exponentials }: Engine,
): void => {
  for (let sequence = 0; sequence < shape.sequences; sequence++)
    for (let head = 0; head < shape.heads; head++) {
      const blocks = headBlocks(shape, sequence, head);
      const scores = blocks.weights(weights);
      multiply("abT", scores, blocks.part(queryKeyValue, 0), blocks.part(queryKeyValue, 1));
      causalSoftmax(scores, 0, blocks.scale, exponentials);
      multiply("ab", blocks.output(output), scores, blocks.part(queryKeyValue, 2));
    }
};

/**
 * Backward of `causalAttention`.
 * @param dQueryKeyValue written, shape of queryKeyValue
 * @param dOutput gradient of the output
 * @param scratch length x length numbers, overwritten
 */
export const causalAttentionBackward = (
  dQueryKeyValue: Floats,
  dOutput: Floats,
  record: { readonly weights: Floats; readonly queryKeyValue: Floats },
  scratch: Floats,
  shape: AttentionShape,
  { multiply }: Engine,
): void => {
  const dScores = block(scratch, shape.length, shape.length);
  for (let sequence = 0; sequence < shape.sequences; sequence++)
    for (let head = 0; head < shape.heads; head++) {
      const { part, output, weights, scale } = headBlocks(shape, sequence, head);
      const kept = weights(record.weights);
      multiply("abT", dScores, output(dOutput), part(record.queryKeyValue, 2));
      multiply("aTb", part(dQueryKeyValue, 2), kept, output(dOutput));
      causalSoftmaxBackward(dScores, kept, scale);
      multiply("ab", part(dQueryKeyValue, 0), dScores, part(record.queryKeyValue, 1));
      multiply("aTb", part(dQueryKeyValue, 1), dScores, part(record.queryKeyValue, 0));
    }
};
