import { dot, type Matrix, type Vector } from "./matrix.ts";

/** What is kept of all the keys seen so far: the size of this does not grow with their number. */
export type Running = {
  /** largest score so far; -Infinity before the first key */
  readonly largest: number;
  /** sum of the exponentials of score minus largest */
  readonly total: number;
  /** sum of the values, each times its exponential */
  readonly weighted: Vector;
};

// #region online-softmax
/**
 * One more block of keys and values (equation `online-softmax`; milakov2018online, section 3; dao2022flashattention,
 * section 3.1). When a larger score turns up, all that was summed before shrinks by one common factor.
 * @param scores of one query with the keys of the block, scaled; -Infinity where it may not look
 * @param values one row for each score
 */
export const takeBlock = (before: Running, scores: Vector, values: Matrix): Running => {
  const largest = Math.max(before.largest, ...scores);
  if (largest === -Infinity) return before;
  const shrink = Math.exp(before.largest - largest);
  const terms = scores.map((score) => Math.exp(score - largest));
  const total = shrink * before.total + terms.reduce((sum, term) => sum + term, 0);
  const weighted = before.weighted.map((old, column) =>
    terms.reduce((sum, term, row) => sum + term * (values[row]?.[column] ?? 0), shrink * old),
  );
  return { largest, total, weighted };
};
// #endregion online-softmax

/** Nothing seen yet, for values of `width` entries. */
export const nothingSeen = (width: number): Running => ({
  largest: -Infinity,
  total: 0,
  weighted: Array.from({ length: width }, () => 0),
});

/**
 * Scaled dot-product attention, block by block of keys: the result of `scaledDotProduct` without its matrix of weights.
 * @param size keys in a block, a whole number >= 1
 * @throws RangeError when the size is no such number, or a query may look at nothing
 */
export const blockwiseAttention = (
  queries: Matrix,
  keys: Matrix,
  values: Matrix,
  size: number,
  mask?: Matrix,
): Matrix => {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`Unexpected block of ${size}, expected a whole number >= 1.`);
  const scale = Math.sqrt(keys[0]?.length ?? 1);
  return queries.map((query, i) => {
    let running = nothingSeen(values[0]?.length ?? 0);
    for (let start = 0; start < keys.length; start += size) {
      const block = keys.slice(start, start + size);
      const scores = block.map((key, j) => dot(query, key) / scale + (mask?.[i]?.[start + j] ?? 0));
      running = takeBlock(running, scores, values.slice(start, start + size));
    }
    if (running.total === 0) throw new RangeError(`Unexpected query ${i} that may look at nothing.`);
    return running.weighted.map((sum) => sum / running.total);
  });
};
