/** What a test pays for answers when silence is allowed: 1 for a right one, 0 for none, and a price for a wrong one. */

const checkThreshold = (threshold: number): void => {
  if (!(threshold >= 0 && threshold < 1))
    throw new RangeError(`Unexpected threshold ${threshold}, expected 0 or more and below 1.`);
};
const checkShare = (name: string, share: number): void => {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Unexpected ${name} ${share}, expected 0 to 1.`);
};

/** Price of a wrong answer that makes answering worthwhile exactly above a confidence: threshold / (1 - threshold). */
export const wrongAnswerPrice = (threshold: number): number => {
  checkThreshold(threshold);
  return threshold / (1 - threshold);
};

// #region penalized-score
/**
 * Mean score of a test with silence allowed (equation `penalized-score`; Kalai et al. 2025, section on explicit confidence targets).
 * @param right share of questions answered rightly
 * @param wrong share answered wrongly; the rest is silence
 * @param threshold confidence above which answering pays, 0 to below 1; 0 is plain accuracy
 * @returns at most 1; below 0 when silence would have been better
 * @throws RangeError when a share or the threshold is out of range, or the shares exceed 1
 */
export const penalizedScore = (right: number, wrong: number, threshold: number): number => {
  checkShare("right share", right);
  checkShare("wrong share", wrong);
  if (right + wrong > 1 + 1e-9)
    throw new RangeError(`Unexpected shares ${right} and ${wrong}, expected at most 1 together.`);
  return right - wrongAnswerPrice(threshold) * wrong;
};
// #endregion penalized-score

/** Share of the given answers that are right: the threshold up to which answering as it did beats silence. @throws RangeError when nothing was answered */
export const attemptedAccuracy = (right: number, wrong: number): number => {
  checkShare("right share", right);
  checkShare("wrong share", wrong);
  if (right + wrong === 0) throw new RangeError("Unexpected silence on all questions, expected an answer.");
  return right / (right + wrong);
};

/**
 * The threshold at which a test is indifferent between two models, if there is one.
 * @returns a threshold in [0, 1), or null when one model is at least as good at every threshold
 */
export const crossover = (
  first: { readonly right: number; readonly wrong: number },
  second: { readonly right: number; readonly wrong: number },
): number | null => {
  const price = (first.right - second.right) / (first.wrong - second.wrong);
  return Number.isFinite(price) && price >= 0 ? price / (1 + price) : null;
};
