import type { Matrix } from "./matrix.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

// #region pseudo-likelihood
/**
 * Pseudo-likelihood of two tokens (equation `pseudo-likelihood`): each is guessed from the other, and the guesses are multiplied.
 * @param joint probabilities of all pairs, rows the first token; they sum to 1, no row or column is all zero
 */
export const pseudoLikelihood = (joint: Matrix, first: number, second: number): number => {
  const together = joint[first]?.[second] ?? 0;
  const row = sum(joint[first] ?? []);
  const column = sum(joint.map((values) => values[second] ?? 0));
  return (together / column) * (together / row);
};

/** Likelihood by the chain rule: the first token, then the second given the first. Equal to the entry of the table. */
export const chainLikelihood = (joint: Matrix, first: number, second: number): number => {
  const row = sum(joint[first] ?? []);
  return row * ((joint[first]?.[second] ?? 0) / row);
};
// #endregion pseudo-likelihood
