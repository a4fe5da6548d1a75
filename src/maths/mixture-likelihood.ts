// #region diluted-likelihood
/**
 * Log-likelihood of one example when only a share of a model's samples come from it and the rest from another one
 * (equation `diluted-likelihood`; theis2016note, section 3.2).
 * @param share in (0, 1]: how often the model is asked
 * @param logDensity, logOther what model and other give to the example, in nats; -Infinity for what it never makes
 * @returns nats, at least log(share) + logDensity
 * @throws RangeError when the share lies outside (0, 1]
 */
export const dilutedLikelihood = (share: number, logDensity: number, logOther: number): number => {
  if (!(share > 0 && share <= 1)) throw new RangeError(`Unexpected share ${share}, expected one in (0, 1].`);
  const logs = [Math.log(share) + logDensity, share < 1 ? Math.log1p(-share) + logOther : -Infinity];
  const largest = Math.max(...logs);
  if (largest === -Infinity) return -Infinity;
  return largest + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - largest), 0));
};
// #endregion diluted-likelihood
