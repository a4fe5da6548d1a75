/** What tests of flat arrays share: arrays drawn from a seed, slopes by central differences, distances. */

import type { Floats } from "../../../src/maths/block.ts";
import { seededRandom } from "../../../src/maths/random.ts";

/** Numbers in [-1, 1). */
export const drawn = (length: number, seed: number): Float64Array => {
  const random = seededRandom(seed);
  return Float64Array.from({ length }, () => 2 * random() - 1);
};

/** Central differences of `value` with respect to every entry of `at`, which is put back as it was. */
export const slopes = (value: () => number, at: Floats, step = 1e-5): number[] =>
  Array.from(at, (entry, i) => {
    at[i] = entry + step;
    const above = value();
    at[i] = entry - step;
    const below = value();
    at[i] = entry;
    return (above - below) / (2 * step);
  });

/** Sum of products: turns an output into one number whose gradient with respect to the output is `weights`. */
export const weigh = (output: Floats, weights: Floats): number =>
  Array.from(output).reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

/** Largest difference of two arrays of equal length; Infinity when the lengths differ. */
export const farthest = (found: ArrayLike<number>, expected: ArrayLike<number>): number => {
  if (found.length !== expected.length) return Infinity;
  let most = 0;
  for (let i = 0; i < found.length; i++) {
    const apart = Math.abs((found[i] ?? NaN) - (expected[i] ?? NaN));
    if (!(apart <= most)) most = apart;
  }
  return most;
};
