import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amortizedCost, remainingValue } from "../../../src/maths/amortized-cost.ts";
import oracle from "../../oracles/energy-footprint.json" with { type: "json" };

describe("amortizedCost", () => {
  it("leaves 72 percent after a year, as Cottier et al. say of 0.14 orders of magnitude", () => {
    expect(remainingValue(1, 0.14)).toBeCloseTo(0.72, 2);
    expect(remainingValue(0, 0.14)).toBe(1);
  });

  it("is, by hand, a dollar an hour for what loses its whole value of 8,760 in a year at first", () => {
    expect(amortizedCost(8760, 1, 1 / Math.LN10)).toBeCloseTo(1, 12);
  });

  it("agrees with depreciation integrated over a run of two months, within two or three percent", () => {
    for (const { value, devices, days, lost } of oracle.worth) {
      const cost = amortizedCost(value, devices * days * 24, 0.14);
      expect(cost / lost).toBeGreaterThan(1);
      expect(cost / lost).toBeLessThan(1.03);
    }
  });

  it("is proportional to value and hours, and refuses negative ones", () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, (value, hours) => {
        expect(amortizedCost(2 * value, hours, 0.1)).toBeCloseTo(2 * amortizedCost(value, hours, 0.1), 3);
        expect(amortizedCost(value, 2 * hours, 0.1)).toBeCloseTo(2 * amortizedCost(value, hours, 0.1), 3);
      }),
    );
    expect(() => amortizedCost(1, -1, 0.1)).toThrow("Unexpected hours -1, expected no negative number.");
  });
});
