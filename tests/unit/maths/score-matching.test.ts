import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finiteDifference } from "../../../src/maths/backpropagation.ts";
import {
  denoisingScoreMatching,
  logNoisyDensity,
  meanCleanPoint,
  noisyScore,
} from "../../../src/maths/score-matching.ts";
import oracle from "../../oracles/score-matching.json" with { type: "json" };

const data = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 4 });
const spread = fc.double({ min: 0.3, max: 2, noNaN: true });

describe("denoising score matching", () => {
  it.each(oracle.cases)("has SciPy's densities, slopes and losses for $data at spread $spread", (row) => {
    row.at.forEach((x, i) => {
      expect(logNoisyDensity(row.data, row.spread, x)).toBeCloseTo(row.logDensity[i] ?? NaN, 10);
      expect(noisyScore(row.data, row.spread, x)).toBeCloseTo(row.score[i] ?? NaN, 5);
    });
    expect(denoisingScoreMatching(() => 0, row.data, row.spread)).toBeCloseTo(row.lossOfZero, 8);
    const best = denoisingScoreMatching((x) => noisyScore(row.data, row.spread, x), row.data, row.spread);
    expect(best).toBeCloseTo(row.lossOfScore, 5);
  });

  it("has a score that is the slope of the log-density, by finite differences", () => {
    fc.assert(
      fc.property(data, spread, fc.double({ min: -5, max: 5, noNaN: true }), (points, noise, x) => {
        const tried = finiteDifference(([at = 0]) => logNoisyDensity(points, noise, at), [x], 0);
        expect(noisyScore(points, noise, x)).toBeCloseTo(tried, 5);
      }),
    );
  });

  it("is smallest at the score: any other guess costs its mean squared distance from it more", () => {
    fc.assert(
      fc.property(data, spread, fc.double({ min: -1, max: 1, noNaN: true }), (points, noise, shift) => {
        const loss = (by: number): number =>
          denoisingScoreMatching((x) => noisyScore(points, noise, x) + by, points, noise, 400);
        expect(loss(shift) - loss(0)).toBeCloseTo(shift ** 2, 6);
      }),
      { numRuns: 20 },
    );
  });

  it("finds one clean point without error, and cannot tell two that lie symmetrically, by hand", () => {
    expect(meanCleanPoint([2], 1, 17)).toBe(2);
    expect(noisyScore([2], 0.5, 3)).toBe(-4);
    expect(meanCleanPoint([-1, 1], 1, 0)).toBe(0);
    expect(meanCleanPoint([-1, 1], 1, 0.5)).toBeCloseTo(Math.tanh(0.5), 14);
  });

  it("refuses no data and no noise", () => {
    expect(() => noisyScore([], 1, 0)).toThrow(RangeError);
    expect(() => logNoisyDensity([1], 0, 0)).toThrow(RangeError);
    expect(() => denoisingScoreMatching(() => 0, [1], -1)).toThrow(RangeError);
  });
});
