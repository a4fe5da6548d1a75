const check = (rate: number, confidence: number): void => {
  if (!(rate > 0 && confidence > 0 && confidence < 1))
    throw new RangeError(`Unexpected rate ${rate} or confidence ${confidence}, expected above 0, and between 0 and 1.`);
};

// #region failure-free-exposure
/**
 * How long nothing may happen until a rate can be ruled out (equation `failure-free-exposure`): events come independently at a
 * constant rate, so that none in `exposure` has the chance exp(-rate * exposure).
 * @param rate events per unit, such as deaths per mile, > 0
 * @param confidence in (0, 1), such as 0.95
 * @returns units without an event, such as miles
 * @throws RangeError when one is out of range
 */
export const failureFreeExposure = (rate: number, confidence: number): number => {
  check(rate, confidence);
  return -Math.log(1 - confidence) / rate;
};
// #endregion failure-free-exposure

/** The rate that can be ruled out after an exposure without an event: the inverse. @param exposure units, > 0 */
export const ruledOutRate = (exposure: number, confidence: number): number => {
  check(1 / exposure, confidence);
  return -Math.log(1 - confidence) / exposure;
};
