import { normalQuantile95 } from "./wilson-interval.ts";

/** Difference of two accuracies on the same questions, with its 95% interval; shares, -1 to 1. */
export type Difference = {
  readonly difference: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
};

// #region paired-difference
/**
 * Compares two models question by question (equation `paired-difference`): only the questions on which they differ count.
 * @param onlyFirst questions that only the first model got right
 * @param onlySecond questions that only the second got right
 * @param total all questions, at least one
 * @returns first minus second, with the standard error of paired differences
 * @throws RangeError when the counts do not fit into the total
 */
export const pairedDifference = (onlyFirst: number, onlySecond: number, total: number): Difference => {
  if (!(total > 0 && onlyFirst >= 0 && onlySecond >= 0 && onlyFirst + onlySecond <= total))
    throw new RangeError(`Unexpected counts ${onlyFirst}, ${onlySecond} of ${total}, expected parts of the total.`);
  const difference = (onlyFirst - onlySecond) / total;
  const error = Math.sqrt(((onlyFirst + onlySecond) / total - difference ** 2) / total);
  return { difference, error, low: difference - normalQuantile95 * error, high: difference + normalQuantile95 * error };
};
// #endregion paired-difference
