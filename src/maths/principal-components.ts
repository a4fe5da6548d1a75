import { dot, type Matrix, type Vector } from "./matrix.ts";
import { multivariateFit } from "./multivariate-gaussian.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/** Mean of the points, unit directions of falling variance (one in each row), and the variance along each. */
export type PrincipalComponents = { readonly mean: Vector; readonly directions: Matrix; readonly variances: Vector };

// #region principal-components
/**
 * Principal components (equation `principal-components`; pearson1901lines): eigenvectors of the covariance.
 * @param points n x d
 * @returns d directions, from the largest variance to the smallest; variances are divided by n, not by n - 1
 * @throws RangeError when there is no point
 */
export const principalComponents = (points: Matrix): PrincipalComponents => {
  const { mean, covariance } = multivariateFit(points);
  const { values, vectors } = symmetricEigen(covariance);
  return { mean, directions: vectors, variances: values };
};

/** The code of a point: how far it lies from the mean along each of the first `width` directions. */
export const encode = ({ mean, directions }: PrincipalComponents, point: Vector, width: number): number[] =>
  directions.slice(0, width).map((direction) => dot(direction, subtract(point, mean)));

/** The point that a code describes: the mean plus so much of each direction. */
export const decode = ({ mean, directions }: PrincipalComponents, code: Vector): number[] =>
  mean.map((middle, j) => code.reduce((sum, part, i) => sum + part * (directions[i]?.[j] ?? 0), middle));
// #endregion principal-components

const subtract = (a: Vector, b: Vector): number[] => a.map((value, i) => value - (b[i] ?? 0));

/** Squared distance between the points and what is rebuilt from codes of the given width, averaged over the points. */
export const reconstructionError = (components: PrincipalComponents, points: Matrix, width: number): number =>
  points.reduce((sum, point) => {
    const gap = subtract(point, decode(components, encode(components, point, width)));
    return sum + dot(gap, gap);
  }, 0) / points.length;

/**
 * Number of directions that together hold a share of all variance.
 * @param share in (0, 1]
 */
export const directionsNeeded = ({ variances }: PrincipalComponents, share: number): number => {
  const all = variances.reduce((sum, variance) => sum + variance, 0);
  let held = 0;
  const enough = variances.findIndex((variance) => {
    held += variance;
    return held >= share * all * (1 - 1e-12);
  });
  return enough < 0 ? variances.length : enough + 1;
};
