import type { Vector } from "./matrix.ts";

const checkPairs = (answers: Vector, targets: Vector): void => {
  if (answers.length === 0 || answers.length !== targets.length)
    throw new RangeError(`Unexpected ${answers.length} answers for ${targets.length} targets, expected one each.`);
};

// #region mean-squared-error
/**
 * Mean squared error (equation `mean-squared-error`): smallest, for equal inputs, at the mean of their targets.
 * @param answers, targets as many numbers of both, at least one
 * @returns the squared unit of the targets; 0 only when every answer is exact
 * @throws RangeError when there is none, or their numbers differ
 */
export const meanSquaredError = (answers: Vector, targets: Vector): number => {
  checkPairs(answers, targets);
  return answers.reduce((sum, answer, i) => sum + (answer - (targets[i] ?? 0)) ** 2, 0) / answers.length;
};

/** Its slope by each answer: twice the miss, shared among the answers. */
export const squaredErrorGradient = (answers: Vector, targets: Vector): number[] => {
  checkPairs(answers, targets);
  return answers.map((answer, i) => (2 * (answer - (targets[i] ?? 0))) / answers.length);
};
// #endregion mean-squared-error

/** Mean absolute error: smallest, for equal inputs, at a median of their targets. @throws RangeError as above */
export const meanAbsoluteError = (answers: Vector, targets: Vector): number => {
  checkPairs(answers, targets);
  return answers.reduce((sum, answer, i) => sum + Math.abs(answer - (targets[i] ?? 0)), 0) / answers.length;
};
