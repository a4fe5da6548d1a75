import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestLoss, optimumExponents } from "../../../src/maths/compute-optimal.ts";
import { halvingCost, yearsUntilStock } from "../../../src/maths/returns-to-scale.ts";
import { corrected } from "../../../src/maths/scaling-law.ts";
import oracle from "../../oracles/returns-to-scale.json" with { type: "json" };

describe("halvingCost", () => {
  it("is four for the square root", () => expect(halvingCost(0.5)).toBeCloseTo(4, 12));
  it("agrees with root finding", () => {
    for (const { exponent, share, factor } of oracle.costs)
      expect(halvingCost(exponent, share) / factor).toBeCloseTo(1, 8);
  });
  it("halves what the corrected law leaves above the floor, at every budget", () => {
    const factor = halvingCost(Math.abs(optimumExponents(corrected).loss));
    const above = (compute: number): number => bestLoss(corrected, compute) - corrected.irreducible;
    for (const compute of [1e19, 1e23, 1e27]) expect(above(compute * factor) / above(compute)).toBeCloseTo(0.5, 10);
  });
  it("multiplies: a quarter costs twice a half", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1, noNaN: true }), (exponent) => {
        expect(halvingCost(exponent, 0.25) / halvingCost(exponent) ** 2).toBeCloseTo(1, 8);
      }),
    );
  });
  it("refuses what has no answer", () => {
    expect(() => halvingCost(0)).toThrow(RangeError);
    expect(() => halvingCost(0.1, 1)).toThrow(RangeError);
  });
});

describe("yearsUntilStock", () => {
  it("is three for a factor of eight at a doubling each year", () =>
    expect(yearsUntilStock(8, 1, 2)).toBeCloseTo(3, 12));
  it("agrees with compounding", () => {
    for (const { stock, now, growth, years } of oracle.years)
      expect(yearsUntilStock(stock, now, growth)).toBeCloseTo(years, 9);
  });
  it("refuses a set that does not grow", () => {
    expect(() => yearsUntilStock(2, 1, 1)).toThrow(RangeError);
    expect(() => yearsUntilStock(2, 0, 2)).toThrow(RangeError);
  });
});
