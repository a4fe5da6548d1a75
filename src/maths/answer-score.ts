/** What a grading rule teaches: answer, or say "I do not know". */

// #region answer-score
/**
 * Expected points for an answer, when a right one earns 1, a wrong one costs t / (1 - t), and silence earns 0
 * (equation `answer-score`; the rule is that of Kalai et al. 2025).
 * @param confidence chance that the answer is right, 0 to 1
 * @param threshold t, from 0 (mistakes are free) to below 1
 * @returns points: positive exactly when the confidence is above the threshold
 * @throws RangeError when an input is out of range
 */
export const answerScore = (confidence: number, threshold: number): number => {
  if (!(confidence >= 0 && confidence <= 1))
    throw new RangeError(`Unexpected confidence ${confidence}, expected 0 to 1.`);
  if (!(threshold >= 0 && threshold < 1))
    throw new RangeError(`Unexpected threshold ${threshold}, expected 0 up to below 1.`);
  return confidence - ((1 - confidence) * threshold) / (1 - threshold);
};
// #endregion answer-score
