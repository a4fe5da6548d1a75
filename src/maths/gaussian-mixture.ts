import { logGaussianDensity, standardNormalCdf } from "./gaussian.ts";
import type { Vector } from "./matrix.ts";
import { type Random, sampleIndex, standardNormal } from "./random.ts";

/** One bell of a mixture: its share of the draws, its mean, its standard deviation > 0. */
export type Bell = { readonly weight: number; readonly mean: number; readonly spread: number };
/** At least one bell; the weights are >= 0 and sum to one. */
export type Mixture = readonly Bell[];

/** log(weight times density) of every bell at x. */
const logParts = (x: number, mixture: Mixture): number[] =>
  mixture.map(({ weight, mean, spread }) => Math.log(weight) + logGaussianDensity(x, { mean, variance: spread ** 2 }));

const logSum = (logs: Vector): number => {
  const largest = Math.max(...logs);
  return largest === -Infinity
    ? largest
    : largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0));
};

// #region mixture-density
/**
 * Natural logarithm of the density of a mixture of bells at x: of the weighted sum of their heights. The largest term
 * is taken out first, so that nothing underflows far from all bells.
 * @throws RangeError when there is no bell or a spread is not positive
 */
export const logMixtureDensity = (x: number, mixture: Mixture): number => {
  if (mixture.length === 0) throw new RangeError("Unexpected empty mixture, expected at least one bell.");
  return logSum(logParts(x, mixture));
};
// #endregion mixture-density

/**
 * The same at many places, with the constants of every bell taken out of the loop: for drawing and for sums over cells.
 * @throws RangeError when there is no bell or a spread is not positive
 */
export const logMixtureDensities = (places: Vector, mixture: Mixture): number[] => {
  if (mixture.length === 0 || !mixture.every(({ spread }) => spread > 0))
    throw new RangeError("Unexpected mixture, expected at least one bell and positive spreads.");
  const bells = mixture.map(({ weight, mean, spread }) => ({
    peak: Math.log(weight / (spread * Math.sqrt(2 * Math.PI))),
    mean,
    falls: 1 / (2 * spread * spread),
  }));
  return places.map((x) => {
    let sum = -Infinity;
    for (const { peak, mean, falls } of bells) {
      const log = peak - (x - mean) * (x - mean) * falls;
      const [more, less] = log > sum ? [log, sum] : [sum, log];
      sum = less === -Infinity ? more : more + Math.log1p(Math.exp(less - more));
    }
    return sum;
  });
};

/** Probability of a draw of at most x, in [0, 1]: the weighted sum of the bells' cumulative distributions. */
export const mixtureCumulative = (x: number, mixture: Mixture): number =>
  mixture.reduce((sum, { weight, mean, spread }) => sum + weight * standardNormalCdf((x - mean) / spread), 0);

/** A source of draws: first a bell by its weight, then a value from it. */
export const mixtureSampler =
  (mixture: Mixture, random: Random): (() => number) =>
  () => {
    const bell =
      mixture[
        sampleIndex(
          mixture.map(({ weight }) => weight),
          random,
        )
      ];
    return (bell?.mean ?? NaN) + (bell?.spread ?? NaN) * standardNormal(random);
  };

/** Mean log-density of the values, in nats per value: the log-likelihood divided by their number. */
export const averageLogMixture = (values: Vector, mixture: Mixture): number =>
  values.reduce((sum, x) => sum + logMixtureDensity(x, mixture), 0) / values.length;

// #region expectation-maximization
/**
 * One round of expectation-maximization (Dempster, Laird and Rubin 1977): by Bayes' rule, which bell made each value,
 * and how surely; then every bell is fitted to the values that it made. The likelihood never falls.
 * @param values at least one
 * @param least smallest spread allowed, > 0: a bell that shrinks onto one value would make the likelihood endless
 * @throws RangeError when there is no value
 */
export const emStep = (mixture: Mixture, values: Vector, least = 0.01): Mixture => {
  if (values.length === 0) throw new RangeError("Unexpected empty list, expected at least one value.");
  const shares = values.map((x) => {
    const parts = logParts(x, mixture);
    const total = logSum(parts);
    return parts.map((part) => Math.exp(part - total));
  });
  return mixture.map((bell, k) => {
    const made = shares.reduce((sum, row) => sum + (row[k] ?? 0), 0);
    if (!(made > 1e-12)) return { ...bell, weight: 0 };
    const average = (of: (x: number) => number): number =>
      values.reduce((sum, x, i) => sum + (shares[i]?.[k] ?? 0) * of(x), 0) / made;
    const mean = average((x) => x);
    const spread = Math.sqrt(average((x) => (x - mean) ** 2));
    return { weight: made / values.length, mean, spread: Math.max(least, spread) };
  });
};
// #endregion expectation-maximization

/** Mean and variance of a mixture as a whole: those of the single bell closest to it by KL(mixture || bell). */
export const mixtureMoments = (mixture: Mixture): { readonly mean: number; readonly variance: number } => {
  const mean = mixture.reduce((sum, bell) => sum + bell.weight * bell.mean, 0);
  const variance = mixture.reduce((sum, bell) => sum + bell.weight * (bell.spread ** 2 + (bell.mean - mean) ** 2), 0);
  return { mean, variance };
};
