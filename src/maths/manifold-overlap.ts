import type { Matrix, Vector } from "./matrix.ts";

const squaredDistance = (a: Vector, b: Vector): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return sum;
};

/**
 * For every point, the squared distance to its k-th nearest neighbor among the others.
 * @param points n x d, more than k
 * @throws RangeError when there are not more than k points
 */
export const neighborRadii = (points: Matrix, k: number): number[] => {
  if (!(Number.isInteger(k) && k >= 1 && points.length > k))
    throw new RangeError(`Unexpected ${points.length} points for k = ${k}, expected more than k, and k at least 1.`);
  return points.map((point, i) => {
    // The k smallest so far, in ascending order: cheaper than to sort all distances.
    const nearest: number[] = Array.from({ length: k }, () => Infinity);
    for (const [j, other] of points.entries()) {
      if (i === j) continue;
      const distance = squaredDistance(point, other);
      if (distance >= (nearest[k - 1] ?? 0)) continue;
      let place = k - 1;
      while (place > 0 && (nearest[place - 1] ?? 0) > distance) {
        nearest[place] = nearest[place - 1] ?? 0;
        place -= 1;
      }
      nearest[place] = distance;
    }
    return nearest[k - 1] ?? Infinity;
  });
};

// #region manifold-precision
/**
 * Share of `points` that lie inside the estimated support of `reference` (equation `manifold-precision`;
 * Kynkäänniemi et al. 2019): inside some ball around a reference point that reaches to its k-th nearest neighbor.
 * @param radii squared, from `neighborRadii(reference, k)`
 * @returns 0 to 1
 */
export const shareInside = (points: Matrix, reference: Matrix, radii: readonly number[]): number =>
  points.filter((point) => reference.some((center, i) => squaredDistance(point, center) <= (radii[i] ?? 0))).length /
  points.length;

/** Precision: share of samples within the data's support. Recall: share of data within the samples' support. */
export const precisionAndRecall = (data: Matrix, samples: Matrix, k = 3): { precision: number; recall: number } => ({
  precision: shareInside(samples, data, neighborRadii(data, k)),
  recall: shareInside(data, samples, neighborRadii(samples, k)),
});
// #endregion manifold-precision
