import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { densityEllipse } from "../../../src/maths/density-ellipse.ts";
import { multivariateSampler, solveCovariance } from "../../../src/maths/multivariate-gaussian.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import oracle from "../../oracles/density-ellipse.json" with { type: "json" };

describe("an ellipse of equal density", () => {
  it("is a circle for equal variances: half of the probability lies within the root of 2 log 2", () => {
    const covariance = [
      [4, 0],
      [0, 4],
    ];
    const { long, short } = densityEllipse(covariance, 0.5);
    expect(long).toBeCloseTo(2 * Math.sqrt(2 * Math.log(2)), 12);
    expect(short).toBeCloseTo(long, 12);
  });

  it("has the axes that NumPy and SciPy give", () => {
    for (const { covariance, share, long, short, turn } of oracle.cases) {
      const ellipse = densityEllipse(covariance, share);
      expect(ellipse.long).toBeCloseTo(long, 9);
      expect(ellipse.short).toBeCloseTo(short, 9);
      expect(ellipse.turn).toBeCloseTo(turn, 9);
    }
  });

  it("has the same distance from the mean, in standard deviations, all the way round", () => {
    const spread = fc.double({ min: 0.05, max: 20, noNaN: true });
    const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(spread, spread, fc.double({ min: -0.99, max: 0.99, noNaN: true }), inside, (a, b, r, share) => {
        const covariance = [
          [a * a, r * a * b],
          [r * a * b, b * b],
        ];
        const { long, short, turn } = densityEllipse(covariance, share);
        expect(long).toBeGreaterThanOrEqual(short);
        for (const angle of [0, 1, 2, 3, 4, 5]) {
          const [u, v] = [long * Math.cos(angle), short * Math.sin(angle)];
          const point = [u * Math.cos(turn) - v * Math.sin(turn), u * Math.sin(turn) + v * Math.cos(turn)];
          const [x = 0, y = 0] = solveCovariance(covariance, point);
          const squared = x * (point[0] ?? 0) + y * (point[1] ?? 0);
          expect(squared / (-2 * Math.log(1 - share))).toBeCloseTo(1, 6);
        }
      }),
    );
  });

  it("holds about its share of draws", () => {
    const covariance = [
      [1, 0.6],
      [0.6, 0.8],
    ];
    const draw = multivariateSampler({ mean: [0, 0], covariance }, seededRandom(9));
    const { long, short, turn } = densityEllipse(covariance, 0.9);
    const inside = Array.from({ length: 20_000 }, draw).filter(([x = 0, y = 0]) => {
      const u = (x * Math.cos(turn) + y * Math.sin(turn)) / long;
      const v = (y * Math.cos(turn) - x * Math.sin(turn)) / short;
      return u * u + v * v <= 1;
    });
    expect(inside.length / 20_000).toBeCloseTo(0.9, 2);
  });

  it("refuses a share outside (0, 1) and a covariance that is not positive definite", () => {
    const round = [
      [1, 0],
      [0, 1],
    ];
    for (const share of [0, 1, Number.NaN]) expect(() => densityEllipse(round, share)).toThrow(RangeError);
    const flat = [
      [1, 1],
      [1, 1],
    ];
    expect(() => densityEllipse(flat, 0.5)).toThrow(RangeError);
    expect(() => densityEllipse([[1]], 0.5)).toThrow(RangeError);
  });
});
