import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exactMatch,
  exactMatchBounds,
  exactMatchTogether,
  expectedRightTokens,
  noRightAnswer,
  tokenAccuracyFor,
  tokenAccuracyLaw,
} from "../../../src/maths/exact-match.ts";
import { sampleIndex, seededRandom } from "../../../src/maths/random.ts";
import oracle from "../../oracles/exact-match.json" with { type: "json" };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.integer({ min: 1, max: 40 });

describe("exactMatch", () => {
  it("is one quarter for two tokens at one half", () => expect(exactMatch(0.5, 2)).toBe(0.25));
  it("agrees with scipy", () => {
    for (const { tokenAccuracy, length: k, share: expected } of oracle.exact)
      expect(exactMatch(tokenAccuracy, k)).toBeCloseTo(expected, 12);
  });
  it("is never above the accuracy of a token, and falls with the length", () => {
    fc.assert(
      fc.property(share, length, (q, k) => {
        expect(exactMatch(q, k)).toBeLessThanOrEqual(q);
        expect(exactMatch(q, k + 1)).toBeLessThanOrEqual(exactMatch(q, k));
      }),
    );
  });
  it("is what drawn answers show", () => {
    const random = seededRandom(5);
    const draws = 20_000;
    let right = 0;
    for (let i = 0; i < draws; i += 1)
      if (Array.from({ length: 6 }, () => sampleIndex([0.2, 0.8], random)).every((token) => token === 1)) right += 1;
    expect(right / draws).toBeCloseTo(exactMatch(0.8, 6), 2);
  });
  it("is undone by tokenAccuracyFor", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), length, (a, k) => {
        expect(exactMatch(tokenAccuracyFor(a, k), k)).toBeCloseTo(a, 10);
      }),
    );
  });
  it("refuses what is no share or no length", () => {
    expect(() => exactMatch(1.1, 2)).toThrow(RangeError);
    expect(() => exactMatch(0.5, 0)).toThrow(RangeError);
    expect(() => exactMatch(0.5, 1.5)).toThrow(RangeError);
    expect(() => tokenAccuracyFor(-0.1, 2)).toThrow(RangeError);
    expect(() => expectedRightTokens(2, 2)).toThrow(RangeError);
  });
});

describe("exactMatchTogether", () => {
  it("is the mean of 1/2 and 1/4 for two tokens at one half, when half of the answers stand or fall as one", () =>
    expect(exactMatchTogether(0.5, 2, 0.5)).toBe(0.375));
  it("goes from the product to the upper bound", () => {
    fc.assert(
      fc.property(share, length, share, (q, k, together) => {
        const whole = exactMatchTogether(q, k, together);
        expect(exactMatchTogether(q, k, 0)).toBe(exactMatch(q, k));
        expect(exactMatchTogether(q, k, 1)).toBe(exactMatchBounds(q, k).high);
        expect(whole).toBeGreaterThanOrEqual(exactMatch(q, k) - 1e-12);
        expect(whole).toBeLessThanOrEqual(q + 1e-12);
      }),
    );
  });
  it("refuses what is no share", () => expect(() => exactMatchTogether(0.5, 2, 1.5)).toThrow(RangeError));
});

describe("exactMatchBounds", () => {
  it("lets an error in each of six places spoil every answer at five sixths", () => {
    expect(exactMatchBounds(5 / 6, 6).low).toBeCloseTo(0, 12);
    expect(exactMatchBounds(5 / 6, 6).high).toBe(5 / 6);
  });
  it("agrees with a linear program over all ways to spread the errors", () => {
    for (const { tokenAccuracy, length: k, low, high } of oracle.bounds) {
      expect(exactMatchBounds(tokenAccuracy, k).low).toBeCloseTo(low, 10);
      expect(exactMatchBounds(tokenAccuracy, k).high).toBeCloseTo(high, 10);
    }
  });
  it("encloses independent errors", () => {
    fc.assert(
      fc.property(share, length, (q, k) => {
        expect(exactMatch(q, k)).toBeGreaterThanOrEqual(exactMatchBounds(q, k).low - 1e-12);
        expect(exactMatch(q, k)).toBeLessThanOrEqual(exactMatchBounds(q, k).high);
      }),
    );
  });
  it("refuses what is no share", () => expect(() => exactMatchBounds(2, 2)).toThrow(RangeError));
});

describe("expectedRightTokens", () => {
  it("grows by the same amount for the same gain, wherever the gain is made", () => {
    expect(expectedRightTokens(0.3, 10) - expectedRightTokens(0.2, 10)).toBeCloseTo(
      expectedRightTokens(0.9, 10) - expectedRightTokens(0.8, 10),
      12,
    );
  });
});

describe("tokenAccuracyLaw", () => {
  it("is 1/e at the scale", () => expect(tokenAccuracyLaw(7, 7, 0.3)).toBeCloseTo(1 / Math.E, 12));
  it("agrees with scipy", () => {
    for (const { parameters, scale, exponent, accuracy } of oracle.law)
      expect(tokenAccuracyLaw(parameters, scale, exponent)).toBeCloseTo(accuracy, 10);
  });
  it("has a surprise that is a straight line on logarithmic paper", () => {
    const surprise = (n: number): number => -Math.log(tokenAccuracyLaw(n, 1e6, 0.4));
    expect(surprise(1e7) / surprise(1e8)).toBeCloseTo(surprise(1e8) / surprise(1e9), 8);
  });
  it("refuses what is not positive", () => expect(() => tokenAccuracyLaw(0, 1, 1)).toThrow(RangeError));
});

describe("noRightAnswer", () => {
  it("agrees with scipy", () => {
    for (const { share: a, questions, chance } of oracle.empty)
      expect(noRightAnswer(a, questions)).toBeCloseTo(chance, 12);
  });
  it("falls with more questions", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 500 }), (a, n) => {
        expect(noRightAnswer(a, n + 1)).toBeLessThanOrEqual(noRightAnswer(a, n));
      }),
    );
  });
  it("refuses half a question", () => expect(() => noRightAnswer(0.5, 0.5)).toThrow(RangeError));
});
