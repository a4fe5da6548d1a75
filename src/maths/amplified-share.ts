/** How decoding at a temperature changes the shares of two outcomes that the model knows exactly. */

// #region amplified-share
/**
 * Share of an outcome in the output, when two outcomes are drawn at a temperature (equation `amplified-share`).
 * @param share of the outcome in the data and in the model, in [0, 1]
 * @param temperature 1 keeps the share, below 1 moves it from one half; 0 is greedy, and a tie stays one half
 * @throws RangeError when the share or the temperature is out of range
 */
export const amplifiedShare = (share: number, temperature: number): number => {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Unexpected share ${share}, expected 0 to 1.`);
  if (!(temperature >= 0)) throw new RangeError(`Unexpected temperature ${temperature}, expected 0 or more.`);
  if (share === 0 || share === 1 || share === 0.5) return share;
  if (temperature === 0) return share > 0.5 ? 1 : 0;
  return 1 / (1 + ((1 - share) / share) ** (1 / temperature));
};
// #endregion amplified-share
