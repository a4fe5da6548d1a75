import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amortizedCost } from "../../../src/maths/amortized-cost.ts";
import { ownedCost, rentedCost } from "../../../src/maths/run-cost.ts";

const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const range = fc.tuple(amount, amount).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

describe("the cost of a run", () => {
  it("rented, is hours times price: DeepSeek-V3's 2.788 million hours at 2 dollars are 5.576 million", () => {
    expect(rentedCost(2.788e6, 2)).toEqual({ low: 5.576e6, high: 5.576e6 });
    expect(rentedCost({ low: 90, high: 110 }, { low: 1, high: 3 })).toEqual({ low: 90, high: 330 });
  });

  it("owned, is what machines lose and the electricity: a case by hand", () => {
    // 8,760 hours at 1/ln 10 decades a year lose exactly the value; 2 MWh at 0.1 are 200.
    const one = ownedCost({ hours: 8760, value: 1000, decades: 1 / Math.LN10, energy: 2, electricity: 0.1 });
    expect(one.low).toBeCloseTo(1200, 9);
    expect(one.high).toBeCloseTo(1200, 9);
  });

  it("has ends in order, which are the costs at the ends, and grows with each input", () => {
    fc.assert(
      fc.property(range, range, range, amount, (hours, value, energy, electricity) => {
        const run = { hours, value, decades: 0.14, energy, electricity: electricity / 1e6 };
        const { low, high } = ownedCost(run);
        expect(low).toBeLessThanOrEqual(high);
        const atHigh = { ...run, hours: hours.high, value: value.high, energy: energy.high };
        expect(ownedCost(atHigh).low).toBe(high);
        expect(high).toBeGreaterThanOrEqual(amortizedCost(value.high, hours.high, 0.14));
        const rented = rentedCost(hours, value);
        expect(rented.low).toBeLessThanOrEqual(rented.high);
      }),
    );
  });

  it("refuses what is no amount", () => {
    expect(() => rentedCost(-1, 2)).toThrow("Unexpected hours from -1 to -1");
    expect(() => rentedCost(1, { low: 2, high: 1 })).toThrow("Unexpected price from 2 to 1");
    expect(() => ownedCost({ hours: 1, value: Number.NaN, decades: 0.1, energy: 1, electricity: 1 })).toThrow(
      RangeError,
    );
    expect(() => ownedCost({ hours: 1, value: 1, decades: -1, energy: 1, electricity: 1 })).toThrow(RangeError);
    expect(() => ownedCost({ hours: 1, value: 1, decades: 0.1, energy: 1, electricity: Infinity })).toThrow(RangeError);
  });
});
