/** The size of an effect in units of the spread between people, and its interval. */
import { standardNormalCdf } from "./gaussian.ts";
import { normalQuantile95 } from "./wilson-interval.ts";

/** One arm of a trial: how many people, their mean, their standard deviation. */
export type Arm = { readonly count: number; readonly mean: number; readonly deviation: number };

/** Standardized difference with its 95% interval, in standard deviations. */
export type EffectSize = {
  readonly effect: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
};

/**
 * Standard deviation that both arms share, if they share one: each arm counts by its degrees of freedom.
 * @throws RangeError when an arm has fewer than two people or a deviation that is not positive
 */
export const pooledDeviation = (one: Arm, other: Arm): number => {
  for (const { count, deviation } of [one, other])
    if (!(Number.isInteger(count) && count >= 2 && deviation > 0))
      throw new RangeError(`Unexpected arm of ${count} with deviation ${deviation}, expected 2 or more and above 0.`);
  const sum = (one.count - 1) * one.deviation ** 2 + (other.count - 1) * other.deviation ** 2;
  return Math.sqrt(sum / (one.count + other.count - 2));
};

// #region standardized-mean-difference
/**
 * Difference of two means over their pooled standard deviation (equation `standardized-mean-difference`), times Hedges' factor,
 * which takes away the upward bias of small trials, with the usual large-sample standard error (Borenstein et al. 2009, chapter 4).
 * @param treated with the thing under test
 * @param control without it
 * @returns in standard deviations; positive when the treated have the higher mean
 * @throws RangeError when an arm has fewer than two people or no spread
 */
export const standardizedMeanDifference = (treated: Arm, control: Arm): EffectSize => {
  const [n1, n2] = [treated.count, control.count];
  const plain = (treated.mean - control.mean) / pooledDeviation(treated, control);
  const shrink = 1 - 3 / (4 * (n1 + n2 - 2) - 1);
  const effect = shrink * plain;
  const error = shrink * Math.sqrt((n1 + n2) / (n1 * n2) + plain ** 2 / (2 * (n1 + n2)));
  return { effect, error, low: effect - normalQuantile95 * error, high: effect + normalQuantile95 * error };
};
// #endregion standardized-mean-difference

// #region probability-of-superiority
/**
 * Chance that a treated person drawn at random is above a control drawn at random (equation `probability-of-superiority`), for
 * two bells of equal width.
 * @param effect standardized difference
 * @returns from 0 to 1; one half for no effect
 */
export const probabilityOfSuperiority = (effect: number): number => standardNormalCdf(effect / Math.SQRT2);
// #endregion probability-of-superiority
