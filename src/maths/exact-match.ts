/** What a whole-answer score makes of a smooth gain for each token, as in Schaeffer et al. (2023, section 2). */

const checkShare = (name: string, share: number): void => {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Unexpected ${name} ${share}, expected 0 to 1.`);
};
const checkCount = (name: string, count: number): void => {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`Unexpected ${name} ${count}, expected a whole number of at least 1.`);
};

// #region exact-match
/**
 * Share of answers in which every token is right, if tokens are right independently (equation `exact-match`).
 * @param tokenAccuracy chance that one token is right, in [0, 1]
 * @param length tokens of an answer, a whole number >= 1
 * @throws RangeError when either is out of range
 */
export const exactMatch = (tokenAccuracy: number, length: number): number => {
  checkShare("token accuracy", tokenAccuracy);
  checkCount("answer length", length);
  return tokenAccuracy ** length;
};
// #endregion exact-match

/**
 * The token accuracy at which a given share of whole answers is right: the inverse of `exactMatch`.
 * @param share whole answers right, in [0, 1]
 */
export const tokenAccuracyFor = (share: number, length: number): number => {
  checkShare("share of answers", share);
  checkCount("answer length", length);
  return share ** (1 / length);
};

/**
 * Share of whole answers right when errors partly come together: in a share of the answers all tokens are right or all wrong,
 * in the others tokens are right independently. The accuracy of a token is the same whatever that share.
 * @param together share of answers that stand or fall as one, in [0, 1]
 * @throws RangeError when an argument is out of range
 */
export const exactMatchTogether = (tokenAccuracy: number, length: number, together: number): number => {
  checkShare("share of answers as one", together);
  return together * tokenAccuracy + (1 - together) * exactMatch(tokenAccuracy, length);
};

// #region token-accuracy-law
/**
 * Chance of the right token when its surprise falls as a power of the size (equation `token-accuracy-law`).
 * @param parameters model size, > 0
 * @param scale size at which the surprise is one nat, > 0
 * @param exponent how fast it falls, > 0
 * @throws RangeError when one of them is not positive
 */
export const tokenAccuracyLaw = (parameters: number, scale: number, exponent: number): number => {
  if (!(parameters > 0 && scale > 0 && exponent > 0))
    throw new RangeError(`Unexpected ${parameters}, ${scale}, ${exponent}, expected positive numbers.`);
  return Math.exp(-((scale / parameters) ** exponent));
};
// #endregion token-accuracy-law

// #region no-right-answer
/**
 * Chance that a test shows no right answer at all although the ability is there (equation `no-right-answer`).
 * @param share chance of one right answer, in [0, 1]
 * @param questions independent questions, a whole number >= 1
 * @throws RangeError when either is out of range
 */
export const noRightAnswer = (share: number, questions: number): number => {
  checkShare("share of answers", share);
  checkCount("number of questions", questions);
  return (1 - share) ** questions;
};
// #endregion no-right-answer

// #region exact-match-bounds
/**
 * What the share of whole answers can be when errors need not be independent (equation `exact-match-bounds`): lowest when no
 * answer has two errors, highest when errors come together.
 * @param tokenAccuracy mean share of right tokens, in [0, 1]
 * @param length tokens of every answer, a whole number >= 1
 * @throws RangeError when either is out of range
 */
export const exactMatchBounds = (tokenAccuracy: number, length: number): { low: number; high: number } => {
  checkShare("token accuracy", tokenAccuracy);
  checkCount("answer length", length);
  return { low: Math.max(0, 1 - length * (1 - tokenAccuracy)), high: tokenAccuracy };
};
// #endregion exact-match-bounds

/** Tokens of an answer that one expects to be right: the smooth measure, linear in the token accuracy. */
export const expectedRightTokens = (tokenAccuracy: number, length: number): number => {
  checkShare("token accuracy", tokenAccuracy);
  checkCount("answer length", length);
  return tokenAccuracy * length;
};
