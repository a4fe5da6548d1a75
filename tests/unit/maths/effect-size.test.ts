import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  pooledDeviation,
  probabilityOfSuperiority,
  standardizedMeanDifference,
} from "../../../src/maths/effect-size.ts";
import oracle from "../../oracles/effect-size.json" with { type: "json" };

const arm = fc.record({
  count: fc.integer({ min: 2, max: 500 }),
  mean: fc.double({ min: -50, max: 50, noNaN: true }),
  deviation: fc.double({ min: 0.5, max: 20, noNaN: true }),
});

describe("standardizedMeanDifference", () => {
  it("agrees with SciPy's t statistic, and its factor with the exact one by gamma functions", () => {
    for (const { treated, control, plain, exactFactor } of oracle.trials) {
      const { effect } = standardizedMeanDifference(treated, control);
      expect((treated.mean - control.mean) / pooledDeviation(treated, control)).toBeCloseTo(plain, 10);
      // The usual factor 1 - 3/(4 df - 1) is an approximation, within one percent from three degrees of freedom.
      expect(effect / plain / exactFactor).toBeGreaterThan(0.99);
      expect(effect / plain / exactFactor).toBeLessThan(1.01);
    }
  });
  it("is half a deviation for means five apart with a spread of ten, less a little", () => {
    const { effect, error } = standardizedMeanDifference(
      { count: 50, mean: 75, deviation: 10 },
      { count: 50, mean: 70, deviation: 10 },
    );
    expect(effect).toBeCloseTo(0.5 * (1 - 3 / 391), 12);
    expect(error).toBeCloseTo((1 - 3 / 391) * Math.sqrt(0.04 + 0.25 / 200), 12);
  });
  it("turns its sign with the arms and does not mind the scale of the marks", () => {
    fc.assert(
      fc.property(arm, arm, fc.double({ min: 0.1, max: 9, noNaN: true }), (a, b, factor) => {
        const scaled = (one: typeof a): typeof a => ({
          ...one,
          mean: one.mean * factor,
          deviation: one.deviation * factor,
        });
        const { effect, error } = standardizedMeanDifference(a, b);
        expect(standardizedMeanDifference(b, a).effect).toBeCloseTo(-effect, 9);
        expect(standardizedMeanDifference(scaled(a), scaled(b)).effect).toBeCloseTo(effect, 6);
        expect(error).toBeGreaterThan(0);
      }),
    );
  });
  it("refuses an arm of one and an arm without spread", () => {
    const good = { count: 5, mean: 0, deviation: 1 };
    expect(() => standardizedMeanDifference({ ...good, count: 1 }, good)).toThrow(RangeError);
    expect(() => standardizedMeanDifference(good, { ...good, deviation: 0 })).toThrow(RangeError);
  });
});

describe("probabilityOfSuperiority", () => {
  it("agrees with SciPy's normal distribution", () => {
    for (const { x, below } of oracle.shares) expect(probabilityOfSuperiority(x * Math.SQRT2)).toBeCloseTo(below, 9);
  });
  it("is one half without an effect, 76 in a hundred for one deviation, and rises", () => {
    expect(probabilityOfSuperiority(0)).toBe(0.5);
    expect(probabilityOfSuperiority(1)).toBeCloseTo(0.7602, 4);
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (effect) => {
        expect(probabilityOfSuperiority(effect + 0.1)).toBeGreaterThan(probabilityOfSuperiority(effect));
        expect(probabilityOfSuperiority(effect) + probabilityOfSuperiority(-effect)).toBeCloseTo(1, 12);
      }),
    );
  });
});
