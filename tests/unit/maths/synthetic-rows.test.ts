import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { believedCoverage, believedVariance, syntheticRowVariance } from "../../../src/maths/synthetic-rows.ts";
import oracle from "../../oracles/effect-size.json" with { type: "json" };

const rows = fc.integer({ min: 1, max: 2000 });

describe("syntheticRowVariance", () => {
  it("agrees with forty thousand drawings, and so does the coverage", () => {
    const { real, synthetic, variance, coverage } = oracle.drawn;
    expect(syntheticRowVariance(real, synthetic) / variance).toBeCloseTo(1, 1);
    expect(believedCoverage(real, synthetic)).toBeCloseTo(coverage, 2);
  });
  it("is that of the real rows without synthetic ones, and a quarter more with as many", () => {
    expect(syntheticRowVariance(100, 0, 4)).toBe(0.04);
    expect(syntheticRowVariance(100, 100)).toBeCloseTo(1.25 / 100, 15);
  });
  it("is never below that of the real rows, however many are added", () => {
    fc.assert(
      fc.property(rows, rows, (real, synthetic) => {
        expect(syntheticRowVariance(real, synthetic)).toBeGreaterThan(1 / real);
        expect(syntheticRowVariance(real, synthetic)).toBeLessThanOrEqual(1.25 / real + 1e-12);
        expect(believedVariance(real, synthetic)).toBeLessThan(syntheticRowVariance(real, synthetic));
      }),
    );
  });
  it("refuses no real rows and negative synthetic ones", () => {
    expect(() => syntheticRowVariance(0, 5)).toThrow(RangeError);
    expect(() => believedVariance(5, -1)).toThrow(RangeError);
  });
});

describe("believedCoverage", () => {
  it("keeps its promise without synthetic rows and breaks it more with each", () => {
    expect(believedCoverage(50, 0)).toBeCloseTo(0.95, 12);
    fc.assert(
      fc.property(rows, rows, (real, synthetic) => {
        expect(believedCoverage(real, synthetic + 1)).toBeLessThan(believedCoverage(real, synthetic));
      }),
    );
  });
});
