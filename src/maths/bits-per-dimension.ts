// #region bits-per-dimension
/**
 * Surprise of one example in bits, for each of its numbers (equation `bits-per-dimension`).
 * @param logProbability of the whole example, in nats
 * @param dimensions numbers that the example consists of, a whole number >= 1
 * @returns bits; 8 for a uniform guess at values from 0 to 255
 * @throws RangeError when there is no dimension
 */
export const bitsPerDimension = (logProbability: number, dimensions: number): number => {
  if (!Number.isInteger(dimensions) || dimensions < 1) throw new RangeError("Unexpected number of dimensions.");
  return -logProbability / (dimensions * Math.LN2);
};
// #endregion bits-per-dimension
