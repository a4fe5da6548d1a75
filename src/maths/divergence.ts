/**
 * Four ways to say how far apart two distributions over the same outcomes are.
 * Natural logarithms throughout: the first two are in nats.
 * Conventions: 0 log 0 = 0, and log(p / 0) = Infinity for p > 0.
 */
import type { Vector } from "./matrix.ts";

/**
 * Refuses what is not a pair of distributions.
 * @throws RangeError on unequal lengths, a negative probability, or a sum that differs from 1 by more than 1e-9
 */
export const checkDistributions = (p: Vector, q: Vector): void => {
  if (p.length === 0 || p.length !== q.length)
    throw new RangeError(`Unexpected lengths ${p.length} and ${q.length}, expected equal positive ones.`);
  for (const distribution of [p, q]) {
    const total = distribution.reduce((sum, x) => sum + x, 0);
    if (!distribution.every((x) => x >= 0) || !(Math.abs(total - 1) <= 1e-9))
      throw new RangeError(`Unexpected distribution [${distribution.join(", ")}], expected numbers >= 0 with sum 1.`);
  }
};

// #region kl-divergence
/**
 * Kullback-Leibler divergence of p from q, sum of p log(p / q) (equation `kl-divergence`). Not symmetric: swap the
 * arguments for the other.
 * @param p the distribution that weighs the outcomes: for data first, the divergence of maximum likelihood
 * @param q the distribution compared with it; same length
 * @returns nats, in [0, Infinity]; Infinity when q gives probability 0 to an outcome that p has
 * @throws RangeError when p or q is no distribution
 */
export const klDivergence = (p: Vector, q: Vector): number => {
  checkDistributions(p, q);
  const sum = p.reduce((total, x, i) => (x === 0 ? total : total + x * Math.log(x / (q[i] ?? 0))), 0);
  return Math.max(0, sum);
};
// #endregion kl-divergence

// #region jensen-shannon
/**
 * Jensen-Shannon divergence: each distribution against their average (equation `jensen-shannon`, Lin 1991).
 * @param p probabilities, summing to one
 * @param q probabilities of the same outcomes, summing to one
 * @returns nats, in [0, log 2]: 0 when equal, log 2 when no outcome is shared; symmetric
 * @throws RangeError when p or q is no distribution
 */
export const jensenShannon = (p: Vector, q: Vector): number => {
  const middle = p.map((x, i) => (x + (q[i] ?? 0)) / 2);
  return klDivergence(p, middle) / 2 + klDivergence(q, middle) / 2;
};
// #endregion jensen-shannon

/**
 * Total variation: half the sum of the absolute differences, the largest difference in the probability of any event.
 * @returns a number in [0, 1]
 * @throws RangeError when p or q is no distribution
 */
export const totalVariation = (p: Vector, q: Vector): number => {
  checkDistributions(p, q);
  return p.reduce((sum, x, i) => sum + Math.abs(x - (q[i] ?? 0)), 0) / 2;
};

// #region wasserstein-distance
/**
 * Wasserstein-1 (earth mover's) distance on a line: mass moved times distance, for the cheapest plan
 * (equation `wasserstein-distance`). On a line it is the area between the two cumulative distributions.
 * @param p probabilities at the positions
 * @param q probabilities at the same positions
 * @param positions strictly increasing coordinates, one per outcome
 * @returns >= 0, in units of the positions
 * @throws RangeError when p or q is no distribution, or the positions do not increase
 */
export const wassersteinDistance = (p: Vector, q: Vector, positions: Vector): number => {
  checkDistributions(p, q);
  let ahead = 0;
  return p.reduce((sum, x, i) => {
    ahead += x - (q[i] ?? 0);
    const width = i + 1 < p.length ? (positions[i + 1] ?? NaN) - (positions[i] ?? NaN) : 1;
    if (!(width > 0)) throw new RangeError(`Unexpected position after ${positions[i]}, expected a larger one.`);
    return i + 1 < p.length ? sum + Math.abs(ahead) * width : sum;
  }, 0);
};
// #endregion wasserstein-distance
