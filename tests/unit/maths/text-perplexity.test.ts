import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitsPerByte, textBits, textPerplexity, utf8Bytes } from "../../../src/maths/text-perplexity.ts";
import oracle from "../../oracles/text-perplexity.json" with { type: "json" };

const probabilities = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("textPerplexity and bitsPerByte", () => {
  it("agree with NumPy", () => {
    for (const row of oracle.cases) {
      expect(textPerplexity(row.probabilities)).toBeCloseTo(row.perplexity, 10);
      expect(bitsPerByte(row.probabilities, utf8Bytes(row.text))).toBeCloseTo(row.bitsPerByte, 12);
      expect(utf8Bytes(row.text)).toBe(row.bytes);
    }
  });
  it("do the case by hand: one, three, two and one bit are 1.75 bits a token", () => {
    expect(textPerplexity([1 / 2, 1 / 8, 1 / 4, 1 / 2])).toBeCloseTo(2 ** 1.75, 12);
    expect(bitsPerByte([1 / 2, 1 / 8, 1 / 4, 1 / 2], 14)).toBe(0.5);
  });
  it("give the number of choices when all are alike", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 50 }), (choices, length) => {
        expect(textPerplexity(Array.from({ length }, () => 1 / choices))).toBeCloseTo(choices, 8);
      }),
    );
  });
  it("cut a token in two: bits per byte stay, perplexity falls", () => {
    fc.assert(
      fc.property(probabilities, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([first = 1, ...rest], share) => {
        const cut = [first ** share, first ** (1 - share), ...rest];
        expect(bitsPerByte(cut, 100)).toBeCloseTo(bitsPerByte([first, ...rest], 100), 10);
        expect(textPerplexity(cut)).toBeLessThanOrEqual(textPerplexity([first, ...rest]) + 1e-9);
      }),
    );
  });
  it("do not depend on the order of the tokens", () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        expect(textBits(p.toReversed())).toBeCloseTo(textBits(p), 9);
      }),
    );
  });
  it("are infinite when a token was thought impossible", () => expect(textPerplexity([0.5, 0])).toBe(Infinity));
  it("refuse no tokens, what is no probability, and no bytes", () => {
    expect(() => textPerplexity([])).toThrow(RangeError);
    expect(() => textPerplexity([1.1])).toThrow(RangeError);
    expect(() => textPerplexity([Number.NaN])).toThrow(RangeError);
    expect(() => bitsPerByte([0.5], 0)).toThrow(RangeError);
    expect(() => bitsPerByte([0.5], 1.5)).toThrow(RangeError);
  });
});
