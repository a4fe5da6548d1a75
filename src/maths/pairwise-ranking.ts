import { standardNormalCdf } from "./gaussian.ts";
import type { Matrix, Vector } from "./matrix.ts";

/** Points of the Elo scale for a factor of ten in the odds. */
const eloScale = 400;

// #region bradley-terry
/**
 * Probability that the first of two models is preferred (equation `bradley-terry`; Bradley and Terry 1952), from ratings on the Elo scale.
 * @returns in (0, 1); one half for equal ratings
 */
export const winProbability = (first: number, second: number): number => 1 / (1 + 10 ** ((second - first) / eloScale));

/** The rating difference that makes the first win with this probability, in Elo points. @param probability in (0, 1) */
export const ratingDifference = (probability: number): number => eloScale * Math.log10(probability / (1 - probability));

/**
 * Ratings that make the observed wins most likely, on the Elo scale, with mean 0: Zermelo's iteration, which sets each
 * strength to its wins divided by the wins expected for strength one.
 * @param wins n x n; entry (i, j) counts how often i was preferred to j; a tie may count one half to both
 * @param rounds iterations; 1,000 settle small tables
 * @throws RangeError when a model has no win or no loss: its rating would be infinite
 */
export const bradleyTerryRatings = (wins: Matrix, rounds = 1000): number[] => {
  const won = wins.map((row) => row.reduce((sum, value) => sum + value, 0));
  const lost = wins.map((_, i) => wins.reduce((sum, row) => sum + (row[i] ?? 0), 0));
  if (![...won, ...lost].every((count) => count > 0))
    throw new RangeError("Unexpected model without a win or without a loss, expected both for every model.");
  let strengths: Vector = wins.map(() => 1);
  for (let round = 0; round < rounds; round += 1) {
    const next = strengths.map((strength, i) => {
      const games = strengths.map((other, j) => ((wins[i]?.[j] ?? 0) + (wins[j]?.[i] ?? 0)) / (strength + other));
      return (won[i] ?? 0) / games.reduce((sum, value) => sum + value, 0);
    });
    const middle = Math.exp(next.reduce((sum, value) => sum + Math.log(value), 0) / next.length);
    strengths = next.map((value) => value / middle);
  }
  return strengths.map((value) => eloScale * Math.log10(value));
};
// #endregion bradley-terry

/**
 * Mean of the largest of k independent draws from N(0, 1): what the best of k equal things seems to be ahead by.
 * The trapezoidal rule on x times the density of the maximum, k Phi(x)^(k-1) phi(x), from -9 to 9.
 * @param count k, an integer of at least 1
 */
export const expectedMaximum = (count: number): number => {
  const step = 1 / 128;
  let sum = 0;
  for (let x = -9; x <= 9; x += step) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    sum += x * count * standardNormalCdf(x) ** (count - 1) * density * step;
  }
  return sum;
};

/** Standard error of a rating that `votes` votes against an equal opponent give, in Elo points (delta method at one half). */
export const ratingError = (votes: number): number => ((eloScale / Math.LN10) * 2) / Math.sqrt(votes);
