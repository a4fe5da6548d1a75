/** What many tries are worth: one right answer among k, its unbiased estimate, and the vote of a majority. */

const checkShare = (name: string, share: number): void => {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Unexpected ${name} ${share}, expected 0 to 1.`);
};
const checkWhole = (name: string, count: number, least: number): void => {
  if (!Number.isInteger(count) || count < least)
    throw new RangeError(`Unexpected ${name} ${count}, expected a whole number of at least ${least}.`);
};

// #region pass-at-k
/**
 * Chance that at least one of k independent tries is right (equation `pass-at-k`).
 * @param share chance that one try is right, in [0, 1]
 * @param tries k, a whole number >= 1
 * @throws RangeError when either is out of range
 */
export const passAtK = (share: number, tries: number): number => {
  checkShare("share", share);
  checkWhole("number of tries", tries, 1);
  return 1 - (1 - share) ** tries;
};
// #endregion pass-at-k

// #region pass-at-k-estimate
/**
 * The same, estimated without bias from n tries of which c were right (equation `pass-at-k-estimate`; Chen et al. 2021, section 2.1).
 * @param samples n, a whole number >= tries
 * @param right c, from 0 to n
 * @param tries k, from 1 to n
 * @throws RangeError when they are no such whole numbers
 */
export const passAtKEstimate = (samples: number, right: number, tries: number): number => {
  checkWhole("number of tries", tries, 1);
  checkWhole("number of samples", samples, tries);
  checkWhole("number of right samples", right, 0);
  if (right > samples) throw new RangeError(`Unexpected ${right} right samples of ${samples}.`);
  if (samples - right < tries) return 1;
  let none = 1;
  for (let i = samples - right + 1; i <= samples; i += 1) none *= 1 - tries / i;
  return 1 - none;
};
// #endregion pass-at-k-estimate

// #region majority-vote
/**
 * Chance that the right one of two answers gets more than half of the votes (equation `majority-vote`).
 * @param share chance that one vote is right, in [0, 1]
 * @param votes an odd whole number, so that there is no tie
 * @throws RangeError when the share is out of range or the votes are not odd
 */
export const majorityVote = (share: number, votes: number): number => {
  checkShare("share", share);
  checkWhole("number of votes", votes, 1);
  if (votes % 2 === 0) throw new RangeError(`Unexpected ${votes} votes, expected an odd number.`);
  let sum = 0;
  let choose = 1;
  for (let right = votes; right > votes / 2; right -= 1) {
    sum += choose * share ** right * (1 - share) ** (votes - right);
    choose *= right / (votes - right + 1);
  }
  return Math.min(1, sum);
};
// #endregion majority-vote

/**
 * Means over a test whose questions differ: the chance of a right answer is one of `shares` with its weight.
 * @param measure what is wanted for one question, such as `passAtK`
 */
export const overQuestions = (
  shares: readonly { readonly share: number; readonly weight: number }[],
  measure: (share: number) => number,
): number => shares.reduce((sum, { share, weight }) => sum + weight * measure(share), 0);
