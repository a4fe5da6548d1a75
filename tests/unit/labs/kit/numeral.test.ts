import { describe, expect, it } from "vitest";
import { numeral, percent } from "../../../../src/labs/kit/numeral.ts";

describe("a numeral", () => {
  it("has fixed digits and a true minus sign", () => {
    expect(numeral(1.005)).toBe("1.00");
    expect(numeral(-2.5, 1)).toBe("−2.5");
  });
  it("never reads minus zero", () => {
    expect(numeral(-0.001)).toBe("0.00");
    expect(numeral(-0)).toBe("0.00");
  });
  it("groups thousands", () => {
    expect(numeral(1000, 0)).toBe("1,000");
    expect(numeral(-1234567.891, 3)).toBe("−1,234,567.891");
  });
  it("names what is not finite", () => {
    expect(numeral(-Infinity)).toBe("−∞");
    expect(numeral(Infinity)).toBe("∞");
    expect(numeral(Number.NaN)).toBe("–");
  });
});

describe("a percentage", () => {
  it("is rounded, but never to zero or to one hundred when it is not", () => {
    expect(percent(0.456)).toBe("46 %");
    expect(percent(0.0006)).toBe("<\u00a01\u00a0%");
    expect(percent(0.9999)).toBe(">\u00a099\u00a0%");
    expect(percent(0)).toBe("0 %");
    expect(percent(1)).toBe("100 %");
  });
});
