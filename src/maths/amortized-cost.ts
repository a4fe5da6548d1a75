// #region amortized-cost
/**
 * Value that a device loses in use, when its value falls as devices get better for their price
 * (equation `amortized-cost`; cottier2024rising, section 2).
 * @param value what one device is worth at the start, in any currency
 * @param hours hours of the use, all devices together; each device's part must be short against a year
 * @param decades fall of the value in orders of magnitude a year
 * @throws RangeError when a number is negative
 */
export const amortizedCost = (value: number, hours: number, decades: number): number => {
  for (const [name, number] of Object.entries({ value, hours, decades }))
    if (!(number >= 0)) throw new RangeError(`Unexpected ${name} ${number}, expected no negative number.`);
  return (value * hours * decades * Math.LN10) / 8760;
};
// #endregion amortized-cost

/** Share of a device's value that is left after some years. */
export const remainingValue = (years: number, decades: number): number => 10 ** (-decades * years);
