/** What a sample says about the things that it does not hold: the Good-Turing estimate, and the mass that it estimates. */

// #region missing-mass
/**
 * Good-Turing estimate of the probability that the next draw is a thing not yet seen (equation `missing-mass`).
 * @param counts how often each thing was seen, whole numbers >= 0; zeros do not matter
 * @returns the share of the draws that were the only one of their kind, 0 to 1
 * @throws RangeError when a count is no whole number >= 0, or nothing was seen
 */
export const goodTuring = (counts: readonly number[]): number => {
  let draws = 0;
  let once = 0;
  for (const count of counts) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`Unexpected count ${count}, expected 0, 1, 2 ...`);
    draws += count;
    if (count === 1) once += 1;
  }
  if (draws === 0) throw new RangeError("Unexpected empty sample, expected at least one draw.");
  return once / draws;
};
// #endregion missing-mass

/**
 * Expected probability of all things that independent draws have not shown.
 * @param probabilities of the things, each in [0, 1]
 * @param draws how many were made, a whole number >= 0
 * @throws RangeError when an input is out of range
 */
export const expectedMissingMass = (probabilities: readonly number[], draws: number): number => {
  if (!Number.isInteger(draws) || draws < 0) throw new RangeError(`Unexpected ${draws} draws, expected 0, 1, 2 ...`);
  return probabilities.reduce((sum, p) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`Unexpected probability ${p}, expected 0 to 1.`);
    return sum + p * (1 - p) ** draws;
  }, 0);
};
