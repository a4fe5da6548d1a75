import { type Matrix, mapMatrix, multiply } from "./matrix.ts";
import { type MultivariateGaussian, multivariateFit } from "./multivariate-gaussian.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";
import { symmetricRoot } from "./symmetric-root.ts";

const trace = (matrix: Matrix): number => matrix.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);

/** The two parts of a Fréchet distance, both >= 0, in the square of the unit of the data. */
export type FrechetParts = {
  /** squared distance of the means */
  readonly means: number;
  /** what the covariances add: 0 when they are equal */
  readonly spreads: number;
};

// #region frechet-distance
/**
 * Squared Fréchet distance of two Gaussians (equation `frechet-distance`; Dowson and Landau 1982), in its two parts.
 * The trace of the root of the product is taken of A^(1/2) B A^(1/2), which is symmetric and has the same eigenvalues.
 * @param first mean of d numbers, covariance d x d, symmetric, positive semi-definite
 * @param second the same, of the same dimension
 * @throws RangeError when the dimensions differ
 */
export const frechetParts = (first: MultivariateGaussian, second: MultivariateGaussian): FrechetParts => {
  if (first.mean.length !== second.mean.length)
    throw new RangeError(`Unexpected dimensions ${first.mean.length} and ${second.mean.length}, expected equal ones.`);
  const means = first.mean.reduce((sum, value, i) => sum + (value - (second.mean[i] ?? 0)) ** 2, 0);
  const root = symmetricRoot(first.covariance);
  const product = multiply(multiply(root, second.covariance), root);
  // Where the two hardly overlap, all that is left of the product is rounding, which is not symmetric.
  const even = mapMatrix(product, (value, i, j) => (value + (product[j]?.[i] ?? 0)) / 2);
  const { values } = symmetricEigen(even);
  const shared = values.reduce((sum, value) => sum + Math.sqrt(Math.max(0, value)), 0);
  const own = trace(first.covariance) + trace(second.covariance);
  const left = own - 2 * shared;
  // What rounding leaves of nothing is nothing.
  return { means, spreads: left > 1e-14 * own ? left : 0 };
};

/** Squared Fréchet distance of two Gaussians. @returns >= 0, in the square of the unit of the data; 0 for equal ones */
export const frechetDistance = (first: MultivariateGaussian, second: MultivariateGaussian): number => {
  const { means, spreads } = frechetParts(first, second);
  return means + spreads;
};
// #endregion frechet-distance

/**
 * The Gaussian that a Fréchet Inception Distance fits: the mean, and the covariance with n - 1 in its denominator.
 * @param points n x d, at least two
 * @throws RangeError when there are fewer than two points
 */
export const sampleGaussian = (points: Matrix): MultivariateGaussian => {
  if (points.length < 2) throw new RangeError(`Unexpected ${points.length} points, expected at least two.`);
  const { mean, covariance } = multivariateFit(points);
  const factor = points.length / (points.length - 1);
  return { mean, covariance: covariance.map((row) => row.map((value) => factor * value)) };
};

/** The distance of two clouds of points as the metric computes it: fit a Gaussian to each, then compare the Gaussians. */
export const frechetOfPoints = (first: Matrix, second: Matrix): number =>
  frechetDistance(sampleGaussian(first), sampleGaussian(second));

/**
 * What the distance is on average for two samples of n points from the same standard Gaussian in d dimensions,
 * to first order in 1 / n: 2d / n from the means, d(d + 1) / (2n) from the covariances.
 */
export const frechetBias = (dimension: number, count: number): number => (dimension * (dimension + 5)) / (2 * count);
