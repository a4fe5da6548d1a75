/** What a power law above a floor costs: compute for a smaller remainder, and years until growing data meet a fixed stock. */

const checkPositive = (name: string, value: number): void => {
  if (!(value > 0 && Number.isFinite(value)))
    throw new RangeError(`Unexpected ${name} ${value}, expected a positive number.`);
};

// #region halving-cost
/**
 * Factor of compute after which the loss above the floor is a given share of what it was (equation `halving-cost`).
 * @param exponent of the compute-optimal loss in the compute, as a positive number
 * @param share that is to be left, in (0, 1); one half by default
 * @throws RangeError when exponent or share is out of range
 */
export const halvingCost = (exponent: number, share = 0.5): number => {
  checkPositive("exponent", exponent);
  if (!(share > 0 && share < 1)) throw new RangeError(`Unexpected share ${share}, expected one between 0 and 1.`);
  return share ** (-1 / exponent);
};
// #endregion halving-cost

// #region years-until-stock
/**
 * Years until a set that grows by a constant factor is as large as a stock that does not (equation `years-until-stock`).
 * @param stock and `now` in the same unit, both > 0
 * @param growth factor a year, > 1
 * @returns negative when the stock is passed already
 * @throws RangeError when a size is not positive or the growth is not above one
 */
export const yearsUntilStock = (stock: number, now: number, growth: number): number => {
  checkPositive("stock", stock);
  checkPositive("size", now);
  if (!(growth > 1)) throw new RangeError(`Unexpected growth ${growth}, expected a factor above 1.`);
  return Math.log(stock / now) / Math.log(growth);
};
// #endregion years-until-stock
