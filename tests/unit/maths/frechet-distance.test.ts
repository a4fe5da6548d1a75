import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  frechetBias,
  frechetDistance,
  frechetOfPoints,
  frechetParts,
  sampleGaussian,
} from "../../../src/maths/frechet-distance.ts";
import type { MultivariateGaussian } from "../../../src/maths/multivariate-gaussian.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import oracle from "../../oracles/frechet-distance.json" with { type: "json" };

const gaussian: fc.Arbitrary<MultivariateGaussian> = fc
  .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 6 })
  .map(([x = 0, y = 0, a = 0, b = 0, c = 0, d = 0]) => ({
    mean: [x, y],
    covariance: [
      [a * a + b * b, a * c + b * d],
      [a * c + b * d, c * c + d * d],
    ],
  }));
const line = (mean: number, spread: number): MultivariateGaussian => ({ mean: [mean], covariance: [[spread ** 2]] });

describe("frechetDistance", () => {
  it("agrees with SciPy's general matrix root", () => {
    for (const { first, second, distance } of oracle.cases)
      expect(frechetDistance(first, second)).toBeCloseTo(distance, 8);
    const { first, second, distance } = oracle.points;
    expect(frechetOfPoints(first, second)).toBeCloseTo(distance, 8);
  });
  it("is on a line the squared difference of means plus that of spreads", () => {
    fc.assert(
      fc.property(
        fc.tuple(...[0, 1].map(() => fc.double({ min: -5, max: 5, noNaN: true }))),
        fc.tuple(...[0, 1].map(() => fc.double({ min: 0, max: 5, noNaN: true }))),
        ([m = 0, n = 0], [s = 0, t = 0]) => {
          expect(frechetDistance(line(m, s), line(n, t))).toBeCloseTo((m - n) ** 2 + (s - t) ** 2, 6);
        },
      ),
    );
  });
  it("does the case by hand: a leaning bell against a round one", () => {
    const leaning = {
      mean: [0, 0],
      covariance: [
        [1, 0.8],
        [0.8, 1],
      ],
    };
    const roundBell = {
      mean: [0, 0],
      covariance: [
        [1, 0],
        [0, 1],
      ],
    };
    expect(frechetDistance(leaning, roundBell)).toBeCloseTo(4 - 2 * (Math.sqrt(1.8) + Math.sqrt(0.2)), 12);
    expect(frechetParts(leaning, { ...roundBell, mean: [3, 4] }).means).toBe(25);
  });
  it("is symmetric, never negative, zero for equal ones, and its root keeps the triangle inequality", () => {
    fc.assert(
      fc.property(gaussian, gaussian, gaussian, (a, b, c) => {
        expect(frechetDistance(a, b)).toBeGreaterThanOrEqual(0);
        expect(frechetDistance(a, b)).toBeCloseTo(frechetDistance(b, a), 5);
        expect(frechetDistance(a, a)).toBeCloseTo(0, 5);
        const [ab, bc, ac] = [
          [a, b],
          [b, c],
          [a, c],
        ].map(([p = a, q = a]) => Math.sqrt(frechetDistance(p, q)));
        expect(ac ?? 0).toBeLessThanOrEqual((ab ?? 0) + (bc ?? 0) + 1e-3);
      }),
    );
  });
  it("keeps its head where two flat bells cross and only rounding is left of their product", () => {
    const [down, up] = [
      [7.432730730285869, -6.787726819628686, 6.1986956140054525],
      [6.3800816149251744, 6.3759236926508445, 6.371768480109506],
    ].map(([p = 0, q = 0, r = 0]) => ({
      mean: [0, 0],
      covariance: [
        [p, q],
        [q, r],
      ],
    }));
    if (!down || !up) throw new Error("two bells were made");
    const traces = 7.432730730285869 + 6.1986956140054525 + 6.3800816149251744 + 6.371768480109506;
    // By hand: for rank-one covariances uu' and vv' the shared part is |u . v|.
    const overlap = Math.abs(
      Math.sqrt(7.432730730285869 * 6.3800816149251744) - Math.sqrt(6.1986956140054525 * 6.371768480109506),
    );
    expect(frechetDistance(down, up)).toBeCloseTo(traces - 2 * overlap, 6);
    expect(frechetDistance(up, down)).toBeCloseTo(traces - 2 * overlap, 6);
  });
  it("does not change when both are turned or moved alike", () => {
    fc.assert(
      fc.property(gaussian, gaussian, (a, b) => {
        const moved = ({
          mean: [x = 0, y = 0],
          covariance: [[p = 0, q = 0] = [], [below = 0, r = 0] = []],
        }: MultivariateGaussian) => ({
          mean: [-y + 7, x - 2],
          covariance: [
            [r, -below],
            [-q, p],
          ],
        });
        expect(frechetDistance(moved(a), moved(b))).toBeCloseTo(frechetDistance(a, b), 5);
      }),
    );
  });
  it("is biased: for samples of one distribution it is on average what the first-order formula says", () => {
    const random = seededRandom(5);
    const [dimension, count, repeats] = [6, 400, 60];
    const sample = () =>
      Array.from({ length: count }, () => Array.from({ length: dimension }, () => standardNormal(random)));
    const mean =
      Array.from({ length: repeats }, () => frechetOfPoints(sample(), sample())).reduce((s, d) => s + d, 0) / repeats;
    expect(mean / frechetBias(dimension, count)).toBeGreaterThan(0.93);
    expect(mean / frechetBias(dimension, count)).toBeLessThan(1.07);
  });
  it("refuses unequal dimensions and a single point", () => {
    expect(() => frechetDistance(line(0, 1), oracle.cases[1]?.first ?? line(0, 1))).toThrow(RangeError);
    expect(() => sampleGaussian([[1, 2]])).toThrow(RangeError);
  });
});
