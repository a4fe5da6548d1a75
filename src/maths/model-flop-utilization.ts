// #region model-flop-utilization
/**
 * Share of the peak rate that goes into 6 N operations for each token (equation `model-flop-utilization`; chowdhery2023palm, section 4.1).
 * Recomputed operations do not count; the products between positions are left out here.
 * @param parameters N, of a mixture of experts the active ones
 * @param tokenRate training tokens per second of the whole run
 * @param processors how many work on it
 * @param peak FLOP per second of one of them, in the number format of the run
 * @throws RangeError when a number is not positive
 */
export const modelFlopUtilization = (
  parameters: number,
  tokenRate: number,
  processors: number,
  peak: number,
): number => {
  for (const [name, value] of Object.entries({ parameters, tokenRate, processors, peak }))
    if (!(value > 0)) throw new RangeError(`Unexpected ${name} ${value}, expected a positive number.`);
  return (6 * parameters * tokenRate) / (processors * peak);
};
// #endregion model-flop-utilization
