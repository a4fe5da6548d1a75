import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Activation,
  gelu,
  hyperbolicTangent,
  identity,
  logisticCurve,
  relu,
  silu,
} from "../../../src/maths/activation.ts";
import oracle from "../../oracles/backpropagation.json" with { type: "json" };

const named: Record<string, Activation> = {
  relu,
  tanh: hyperbolicTangent,
  logistic: logisticCurve,
  gelu,
  silu,
  identity,
};

describe("activation functions", () => {
  it.each(Object.entries(oracle.activations))("%s agrees with PyTorch, value and slope", (name, figures) => {
    oracle.points.forEach((x, i) => {
      expect(named[name]?.value(x)).toBeCloseTo(figures.value[i] ?? NaN, 12);
      expect(named[name]?.slope(x)).toBeCloseTo(figures.slope[i] ?? NaN, 12);
    });
  });

  it("have the slopes that finite differences find", () => {
    const away = fc.double({ min: -8, max: 8, noNaN: true }).filter((x) => Math.abs(x) > 1e-3);
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(named)), away, ({ value, slope }, x) => {
        expect(slope(x)).toBeCloseTo((value(x + 1e-5) - value(x - 1e-5)) / 2e-5, 7);
      }),
    );
  });

  it("of GELU and ReLU differ by at most 0.17, and by nothing far from zero", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (x) => {
        expect(Math.abs(gelu.value(x) - relu.value(x))).toBeLessThan(0.17);
        if (Math.abs(x) > 8) expect(gelu.value(x)).toBeCloseTo(relu.value(x), 12);
      }),
    );
  });

  it("are steepest at zero when they saturate: slope 1 for the tangent, 1/4 for the logistic curve", () => {
    expect([hyperbolicTangent.slope(0), logisticCurve.slope(0)]).toEqual([1, 0.25]);
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        expect(hyperbolicTangent.slope(x)).toBeLessThanOrEqual(1);
        expect(logisticCurve.slope(x)).toBeLessThanOrEqual(0.25);
      }),
    );
  });
});
