import { dot, type Matrix, type Vector } from "./matrix.ts";

/** The cubic kernel of the Kernel Inception Distance (Bińkowski et al. 2018): (x . y / d + 1)^3. */
const cubic = (x: Vector, y: Vector): number => (dot(x, y) / x.length + 1) ** 3;

// #region kernel-distance
/**
 * Kernel distance of two clouds, the unbiased estimate of the squared maximum mean discrepancy
 * (equation `kernel-distance`): how much more alike two points of one cloud are than two of different clouds.
 * A point is never compared with itself, which is why the estimate is right on average at any sample size.
 * @param first m x d, at least two points
 * @param second n x d, at least two points
 * @returns around 0 for samples of the same distribution, often a little below
 * @throws RangeError when a cloud has fewer than two points
 */
export const kernelDistance = (first: Matrix, second: Matrix): number => {
  if (first.length < 2 || second.length < 2)
    throw new RangeError(
      `Unexpected ${first.length} and ${second.length} points, expected at least two in each cloud.`,
    );
  const within = (cloud: Matrix): number => {
    const pairs = cloud.reduce((sum, x, i) => sum + cloud.reduce((s, y, j) => (i === j ? s : s + cubic(x, y)), 0), 0);
    return pairs / (cloud.length * (cloud.length - 1));
  };
  const across = first.reduce((sum, x) => sum + second.reduce((s, y) => s + cubic(x, y), 0), 0);
  return within(first) + within(second) - (2 * across) / (first.length * second.length);
};
// #endregion kernel-distance
