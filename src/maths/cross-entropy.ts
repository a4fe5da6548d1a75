import { checkDistributions } from "./divergence.ts";
import type { Vector } from "./matrix.ts";

const checkCounts = (counts: Vector): number => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!counts.every((count) => count >= 0) || !(total > 0) || total === Infinity)
    throw new RangeError(`Unexpected counts [${counts.join(", ")}], expected numbers >= 0, at least one above 0.`);
  return total;
};

// #region cross-entropy
/**
 * Cross-entropy of a model at data: the average surprise -log q of draws from p (equation `cross-entropy`).
 * It is the entropy of p plus the Kullback-Leibler divergence of p from q.
 * @param p probabilities of the outcomes in the data, summing to one
 * @param q probabilities that the model gives to the same outcomes, summing to one
 * @returns nats, from the entropy of p (when q equals p) to Infinity (when q rules out what p has)
 * @throws RangeError when p or q is no distribution
 */
export const crossEntropy = (p: Vector, q: Vector): number => {
  checkDistributions(p, q);
  return p.reduce((sum, share, i) => (share === 0 ? sum : sum - share * Math.log(q[i] ?? 0)), 0);
};
// #endregion cross-entropy

/**
 * Log-likelihood of a model: the logarithm of the probability that it gives to independent draws in their order.
 * @param counts how often each outcome was drawn, >= 0
 * @param q probabilities of the outcomes, summing to one
 * @returns nats, at most 0; -Infinity when an outcome was drawn that the model rules out
 * @throws RangeError when nothing was drawn, a count is negative, or q is no distribution
 */
export const logLikelihood = (counts: Vector, q: Vector): number => {
  const total = checkCounts(counts);
  return -total * crossEntropy(maximumLikelihood(counts), q);
};

// #region maximum-likelihood
/**
 * The distribution that makes counted draws most likely: their shares (equation `maximum-likelihood`).
 * No other comes closer to the data by cross-entropy or by Kullback-Leibler divergence.
 * @param counts how often each outcome was drawn, >= 0
 * @returns probabilities, summing to one; 0 for what was never drawn
 * @throws RangeError when nothing was drawn or a count is negative
 */
export const maximumLikelihood = (counts: Vector): number[] => {
  const total = checkCounts(counts);
  return counts.map((count) => count / total);
};
// #endregion maximum-likelihood
