import { dot, type Matrix, type Vector } from "./matrix.ts";

/**
 * How much a count weighs: it grows as a power of the count and is held at 1 from `cap` on (pennington2014glove, equation 9).
 * @param count meetings of two words, >= 0
 * @param cap count from which the weight is 1, > 0; 100 in the paper
 * @param power 3/4 in the paper
 * @returns a number in [0, 1]
 */
export const gloveWeight = (count: number, cap = 100, power = 0.75): number => {
  if (!(count >= 0) || !(cap > 0))
    throw new RangeError(`Unexpected count ${count} or cap ${cap}, expected numbers >= 0.`);
  return Math.min(1, (count / cap) ** power);
};

/** Vectors and offsets of words and of contexts; as many rows as offsets. */
export type GloveModel = {
  readonly words: Matrix;
  readonly contexts: Matrix;
  readonly wordOffsets: Vector;
  readonly contextOffsets: Vector;
};

// #region glove-loss
/**
 * Weighted squared error of dot products plus offsets against the logarithms of the counts
 * (equation `glove-loss`; pennington2014glove, equation 8). Pairs that never meet have weight 0 and are left out.
 * @param counts words x contexts, numbers >= 0
 * @returns >= 0
 */
export const gloveLoss = ({ words, contexts, wordOffsets, contextOffsets }: GloveModel, counts: Matrix): number =>
  counts.reduce((sum, row, i) => {
    const errors = row.map((count, j) => {
      if (count === 0) return 0;
      const guess = dot(words[i] ?? [], contexts[j] ?? []) + (wordOffsets[i] ?? 0) + (contextOffsets[j] ?? 0);
      return gloveWeight(count) * (guess - Math.log(count)) ** 2;
    });
    return errors.reduce((part, error) => part + error, sum);
  }, 0);
// #endregion glove-loss
