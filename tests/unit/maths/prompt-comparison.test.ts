import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestOfEquals, mcnemarTest } from "../../../src/maths/prompt-comparison.ts";
import oracle from "../../oracles/prompt-comparison.json" with { type: "json" };

const count = fc.integer({ min: 0, max: 200 });

describe("mcnemarTest", () => {
  it("agrees with SciPy's binomial test", () => {
    for (const { onlyFirst, onlySecond, probability } of oracle.tests)
      expect(mcnemarTest(onlyFirst, onlySecond)).toBeCloseTo(probability, 12);
  });
  it("gives two of 32 sequences for five tosses on one side", () => {
    expect(mcnemarTest(5, 0)).toBeCloseTo(2 / 32, 15);
  });
  it("does not mind which prompt is first, and is one for a draw or no difference", () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        expect(mcnemarTest(a, b)).toBeCloseTo(mcnemarTest(b, a), 12);
        expect(mcnemarTest(a, a)).toBe(1);
        expect(mcnemarTest(a, b)).toBeGreaterThan(0);
      }),
    );
    expect(mcnemarTest(0, 0)).toBe(1);
  });
  it("falls as the same number of differences grows more one-sided", () => {
    for (let fewer = 1; fewer <= 10; fewer += 1)
      expect(mcnemarTest(fewer - 1, 21 - fewer)).toBeLessThan(mcnemarTest(fewer, 20 - fewer) + 1e-12);
  });
  it("refuses what is no count", () => {
    expect(() => mcnemarTest(-1, 2)).toThrow(RangeError);
    expect(() => mcnemarTest(1.5, 2)).toThrow(RangeError);
  });
});

describe("bestOfEquals", () => {
  it("agrees with SciPy's sums, and with a hundred thousand drawings", () => {
    for (const { accuracy, questions, prompts, expected } of oracle.maxima)
      expect(bestOfEquals(accuracy, questions, prompts)).toBeCloseTo(expected, 10);
    expect(bestOfEquals(0.7, 50, 20)).toBeCloseTo(oracle.drawn, 3);
  });
  it("is the accuracy for one prompt, grows with the number of prompts, and stays a share", () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 40 }), (p, n, m) => {
        expect(bestOfEquals(p, n, 1)).toBeCloseTo(p, 9);
        expect(bestOfEquals(p, n, m + 1)).toBeGreaterThanOrEqual(bestOfEquals(p, n, m) - 1e-12);
        expect(bestOfEquals(p, n, m)).toBeLessThanOrEqual(1);
      }),
    );
  });
  it("adds less on more questions", () => {
    expect(bestOfEquals(0.7, 500, 20) - 0.7).toBeLessThan((bestOfEquals(0.7, 50, 20) - 0.7) / 2);
  });
  it("refuses what is out of range", () => {
    for (const [p, n, m] of [
      [1.1, 5, 5],
      [0.5, 0, 5],
      [0.5, 5, 0],
      [0.5, 2.5, 1],
    ] as const)
      expect(() => bestOfEquals(p, n, m)).toThrow(RangeError);
  });
});
