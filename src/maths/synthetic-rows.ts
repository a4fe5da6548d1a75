/** What rows drawn from a model of the data add to the data: an estimate of a mean from real and synthetic rows together. */
import { standardNormalCdf } from "./gaussian.ts";
import { normalQuantile95 } from "./wilson-interval.ts";

const checkRows = (real: number, synthetic: number): void => {
  if (!(real > 0 && synthetic >= 0)) throw new RangeError(`Unexpected ${real} real and ${synthetic} synthetic rows.`);
};

// #region synthetic-row-variance
/**
 * Variance of the mean of all rows when the synthetic ones are drawn from a bell fitted to the real ones (equation
 * `synthetic-row-variance`): never less than for the real rows alone.
 * @param real n, > 0
 * @param synthetic m, >= 0
 * @param variance of one row, >= 0
 * @throws RangeError on other counts
 */
export const syntheticRowVariance = (real: number, synthetic: number, variance = 1): number => {
  checkRows(real, synthetic);
  return variance / real + (synthetic * variance) / (real + synthetic) ** 2;
};
// #endregion synthetic-row-variance

/** What somebody believes who takes all rows for real: variance over their number. */
export const believedVariance = (real: number, synthetic: number, variance = 1): number => {
  checkRows(real, synthetic);
  return variance / (real + synthetic);
};

/**
 * How often the interval of that belief holds the truth, where it promises 95%.
 * @returns share, 0 to 1, for known variance
 */
export const believedCoverage = (real: number, synthetic: number): number => {
  const reach = normalQuantile95 * Math.sqrt(believedVariance(real, synthetic) / syntheticRowVariance(real, synthetic));
  return standardNormalCdf(reach) - standardNormalCdf(-reach);
};
