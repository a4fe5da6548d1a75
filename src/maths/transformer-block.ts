import type { Activation } from "./activation.ts";
import { type Matrix, mapMatrix, multiply, type Vector } from "./matrix.ts";
import { type AttentionLayer, type MultiHead, multiHeadAttention } from "./multi-head-attention.ts";

/** The learned matrices of one block of width d. */
export type BlockWeights = {
  readonly attention: AttentionLayer;
  /** d x f, and f biases: from the stream to the hidden layer */
  readonly up: Matrix;
  readonly upBiases: Vector;
  /** f x d: back to the width of the stream */
  readonly down: Matrix;
  readonly activation: Activation;
};

/** Everything that a block computes, in the order in which it does. Rows are positions. */
export type BlockTrace = {
  /** n x d, what the attention reads */
  readonly attentionInput: Matrix;
  readonly attention: MultiHead;
  /** n x d, the stream between the two sublayers */
  readonly between: Matrix;
  /** n x d, what the feed-forward layer reads */
  readonly feedForwardInput: Matrix;
  /** n x f, after the activation */
  readonly hidden: Matrix;
  /** n x d, what the feed-forward layer writes */
  readonly feedForward: Matrix;
  /** n x d, the stream that leaves the block */
  readonly output: Matrix;
};

/** Brings one position to a standard size: layer normalization or its relative without the mean. */
export type Normalize = (row: Vector) => number[];

const sum = (a: Matrix, b: Matrix): number[][] => mapMatrix(a, (x, i, j) => x + (b[i]?.[j] ?? 0));

const feedForward = ({ up, upBiases, down, activation }: BlockWeights, input: Matrix) => {
  const hidden = mapMatrix(multiply(input, up), (x, _, j) => activation.value(x + (upBiases[j] ?? 0)));
  return { hidden, feedForward: multiply(hidden, down) };
};

// #region transformer-block
/**
 * One pre-norm transformer block (equation `transformer-block`; radford2019language, section 2.3): each sublayer reads a
 * normalized copy of the stream and adds what it found.
 * @param stream n x d, one row for each position
 * @param mask n x n, added to the scores of every head
 * @throws RangeError when shapes disagree
 */
export const transformerBlock = (
  weights: BlockWeights,
  stream: Matrix,
  normalize: Normalize,
  mask?: Matrix,
): BlockTrace => {
  const attentionInput = stream.map(normalize);
  const attention = multiHeadAttention(weights.attention, attentionInput, attentionInput, mask);
  const between = sum(stream, attention.output);
  const feedForwardInput = between.map(normalize);
  const written = feedForward(weights, feedForwardInput);
  const output = sum(between, written.feedForward);
  return { attentionInput, attention, between, feedForwardInput, ...written, output };
};
// #endregion transformer-block

/**
 * The same block in the order of the first transformer, post-norm (vaswani2017attention, section 3.1): each sublayer reads
 * the stream as it is, and the sum is normalized.
 */
export const postNormBlock = (
  weights: BlockWeights,
  stream: Matrix,
  normalize: Normalize,
  mask?: Matrix,
): BlockTrace => {
  const attention = multiHeadAttention(weights.attention, stream, stream, mask);
  const between = sum(stream, attention.output).map(normalize);
  const written = feedForward(weights, between);
  const output = sum(between, written.feedForward).map(normalize);
  return { attentionInput: stream, attention, between, feedForwardInput: between, ...written, output };
};
