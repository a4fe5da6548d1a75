import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedNumber } from "../../../src/maths/printed-number.ts";

describe("a printed number", () => {
  it("stands for half a unit of its last digit to both sides", () => {
    const { value, low, high, unit } = printedNumber("1.10");
    expect([value, unit]).toEqual([1.1, 0.01]);
    expect(low).toBeCloseTo(1.095, 12);
    expect(high).toBeCloseTo(1.105, 12);
    expect(printedNumber("1,287")).toEqual({ value: 1287, low: 1286.5, high: 1287.5, unit: 1 });
  });

  it("holds every number that is rounded to it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const text = value.toFixed(decimals);
          const { low, high } = printedNumber(text);
          expect(value).toBeGreaterThanOrEqual(low - 1e-9);
          expect(value).toBeLessThanOrEqual(high + 1e-9);
        },
      ),
    );
  });

  it("refuses what is not printed as a number", () => {
    for (const text of ["", "1.", ".5", "1e3", "12,34", "NaN", "1.1.1", " 1"])
      expect(() => printedNumber(text)).toThrow(RangeError);
  });
});
