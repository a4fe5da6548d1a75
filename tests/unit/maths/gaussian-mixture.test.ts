import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gaussianFit } from "../../../src/maths/gaussian.ts";
import {
  averageLogMixture,
  emStep,
  logMixtureDensities,
  logMixtureDensity,
  type Mixture,
  mixtureCumulative,
  mixtureMoments,
  mixtureSampler,
} from "../../../src/maths/gaussian-mixture.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import oracle from "../../oracles/mixture.json" with { type: "json" };

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const mixtures: fc.Arbitrary<Mixture> = fc
  .tuple(number(0.1, 0.9), number(-3, 3), number(0.3, 2), number(-3, 3), number(0.3, 2))
  .map(([weight, a, s, b, t]) => [
    { weight, mean: a, spread: s },
    { weight: 1 - weight, mean: b, spread: t },
  ]);
const values = fc.array(number(-5, 5), { minLength: 2, maxLength: 30 });

describe("logMixtureDensity", () => {
  it.each(oracle.points)("agrees with SciPy at $x", ({ x, mixture, logDensity }) => {
    expect(logMixtureDensity(x, mixture)).toBeCloseTo(logDensity, 8);
  });
  it("has an area of 1", () => {
    fc.assert(
      fc.property(mixtures, (mixture) => {
        let area = 0;
        for (let x = -16; x < 16; x += 0.05) area += Math.exp(logMixtureDensity(x, mixture)) * 0.05;
        expect(area).toBeCloseTo(1, 6);
      }),
      { numRuns: 30 },
    );
  });
  it("refuses an empty mixture", () => {
    expect(() => logMixtureDensity(0, [])).toThrow(RangeError);
  });
});

describe("logMixtureDensities", () => {
  it("says at every place what logMixtureDensity says there, however far", () => {
    const places = [-300, -5, -0.1, 0, 2, 700];
    fc.assert(
      fc.property(mixtures, (mixture) => {
        const all = logMixtureDensities(places, mixture);
        for (const [i, x] of places.entries())
          expect(Math.abs((all[i] ?? NaN) / logMixtureDensity(x, mixture) - 1)).toBeLessThan(1e-9);
      }),
    );
  });
  it("lets a bell of weight 0 add nothing, and refuses what is no mixture", () => {
    const one: Mixture = [{ weight: 1, mean: 0, spread: 1 }];
    expect(logMixtureDensities([1], [...one, { weight: 0, mean: 1, spread: 1 }])).toEqual(
      logMixtureDensities([1], one),
    );
    expect(() => logMixtureDensities([0], [])).toThrow(RangeError);
    expect(() => logMixtureDensities([0], [{ weight: 1, mean: 0, spread: 0 }])).toThrow(RangeError);
  });
});

describe("mixtureCumulative", () => {
  it("is the area to the left, from 0 to 1", () => {
    fc.assert(
      fc.property(mixtures, number(-4, 4), (mixture, x) => {
        let area = 0;
        for (let left = x - 30; left < x - 0.005; left += 0.01)
          area += Math.exp(logMixtureDensity(left + 0.005, mixture)) * 0.01;
        expect(mixtureCumulative(x, mixture)).toBeCloseTo(area, 4);
      }),
      { numRuns: 20 },
    );
    expect(mixtureCumulative(-1e9, [{ weight: 1, mean: 0, spread: 1 }])).toBe(0);
    expect(mixtureCumulative(1e9, [{ weight: 1, mean: 0, spread: 1 }])).toBe(1);
  });
});

describe("emStep", () => {
  it("finds, for one bell, the mean and the spread at once", () => {
    const data = [1, 2, 4, 9];
    const { mean, variance } = gaussianFit(data);
    const [bell] = emStep([{ weight: 1, mean: 0, spread: 1 }], data);
    expect(bell?.mean).toBeCloseTo(mean, 12);
    expect(bell?.spread).toBeCloseTo(Math.sqrt(variance), 12);
  });
  it("never lowers the likelihood, and keeps the weights a distribution", () => {
    fc.assert(
      fc.property(mixtures, values, (mixture, data) => {
        const next = emStep(mixture, data, 1e-3);
        expect(next.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(averageLogMixture(data, next)).toBeGreaterThanOrEqual(averageLogMixture(data, mixture) - 1e-9);
      }),
    );
  });
  it("ends where SciPy's optimizer ends", () => {
    let mixture: Mixture = oracle.em.start;
    for (let round = 0; round < 500; round += 1) mixture = emStep(mixture, oracle.em.values);
    expect(averageLogMixture(oracle.em.values, mixture) * oracle.em.values.length).toBeCloseTo(
      oracle.em.logLikelihood,
      8,
    );
    for (const [k, bell] of oracle.em.fit.entries()) {
      expect(mixture[k]?.weight).toBeCloseTo(bell.weight, 4);
      expect(mixture[k]?.mean).toBeCloseTo(bell.mean, 4);
      expect(mixture[k]?.spread).toBeCloseTo(bell.spread, 4);
    }
  });
  it("lets a bell shrink onto one value only down to the least spread", () => {
    const start: Mixture = [
      { weight: 0.5, mean: 5, spread: 0.1 },
      { weight: 0.5, mean: 0, spread: 1 },
    ];
    let mixture = start;
    for (let round = 0; round < 50; round += 1) mixture = emStep(mixture, [-1, 0, 1, 5], 0.05);
    expect(mixture[0]?.spread).toBe(0.05);
  });
  it("lets a bell that makes nothing rest, and refuses no data", () => {
    const far: Mixture = [
      { weight: 0.5, mean: 0, spread: 1 },
      { weight: 0.5, mean: 1e6, spread: 1 },
    ];
    expect(emStep(far, [0, 1])[1]).toEqual({ weight: 0, mean: 1e6, spread: 1 });
    expect(() => emStep(far, [])).toThrow(RangeError);
  });
});

describe("mixtureSampler and mixtureMoments", () => {
  it("agree on the mean and the variance", () => {
    const mixture: Mixture = [
      { weight: 0.6, mean: -2, spread: 0.7 },
      { weight: 0.4, mean: 2, spread: 0.7 },
    ];
    const draw = mixtureSampler(mixture, seededRandom(2));
    const { mean, variance } = gaussianFit(Array.from({ length: 40_000 }, draw));
    expect(mixtureMoments(mixture).mean).toBeCloseTo(-0.4, 12);
    expect(mixtureMoments(mixture).variance).toBeCloseTo(0.49 + 4 - 0.16, 12);
    expect(mean).toBeCloseTo(-0.4, 1);
    expect(variance).toBeCloseTo(4.33, 1);
  });
});
