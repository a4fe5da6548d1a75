import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failureFreeExposure, ruledOutRate } from "../../../src/maths/failure-free-exposure.ts";
import oracle from "../../oracles/effect-size.json" with { type: "json" };

describe("failureFreeExposure", () => {
  it("leaves exactly the doubt that is allowed, by SciPy's Poisson distribution", () => {
    for (const { rate, confidence, none } of oracle.rates) {
      expect(none).toBeCloseTo(1 - confidence, 12);
      expect(Math.exp(-rate * failureFreeExposure(rate, confidence))).toBeCloseTo(1 - confidence, 12);
    }
  });
  it("is the rule of three at 95 percent", () => {
    expect(failureFreeExposure(0.01, 0.95)).toBeCloseTo(300, -1);
    expect(failureFreeExposure(1.09e-8, 0.95)).toBeCloseTo(275e6, -7);
  });
  it("is inverted by the rate that is ruled out, and halves when the rate doubles", () => {
    const rate = fc.double({ min: 1e-9, max: 10, noNaN: true });
    fc.assert(
      fc.property(rate, fc.double({ min: 0.01, max: 0.999, noNaN: true }), (r, c) => {
        expect(ruledOutRate(failureFreeExposure(r, c), c) / r).toBeCloseTo(1, 9);
        expect(failureFreeExposure(2 * r, c) / failureFreeExposure(r, c)).toBeCloseTo(0.5, 12);
      }),
    );
  });
  it("refuses what is out of range", () => {
    expect(() => failureFreeExposure(0, 0.95)).toThrow(RangeError);
    expect(() => failureFreeExposure(1, 1)).toThrow(RangeError);
    expect(() => ruledOutRate(-1, 0.5)).toThrow(RangeError);
  });
});
