/** What it means that a program passed its tests, when some wrong programs pass them too. */

const checkShare = (name: string, share: number): void => {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Unexpected ${name} ${share}, expected 0 to 1.`);
};

/** Share of tries that pass the tests: the right ones, and the wrong ones that the tests let through. */
export const passingShare = (right: number, leak: number): number => {
  checkShare("right share", right);
  checkShare("leak", leak);
  return right + (1 - right) * leak;
};

// #region trust-in-green
/**
 * Chance that a program which passed its tests is right (equation `trust-in-green`); right programs always pass.
 * @param right chance that one try is right, 0 to 1
 * @param leak chance that a wrong program passes, 0 to 1
 * @throws RangeError when a share is out of range, or nothing ever passes
 */
export const trustInGreen = (right: number, leak: number): number => {
  const passing = passingShare(right, leak);
  if (passing === 0) throw new RangeError("Unexpected share 0 of passing tries, expected some to pass.");
  return right / passing;
};
// #endregion trust-in-green

/** Shares of a problem's runs: something passed within the tries, and what passed first was right. */
export type Filtered = { readonly accepted: number; readonly right: number };

// #region filtered-tries
/**
 * Try again until the tests pass, at most `tries` times, and keep the first program that passes.
 * @param right chance that one try is right, 0 to 1; tries are independent
 * @param leak chance that a wrong program passes, 0 to 1
 * @param tries a whole number >= 1
 * @throws RangeError when an argument is out of range
 */
export const filteredTries = (right: number, leak: number, tries: number): Filtered => {
  if (!Number.isInteger(tries) || tries < 1) throw new RangeError(`Unexpected number of tries ${tries}.`);
  const passing = passingShare(right, leak);
  if (passing === 0) return { accepted: 0, right: 0 };
  const accepted = 1 - (1 - passing) ** tries;
  return { accepted, right: accepted * trustInGreen(right, leak) };
};
// #endregion filtered-tries

/** Means over problems of different difficulty. @param shares one chance of a right try for each problem, at least one */
export const filteredOver = (shares: readonly number[], leak: number, tries: number): Filtered => {
  if (shares.length === 0) throw new RangeError("Unexpected empty list, expected at least one problem.");
  const runs = shares.map((share) => filteredTries(share, leak, tries));
  const mean = (part: (run: Filtered) => number): number => runs.reduce((sum, run) => sum + part(run), 0) / runs.length;
  return { accepted: mean((run) => run.accepted), right: mean((run) => run.right) };
};
