import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedCounts, falseAccusation, positivePredictiveValue } from "../../../src/maths/base-rate.ts";
import oracle from "../../oracles/base-rate.json" with { type: "json" };
import risks from "../../oracles/risks.json" with { type: "json" };

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe("positivePredictiveValue", () => {
  it("agrees with exact fractions", () => {
    for (const { sensitivity, specificity, prevalence, value } of oracle.cases) {
      expect(positivePredictiveValue(sensitivity, specificity, prevalence)).toBeCloseTo(value, 12);
    }
  });
  it("rises with the prevalence", () => {
    fc.assert(
      fc.property(share, share, share, share, (sensitivity, specificity, a, b) => {
        const [rare, common] = [Math.min(a, b), Math.max(a, b)];
        const low = positivePredictiveValue(sensitivity, specificity, rare);
        expect(low).toBeLessThanOrEqual(positivePredictiveValue(sensitivity, specificity, common) + 1e-12);
      }),
    );
  });
  it("returns the prevalence when a flag is as likely for a case as for the others", () => {
    fc.assert(
      fc.property(share, share, (sensitivity, prevalence) => {
        expect(positivePredictiveValue(sensitivity, 1 - sensitivity, prevalence)).toBeCloseTo(prevalence, 9);
      }),
    );
  });
  it("is the share of right flags among the expected counts, which add up to everybody", () => {
    fc.assert(
      fc.property(share, share, share, (sensitivity, specificity, prevalence) => {
        const counts = expectedCounts(1000, sensitivity, specificity, prevalence);
        const flags = counts.rightFlags + counts.wrongFlags;
        expect(counts.rightFlags / flags).toBeCloseTo(positivePredictiveValue(sensitivity, specificity, prevalence), 9);
        expect(flags + counts.missed + counts.leftAlone).toBeCloseTo(1000, 8);
      }),
    );
  });
  it("refuses what is no share, a test that never flags, and a negative crowd", () => {
    expect(() => positivePredictiveValue(1.2, 0.9, 0.1)).toThrow(RangeError);
    expect(() => positivePredictiveValue(0.9, -0.1, 0.1)).toThrow(RangeError);
    expect(() => positivePredictiveValue(0.9, 0.9, Number.NaN)).toThrow(RangeError);
    expect(() => positivePredictiveValue(0, 1, 0.5)).toThrow(RangeError);
    expect(() => expectedCounts(-1, 0.9, 0.9, 0.1)).toThrow(RangeError);
  });
});

describe("falseAccusation", () => {
  it("finds 19 in a hundred after two texts at one in ten", () =>
    expect(falseAccusation(0.1, 2)).toBeCloseTo(0.19, 12));
  it("agrees with SciPy's binomial", () => {
    for (const { rate, texts, any } of risks.flags) expect(falseAccusation(rate, texts)).toBeCloseTo(any, 10);
  });
  it("is nothing without texts or without false flags, and grows with every text", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 60 }), (rate, texts) => {
        expect(falseAccusation(rate, 0)).toBe(0);
        expect(falseAccusation(0, texts)).toBe(0);
        expect(falseAccusation(rate, texts + 1)).toBeGreaterThanOrEqual(falseAccusation(rate, texts));
      }),
    );
  });
  it("refuses what is no rate or number of texts", () => {
    expect(() => falseAccusation(1.1, 2)).toThrow(RangeError);
    expect(() => falseAccusation(0.1, 2.5)).toThrow(RangeError);
  });
});
