import type { Matrix } from "./matrix.ts";

/** An ellipse about a mean: half its axes, longer first, in the unit of the data, and the turn of the longer one. */
export type Ellipse = {
  readonly long: number;
  readonly short: number;
  /** radians from the first coordinate toward the second, in (-pi/2, pi/2] */
  readonly turn: number;
};

/**
 * Curve of equal density of a Gaussian in the plane that holds a given share of its probability. The squared distance from the
 * mean in standard deviations has a chi-squared distribution with two degrees of freedom, whose share up to r^2 is 1 - exp(-r^2 / 2).
 * @param covariance 2 x 2, symmetric, positive definite
 * @param share probability inside, in (0, 1)
 * @throws RangeError when the share is not inside (0, 1) or the covariance is not 2 x 2 and positive definite
 */
export const densityEllipse = (covariance: Matrix, share: number): Ellipse => {
  if (!(share > 0 && share < 1))
    throw new RangeError(`Unexpected share ${share}, expected a number between 0 and 1, both excluded.`);
  const [a = 0, c = 0] = covariance[0] ?? [];
  const b = covariance[1]?.[1] ?? 0;
  const determinant = a * b - c * c;
  if (covariance.length !== 2 || !(a > 0) || !(determinant > 0))
    throw new RangeError("Unexpected covariance, expected two rows, positive definite.");
  const largest = (a + b) / 2 + Math.hypot((a - b) / 2, c);
  const radius = Math.sqrt(-2 * Math.log1p(-share));
  // The other eigenvalue by the determinant: the difference would lose its digits in a thin ellipse.
  return {
    long: radius * Math.sqrt(largest),
    short: radius * Math.sqrt(Math.min(largest, determinant / largest)),
    turn: Math.atan2(2 * c, a - b) / 2,
  };
};
