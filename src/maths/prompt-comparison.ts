/** Two prompts on the same questions, and the best of many prompts that are all alike. */

/** Shares of 0 ... n successes of a binomial distribution, computed by logarithms. @param share in [0, 1] */
const binomial = (n: number, share: number): number[] => {
  if (share === 0 || share === 1) return Array.from({ length: n + 1 }, (_, x) => Number(x === n * share));
  let logChoose = 0;
  return Array.from({ length: n + 1 }, (_, x) => {
    if (x > 0) logChoose += Math.log((n - x + 1) / x);
    return Math.exp(logChoose + x * Math.log(share) + (n - x) * Math.log(1 - share));
  });
};

const checkCounts = (...counts: readonly number[]): void => {
  const wrong = counts.find((count) => !(Number.isInteger(count) && count >= 0));
  if (wrong !== undefined) throw new RangeError(`Unexpected count ${wrong}, expected a whole number of at least 0.`);
};

// #region mcnemar-test
/**
 * Exact test of McNemar (equation `mcnemar-test`): how often two equally good prompts would differ at least as one-sidedly.
 * Only the questions count on which exactly one prompt is right; for equal prompts each of them is the toss of a coin.
 * @param onlyFirst questions that only the first prompt got right, a whole number >= 0
 * @param onlySecond questions that only the second got right
 * @returns two-sided probability, in (0, 1]
 * @throws RangeError when a count is no such number
 */
export const mcnemarTest = (onlyFirst: number, onlySecond: number): number => {
  checkCounts(onlyFirst, onlySecond);
  const tosses = onlyFirst + onlySecond;
  const fewer = Math.min(onlyFirst, onlySecond);
  const tail = binomial(tosses, 0.5)
    .slice(0, fewer + 1)
    .reduce((sum, share) => sum + share, 0);
  return Math.min(1, 2 * tail);
};
// #endregion mcnemar-test

// #region best-of-equals
/**
 * Expected score of the best of several prompts that are all right with the same chance (equation `best-of-equals`), when
 * their answers are independent of each other: what selection alone adds.
 * @param accuracy chance of a right answer, the same for all, in [0, 1]
 * @param questions on which each is tried, a whole number >= 1
 * @param prompts how many are tried, a whole number >= 1
 * @returns share of right answers, at least `accuracy`
 * @throws RangeError when one is out of range
 */
export const bestOfEquals = (accuracy: number, questions: number, prompts: number): number => {
  checkCounts(questions, prompts);
  if (!(accuracy >= 0 && accuracy <= 1 && questions >= 1 && prompts >= 1))
    throw new RangeError(`Unexpected ${accuracy}, ${questions}, ${prompts}, expected a share and two numbers above 0.`);
  let below = 0;
  let expected = 0;
  for (const share of binomial(questions, accuracy).slice(0, -1)) {
    below += share;
    expected += 1 - Math.min(1, below) ** prompts;
  }
  return expected / questions;
};
// #endregion best-of-equals
