import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bradleyTerryRatings,
  expectedMaximum,
  ratingDifference,
  ratingError,
  winProbability,
} from "../../../src/maths/pairwise-ranking.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import oracle from "../../oracles/pairwise-ranking.json" with { type: "json" };

describe("winProbability and ratingDifference", () => {
  it("undo each other, and 400 points are odds of ten to one", () => {
    expect(winProbability(400, 0)).toBeCloseTo(10 / 11, 12);
    fc.assert(
      fc.property(fc.double({ min: -800, max: 800, noNaN: true }), (points) => {
        expect(ratingDifference(winProbability(points, 0))).toBeCloseTo(points, 6);
        expect(winProbability(points, 0) + winProbability(0, points)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("bradleyTerryRatings", () => {
  it("agrees with a general minimizer of SciPy", () => {
    for (const { wins, ratings } of oracle.cases)
      for (const [i, rating] of bradleyTerryRatings(wins).entries()) expect(rating).toBeCloseTo(ratings[i] ?? NaN, 2);
  });
  it("gives two models the difference of their odds", () => {
    const [a = 0, b = 0] = bradleyTerryRatings([
      [0, 64],
      [36, 0],
    ]);
    expect(a - b).toBeCloseTo(ratingDifference(0.64), 8);
    expect(a + b).toBeCloseTo(0, 8);
  });
  it("finds the ratings again that made the wins", () => {
    const truth = [120, 0, -120];
    const wins = truth.map((a, i) => truth.map((b, j) => (i === j ? 0 : 1000 * winProbability(a, b))));
    for (const [i, rating] of bradleyTerryRatings(wins).entries()) expect(rating).toBeCloseTo(truth[i] ?? NaN, 6);
  });
  it("refuses a model that never lost or never won", () => {
    expect(() =>
      bradleyTerryRatings([
        [0, 5],
        [0, 0],
      ]),
    ).toThrow(RangeError);
  });
});

describe("the best of several equal models", () => {
  it("seems ahead by what SciPy's quadrature says", () => {
    for (const { count, mean } of oracle.maxima) expect(expectedMaximum(count)).toBeCloseTo(mean, 6);
    expect(expectedMaximum(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 8);
  });
  it("has a standard error that a simulation finds", () => {
    const random = seededRandom(3);
    const votes = 400;
    const ratings = Array.from({ length: 3000 }, () => {
      let won = 0;
      for (let vote = 0; vote < votes; vote += 1) if (random() < 0.5) won += 1;
      return ratingDifference(won / votes);
    });
    const spread = Math.sqrt(ratings.reduce((sum, rating) => sum + rating ** 2, 0) / ratings.length);
    expect(spread / ratingError(votes)).toBeGreaterThan(0.95);
    expect(spread / ratingError(votes)).toBeLessThan(1.05);
  });
});
