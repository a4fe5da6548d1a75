/** Three ways to tell a transformer where a token stands, none of which has learned weights. Positions count from 0. */
import type { Vector } from "./matrix.ts";

const checkWidth = (width: number): void => {
  if (!Number.isInteger(width) || width < 2 || width % 2 !== 0)
    throw new RangeError(`Unexpected width ${width}, expected an even whole number >= 2.`);
};

/** Radians for each step of position, one for each of width / 2 pairs: from 1 down to nearly 1 / base. */
export const pairFrequencies = (width: number, base = 10_000): number[] => {
  checkWidth(width);
  return Array.from({ length: width / 2 }, (_, i) => base ** ((-2 * i) / width));
};

// #region sinusoidal-position
/**
 * The vector of a position in the first transformer (equation `sinusoidal-position`; vaswani2017attention, section 3.5):
 * hands of clocks that turn at different speeds.
 * @returns `width` numbers between -1 and 1: sine and cosine of each pair, side by side
 * @throws RangeError when the width is odd
 */
export const sinusoidalPosition = (position: number, width: number, base = 10_000): number[] =>
  pairFrequencies(width, base).flatMap((speed) => [Math.sin(position * speed), Math.cos(position * speed)]);
// #endregion sinusoidal-position

// #region rotary-position
/**
 * Rotary position (equation `rotary-position`; su2024roformer, section 3.2): the entries of a query or a key are taken in
 * pairs, and pair i is turned by the position times its speed. Lengths stay; a dot product of two turned vectors depends
 * on the difference of their positions alone.
 * @throws RangeError when the vector has an odd number of entries
 */
export const rotaryPosition = (vector: Vector, position: number, base = 10_000): number[] =>
  pairFrequencies(vector.length, base).flatMap((speed, i) => {
    const [x = 0, y = 0] = [vector[2 * i], vector[2 * i + 1]];
    const [cosine, sine] = [Math.cos(position * speed), Math.sin(position * speed)];
    return [cosine * x - sine * y, sine * x + cosine * y];
  });
// #endregion rotary-position

// #region linear-bias
/**
 * Linear biases, ALiBi (equation `linear-bias`; press2022train, section 3): what each head adds to its scores instead of
 * any position vector. Head i of h has the slope 2^(-8 i / h), from i = 1 on. Later keys are forbidden.
 * @param heads h, a power of two
 * @returns one n x n mask for each head: 0 on the diagonal, minus slope times distance below it, -Infinity above
 * @throws RangeError when the number of heads is no power of two
 */
export const linearBias = (n: number, heads: number): number[][][] => {
  if (!Number.isInteger(Math.log2(heads))) throw new RangeError(`Unexpected ${heads} heads, expected a power of two.`);
  return Array.from({ length: heads }, (_, head) => {
    const slope = 2 ** ((-8 * (head + 1)) / heads);
    const row = (i: number): number[] => Array.from({ length: n }, (_, j) => (j > i ? -Infinity : slope * (j - i)));
    return Array.from({ length: n }, (_, i) => row(i));
  });
};
// #endregion linear-bias
