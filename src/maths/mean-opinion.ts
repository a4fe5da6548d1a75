/** What a mean of ratings is worth: the usual interval, and how it must widen when one listener gives many ratings. */
import type { Vector } from "./matrix.ts";
import { normalQuantile95 } from "./wilson-interval.ts";

// #region mean-opinion-interval
/**
 * Mean opinion score with its interval (equation `mean-opinion-interval`), ratings being independent.
 * @param ratings at least two, such as whole numbers from 1 to 5
 * @param quantile standard errors to each side: 1.96 for 95%; for few ratings take Student's
 * @returns mean, spread (standard deviation with n - 1) and reach (half the interval's width), all in points
 * @throws RangeError when there are fewer than two ratings
 */
export const meanOpinion = (ratings: Vector, quantile: number = normalQuantile95): MeanOpinion => {
  const n = ratings.length;
  if (n < 2) throw new RangeError(`Unexpected ${n} ratings, expected at least two.`);
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / n;
  const spread = Math.sqrt(ratings.reduce((sum, rating) => sum + (rating - mean) ** 2, 0) / (n - 1));
  return { mean, spread, reach: (quantile * spread) / Math.sqrt(n) };
};
// #endregion mean-opinion-interval

export type MeanOpinion = { readonly mean: number; readonly spread: number; readonly reach: number };

// #region listener-clusters
/**
 * Half the width of a mean's interval when each listener gives several ratings (equation `listener-clusters`).
 * @param spread standard deviation of a rating, in points
 * @param listeners L, a whole number from 1
 * @param each m, ratings of each listener, from 1
 * @param sameListener share of the variance that one listener's ratings have in common, 0 to 1
 * @returns reach in points; it does not fall below that of the listeners alone, however many ratings each gives
 * @throws RangeError when a number is out of range
 */
export const clusteredReach = (
  { spread, listeners, each, sameListener }: Clusters,
  quantile: number = normalQuantile95,
): number => {
  if (!(spread >= 0 && listeners >= 1 && each >= 1 && sameListener >= 0 && sameListener <= 1))
    throw new RangeError("Unexpected clusters, expected a spread, counts from 1, and a share from 0 to 1.");
  return quantile * spread * Math.sqrt(sameListener / listeners + (1 - sameListener) / (listeners * each));
};
// #endregion listener-clusters

export type Clusters = {
  readonly spread: number;
  readonly listeners: number;
  readonly each: number;
  readonly sameListener: number;
};
