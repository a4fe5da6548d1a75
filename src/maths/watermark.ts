/** A watermark of text by green lists: how it is put in, how it is tested for, and how often the test errs. */
import { seededRandom } from "./random.ts";

const requireOpenShare = (share: number): void => {
  if (!(share > 0 && share < 1)) throw new RangeError(`Unexpected green share ${share}, expected between 0 and 1.`);
};
const requireCounts = (green: number, total: number): void => {
  if (!Number.isInteger(total) || total < 1) throw new RangeError(`Unexpected ${total} tokens, expected 1, 2, 3 ...`);
  if (!Number.isInteger(green) || green < 0 || green > total)
    throw new RangeError(`Unexpected ${green} green tokens of ${total}.`);
};

/**
 * The green words after a given token: a part of the vocabulary, drawn anew for every previous token, the same each time.
 * @param previous index of the token before, a whole number >= 0
 * @param key secret whole number of whoever runs the model
 * @param vocabulary number of tokens, >= 1
 * @param share of the vocabulary that is green, between 0 and 1; the number of green tokens is rounded down
 * @throws RangeError when the share is out of range
 */
export const greenList = (previous: number, key: number, vocabulary: number, share: number): ReadonlySet<number> => {
  requireOpenShare(share);
  const random = seededRandom(Math.imul(previous + 1, 0x9e3779b1) ^ key);
  const order = Array.from({ length: vocabulary }, (_, token) => ({ token, place: random() }));
  order.sort((a, b) => a.place - b.place);
  return new Set(order.slice(0, Math.floor(share * vocabulary)).map(({ token }) => token));
};

// #region boosted-share
/**
 * Probability of a green token after `boost` has been added to the logits of all green ones (equation `boosted-share`).
 * @param mass probability that the model gives to the green tokens without it, 0 to 1
 * @param boost added to each green logit, in nats, >= 0
 * @throws RangeError when an input is out of range
 */
export const boostedShare = (mass: number, boost: number): number => {
  if (!(mass >= 0 && mass <= 1)) throw new RangeError(`Unexpected mass ${mass}, expected 0 to 1.`);
  if (!(boost >= 0)) throw new RangeError(`Unexpected boost ${boost}, expected 0 or more.`);
  const raised = mass * Math.exp(boost);
  return raised / (raised + 1 - mass);
};
// #endregion boosted-share

// #region watermark-score
/**
 * Standard deviations by which the green tokens exceed what chance gives (equation `watermark-score`).
 * @param green tokens of the text that are on their green lists, 0 to total
 * @param total tokens that were looked up, >= 1
 * @param share of the vocabulary that is green, between 0 and 1
 * @throws RangeError when an input is out of range
 */
export const watermarkScore = (green: number, total: number, share: number): number => {
  requireCounts(green, total);
  requireOpenShare(share);
  return (green - share * total) / Math.sqrt(total * share * (1 - share));
};
// #endregion watermark-score

/**
 * Exact chance that a text without the mark has at least so many green tokens: the upper tail of a binomial.
 * Assumes that its tokens are green independently of each other, which repeated phrases break.
 * @throws RangeError when an input is out of range
 */
export const falseAlarmChance = (green: number, total: number, share: number): number => {
  requireCounts(green, total);
  requireOpenShare(share);
  let logTerm = total * Math.log(share); // all green
  let sum = 0;
  for (let count = total; count >= green; count -= 1) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(count / (total - count + 1)) + Math.log((1 - share) / share);
  }
  return Math.min(1, sum);
};
