/** What a positive result is worth when the thing looked for is rare: Bayes' rule for a test with two outcomes. */
const requireShare = (name: string, value: number): void => {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`Unexpected ${name} ${value}, expected a share from 0 to 1.`);
};

// #region positive-predictive-value
/**
 * Positive predictive value: the share of positive results that are right (equation `positive-predictive-value`).
 * @param sensitivity share of the cases that the test flags, 0 to 1
 * @param specificity share of the others that the test leaves alone, 0 to 1
 * @param prevalence share of cases among all who are tested, 0 to 1
 * @returns a share from 0 to 1
 * @throws RangeError when an input is no share, or when the test never flags anybody
 */
export const positivePredictiveValue = (sensitivity: number, specificity: number, prevalence: number): number => {
  requireShare("sensitivity", sensitivity);
  requireShare("specificity", specificity);
  requireShare("prevalence", prevalence);
  const rightFlags = sensitivity * prevalence;
  const wrongFlags = (1 - specificity) * (1 - prevalence);
  if (rightFlags + wrongFlags === 0) throw new RangeError("Unexpected test without positives, expected some flags.");
  return rightFlags / (rightFlags + wrongFlags);
};
// #endregion positive-predictive-value

/** Expected numbers of people in the four cells of a test. */
export type TestCounts = {
  readonly rightFlags: number;
  readonly wrongFlags: number;
  readonly missed: number;
  readonly leftAlone: number;
};

/**
 * Expected counts when `people` are tested: the table behind `positivePredictiveValue`.
 * @param people how many are tested, at least 0; the counts need not be whole
 * @throws RangeError when a share is outside 0 to 1, or people is negative
 */
export const expectedCounts = (
  people: number,
  sensitivity: number,
  specificity: number,
  prevalence: number,
): TestCounts => {
  if (!(people >= 0)) throw new RangeError(`Unexpected number of people ${people}, expected 0 or more.`);
  requireShare("sensitivity", sensitivity);
  requireShare("specificity", specificity);
  requireShare("prevalence", prevalence);
  const cases = people * prevalence;
  const others = people - cases;
  return {
    rightFlags: cases * sensitivity,
    missed: cases * (1 - sensitivity),
    wrongFlags: others * (1 - specificity),
    leftAlone: others * specificity,
  };
};

// #region false-accusation
/**
 * Chance that at least one of several honest texts is flagged, when each is flagged independently (equation `false-accusation`).
 * @param falsePositiveRate share of honest texts that the test flags, 0 to 1
 * @param texts how many are tested, a whole number >= 0
 * @throws RangeError when an input is out of range
 */
export const falseAccusation = (falsePositiveRate: number, texts: number): number => {
  requireShare("false-positive rate", falsePositiveRate);
  if (!Number.isInteger(texts) || texts < 0) throw new RangeError(`Unexpected ${texts} texts, expected 0, 1, 2 ...`);
  return 1 - (1 - falsePositiveRate) ** texts;
};
// #endregion false-accusation
