import { cosineSimilarity } from "./cosine-similarity.ts";
import type { Vector } from "./matrix.ts";

const mix = (a: Vector, b: Vector, ofA: number, ofB: number): number[] =>
  a.map((value, i) => ofA * value + ofB * (b[i] ?? 0));

/** The straight path from a (share 0) to b (share 1). */
export const linearInterpolation = (a: Vector, b: Vector, share: number): number[] => mix(a, b, 1 - share, share);

// #region spherical-interpolation
/**
 * The path from a to b along the arc between them (equation `spherical-interpolation`; white2016sampling).
 * Between vectors of equal length it keeps the length; otherwise the length changes smoothly.
 * @param share 0 gives a, 1 gives b
 * @throws RangeError when a vector is zero or the two point in opposite directions: then no arc is the shortest
 */
export const sphericalInterpolation = (a: Vector, b: Vector, share: number): number[] => {
  const cosine = cosineSimilarity(a, b);
  if (!(cosine > -1 + 1e-12)) throw new RangeError("Unexpected zero or opposite vectors, expected an angle below pi.");
  if (cosine > 1 - 1e-12) return linearInterpolation(a, b, share);
  const angle = Math.acos(cosine);
  return mix(a, b, Math.sin((1 - share) * angle) / Math.sin(angle), Math.sin(share * angle) / Math.sin(angle));
};
// #endregion spherical-interpolation
