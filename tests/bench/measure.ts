import type { Runner } from "./task.ts";

/** Units done, and how long they took. */
export type Measured = { readonly units: number; readonly milliseconds: number };

/**
 * Lets a runner work for some milliseconds, and until what it then does is done.
 * @param clock milliseconds; default the time of day. A thread of Node has a clock that runs only while the processor works for it.
 */
export const measure = (
  runner: Runner,
  milliseconds: number,
  clock: () => number = () => performance.now(),
): Measured => {
  runner.ready?.();
  const start = clock();
  let units = 0;
  let taken = 0;
  while (taken < milliseconds) {
    units += runner.run();
    taken = clock() - start;
  }
  return { units, milliseconds: taken };
};
export const aSecond = ({ units, milliseconds }: Measured): number => (1000 * units) / milliseconds;

/** The middle of some numbers, and how far they reach. */
export type Spread = { readonly median: number; readonly lowest: number; readonly highest: number };

/** @throws RangeError for an empty list */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => {
    const value = sorted[index];
    if (value === undefined) throw new RangeError("Unexpected list without a number, expected one or more.");
    return value;
  };
  const half = sorted.length / 2;
  return {
    median: (at(Math.floor(half - 0.5)) + at(Math.ceil(half - 0.5))) / 2,
    lowest: at(0),
    highest: at(sorted.length - 1),
  };
};
/** @throws RangeError for an empty list */
export const median = (values: readonly number[]): number => spreadOf(values).median;

/** By how much two lists of numbers differ: the largest difference, as a share of numbers above 1; Infinity where a list is short. */
export const furthestApart = (one: readonly number[], other: readonly number[]): number =>
  one.length === 0 || one.length !== other.length
    ? Infinity
    : one.reduce((worst, value, i) => {
        const apart = Math.abs(value - (other[i] ?? NaN)) / Math.max(1, Math.abs(value));
        return Number.isNaN(apart) ? Infinity : Math.max(worst, apart);
      }, 0);
