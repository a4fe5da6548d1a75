import type { Matrix, Vector } from "./matrix.ts";

/** The cubic kernel of the Kernel Inception Distance (Bińkowski et al. 2018): (x . y / d + 1)^3. */
const cubic = (x: Vector, y: Vector): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i += 1) sum += (x[i] ?? 0) * (y[i] ?? 0);
  return (sum / x.length + 1) ** 3;
};

// #region kernel-distance
/**
 * Kernel distance of two clouds, the unbiased estimate of the squared maximum mean discrepancy
 * (Bińkowski et al. 2018): how much more alike two points of one cloud are than two of different clouds.
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
  // The kernel is symmetric, so each pair within a cloud is computed once.
  const within = (cloud: Matrix): number => {
    let pairs = 0;
    for (const [i, x] of cloud.entries()) for (let j = 0; j < i; j += 1) pairs += cubic(x, cloud[j] ?? []);
    return (2 * pairs) / (cloud.length * (cloud.length - 1));
  };
  let across = 0;
  for (const x of first) for (const y of second) across += cubic(x, y);
  return within(first) + within(second) - (2 * across) / (first.length * second.length);
};
// #endregion kernel-distance
