import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scientific, scientificOfLog, spoken } from "../../../../src/labs/kit/scientific.ts";

describe("a number in powers of ten", () => {
  it("is plain where that is short", () => {
    expect(scientific(0.0576)).toEqual({ text: "0.058", exponent: undefined });
    expect(scientific(1234)).toEqual({ text: "1,200", exponent: undefined });
    expect(scientific(7)).toEqual({ text: "7.0", exponent: undefined });
    expect(scientific(9.99)).toEqual({ text: "10", exponent: undefined });
  });
  it("has a mantissa and a power elsewhere", () => {
    expect(scientific(3.14e23, 3)).toEqual({ text: "3.14", exponent: 23 });
    expect(scientific(9.996e-7, 3)).toEqual({ text: "1.00", exponent: -6 });
    expect(scientificOfLog(-800)).toEqual({ text: "3.7", exponent: -348 });
  });
  it("says what has no logarithm", () => {
    expect(scientific(0).text).toBe("0");
    expect(scientific(-1).text).toBe("–");
    expect(scientific(Infinity).text).toBe("∞");
  });
  it("can be spoken", () => {
    expect(spoken(scientific(3.14e23, 3))).toBe("3.14 times 10 to the 23");
    expect(spoken(scientific(2e-9))).toBe("2.0 times 10 to the minus 9");
    expect(spoken(scientific(12))).toBe("12");
  });
  it("is the number again, within its figures", () => {
    fc.assert(
      fc.property(fc.double({ min: -290, max: 290, noNaN: true }), (tens) => {
        const value = 10 ** tens;
        const { text, exponent = 0 } = scientific(value, 4);
        expect((Number(text.replaceAll(",", "")) * 10 ** exponent) / value).toBeCloseTo(1, 3);
      }),
    );
  });
});
