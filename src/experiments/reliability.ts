/** Reliability of stated probabilities: are things that are called 30 % probable true in 30 % of cases? */

/** Equal bins of (0, 1] by the stated probability. */
export type Reliability = {
  /** how many statements fell into each bin */
  readonly counts: readonly number[];
  /** mean stated probability of each bin; 0 where it is empty */
  readonly stated: readonly number[];
  /** mean true probability of each bin, known exactly here; 0 where it is empty */
  readonly actual: readonly number[];
  /**
   * expected calibration error: the mean over statements of |stated - actual| of their bins (guo2017calibration, section 2)
   */
  readonly error: number;
};

/** Gathers statements. */
export type Tally = { readonly add: (stated: number, actual: number) => void; readonly result: () => Reliability };

/** @param bins how many, at least 1 */
export const reliabilityTally = (bins: number): Tally => {
  if (!(Number.isInteger(bins) && bins >= 1)) throw new RangeError(`Unexpected ${bins} bins, expected at least 1.`);
  const counts = new Float64Array(bins);
  const stated = new Float64Array(bins);
  const actual = new Float64Array(bins);
  const add = (says: number, is: number): void => {
    const bin = Math.min(bins - 1, Math.max(0, Math.ceil(says * bins) - 1));
    counts[bin] = (counts[bin] ?? 0) + 1;
    stated[bin] = (stated[bin] ?? 0) + says;
    actual[bin] = (actual[bin] ?? 0) + is;
  };
  const result = (): Reliability => {
    const total = counts.reduce((sum, one) => sum + one, 0);
    const means = (sums: Float64Array): number[] => Array.from(sums, (sum, bin) => sum / Math.max(1, counts[bin] ?? 0));
    const apart = Array.from(stated, (sum, bin) => Math.abs(sum - (actual[bin] ?? 0)));
    return {
      counts: Array.from(counts),
      stated: means(stated),
      actual: means(actual),
      error: total === 0 ? 0 : apart.reduce((sum, one) => sum + one, 0) / total,
    };
  };
  return { add, result };
};
