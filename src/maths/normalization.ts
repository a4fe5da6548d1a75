import type { Vector } from "./matrix.ts";

// #region layer-normalization
/**
 * Layer normalization: the numbers of one example at one layer, shifted to mean 0 and stretched to mean square 1
 * (equation `layer-normalization`; ba2016layer, section 3).
 * @param values at least one number
 * @param gains, shifts learned, one for each value; by default 1 and 0
 * @param floor added to the variance, so that equal values do not divide by 0
 * @throws RangeError when there is no value
 */
export const layerNormalization = (values: Vector, gains?: Vector, shifts?: Vector, floor = 1e-5): number[] => {
  if (values.length === 0) throw new RangeError("Unexpected empty layer, expected at least one value.");
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
  return values.map((x, i) => ((gains?.[i] ?? 1) * (x - mean)) / Math.sqrt(variance + floor) + (shifts?.[i] ?? 0));
};
// #endregion layer-normalization

// #region root-mean-square-normalization
/**
 * RMSNorm: the numbers of one example, divided by the root of their mean square; the mean stays where it is
 * (equation `root-mean-square-normalization`; zhang2019root, section 4).
 * @param gains learned, one for each value; by default 1
 * @param floor added to the mean square, so that zeros do not divide by 0
 * @throws RangeError when there is no value
 */
export const rootMeanSquareNormalization = (values: Vector, gains?: Vector, floor = 1e-5): number[] => {
  if (values.length === 0) throw new RangeError("Unexpected empty layer, expected at least one value.");
  const meanSquare = values.reduce((sum, x) => sum + x * x, 0) / values.length;
  return values.map((x, i) => ((gains?.[i] ?? 1) * x) / Math.sqrt(meanSquare + floor));
};
// #endregion root-mean-square-normalization
