import { seededRandom } from "./random.ts";

/** Perlin's gradient noise on a line: smooth, endless, and the same every time for the same seed. Source: Perlin (1985, 2002). */

/** The slope that a seed gives to a whole-numbered place. @returns a number in [-1, 1), the same on every machine */
export const latticeSlope = (seed: number, place: number): number =>
  2 * seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(place, 0x85ebca6b))() - 1;

/**
 * Weight of the right-hand neighbor at a way t between two whole numbers: 0 at 0, 1 at 1, level at both ends.
 * @param t from 0 to 1
 */
export const fade = (t: number): number => t * t * t * (t * (6 * t - 15) + 10);

// #region gradient-noise
/**
 * Gradient noise at x (equation `gradient-noise`): two straight lines, one through each whole-numbered
 * neighbor, faded into each other.
 * @param slopeAt slope of the line through a whole-numbered place, for example `latticeSlope` of one seed
 * @param x any finite number; the noise is 0 at whole numbers
 * @returns at most half of the largest slope, in size
 * @throws RangeError when x is not finite
 */
export const gradientNoise = (slopeAt: (place: number) => number, x: number): number => {
  if (!Number.isFinite(x)) throw new RangeError(`Unexpected place ${x}, expected a finite number.`);
  const left = Math.floor(x);
  const way = x - left;
  const fromLeft = slopeAt(left) * way;
  const fromRight = slopeAt(left + 1) * (way - 1);
  return (1 - fade(way)) * fromLeft + fade(way) * fromRight;
};
// #endregion gradient-noise

// #region noise-octaves
/**
 * Noise with detail (equation `noise-octaves`): each octave is twice as fine as the one before and `gain` times as high.
 * @param octaves how many, an integer from 1
 * @param gain height of an octave relative to the one before, from 0 to 1
 * @throws RangeError when octaves or gain are out of range
 */
export const noiseWithOctaves = (
  slopeAt: (place: number) => number,
  x: number,
  octaves: number,
  gain: number,
): number => {
  if (!(Number.isInteger(octaves) && octaves >= 1))
    throw new RangeError(`Unexpected octaves ${octaves}, expected 1 or more.`);
  if (!(gain >= 0 && gain <= 1)) throw new RangeError(`Unexpected gain ${gain}, expected a number from 0 to 1.`);
  let sum = 0;
  for (let octave = 0; octave < octaves; octave++) sum += gain ** octave * gradientNoise(slopeAt, 2 ** octave * x);
  return sum;
};
// #endregion noise-octaves
