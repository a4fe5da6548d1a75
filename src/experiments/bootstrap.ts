/** How far figures would move with other luck: drawn again from the runs that there are. */
import type { Random } from "../maths/random.ts";

/** As many as given, drawn with replacement. */
export const drawAgain = <T>(values: readonly T[], random: Random): T[] =>
  values.flatMap(() => values.slice(Math.floor(random() * values.length)).slice(0, 1));

/** Every group keeps its size, its members are drawn with replacement: the luck of seeds. */
export const drawWithin = <T>(groups: readonly (readonly T[])[], random: Random): T[] =>
  groups.flatMap((group) => drawAgain(group, random));

/** Whole groups are drawn with replacement: the luck of which cells were measured, and what the law does not fit. */
export const drawGroups = <T>(groups: readonly (readonly T[])[], random: Random): T[] =>
  drawAgain(groups, random).flat();

export type Interval = { readonly low: number; readonly high: number };

/** Percentile of numbers, between neighbors by a straight line. @param share from 0 to 1 */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (at - Math.floor(at)) * (high - low);
};

/** The middle 95 % of replicates: the percentile interval. @throws RangeError when there are none */
export const interval95 = (values: readonly number[]): Interval => {
  if (values.length === 0) throw new RangeError("Unexpected interval of no values, expected at least one.");
  return { low: percentile(values, 0.025), high: percentile(values, 0.975) };
};

export type MeanAndError = {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly seeds: number;
};

/** Quantiles 0.975 of Student's distribution for 1, 2, ... 9 degrees of freedom. */
const student = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

/**
 * Mean over seeds with Student's 95 % interval; without an interval (low = high = mean) for a single seed.
 * @throws RangeError when there are no values
 */
export const overSeeds = (values: readonly number[]): MeanAndError => {
  if (values.length === 0) throw new RangeError("Unexpected mean of no seeds, expected at least one.");
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const freedom = values.length - 1;
  if (freedom === 0) return { mean, low: mean, high: mean, seeds: 1 };
  const spread = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / freedom;
  const reach = (student[freedom - 1] ?? 1.96) * Math.sqrt(spread / values.length);
  return { mean, low: mean - reach, high: mean + reach, seeds: values.length };
};
