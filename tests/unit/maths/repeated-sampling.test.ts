import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { majorityVote, overQuestions, passAtK, passAtKEstimate } from "../../../src/maths/repeated-sampling.ts";
import oracle from "../../oracles/repeated-sampling.json" with { type: "json" };

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("passAtK", () => {
  it("is three quarters for two tries at one half", () => expect(passAtK(0.5, 2)).toBe(0.75));
  it("agrees with scipy", () => {
    for (const { share: p, tries, chance } of oracle.passed) expect(passAtK(p, tries)).toBeCloseTo(chance, 12);
  });
  it("refuses what is no share or count", () => {
    expect(() => passAtK(-0.1, 1)).toThrow(RangeError);
    expect(() => passAtK(0.1, 0)).toThrow(RangeError);
  });
});

describe("passAtKEstimate", () => {
  it("counts by hand: two of five right, two tries, seven of ten pairs hold a right one", () =>
    expect(passAtKEstimate(5, 2, 2)).toBeCloseTo(0.7, 12));
  it("agrees with the hypergeometric law", () => {
    for (const { samples, right, tries, chance } of oracle.estimate)
      expect(passAtKEstimate(samples, right, tries)).toBeCloseTo(chance, 10);
  });
  it("has the mean of pass at k, which the plain formula at c/n has not", () => {
    const [n, k, p] = [6, 3, 0.3];
    const choose = (right: number): number => (right === 0 ? 1 : (choose(right - 1) * (n - right + 1)) / right);
    const mean = (estimate: (right: number) => number): number =>
      Array.from({ length: n + 1 }, (_, c) => choose(c) * p ** c * (1 - p) ** (n - c) * estimate(c)).reduce(
        (a, b) => a + b,
      );
    expect(mean((c) => passAtKEstimate(n, c, k))).toBeCloseTo(passAtK(p, k), 12);
    expect(mean((c) => passAtK(c / n, k))).toBeLessThan(passAtK(p, k) - 0.01);
  });
  it("refuses impossible counts", () => {
    expect(() => passAtKEstimate(3, 1, 4)).toThrow(RangeError);
    expect(() => passAtKEstimate(3, 4, 1)).toThrow(RangeError);
  });
});

describe("majorityVote", () => {
  it("agrees with scipy", () => {
    for (const { share: p, votes, chance } of oracle.vote) expect(majorityVote(p, votes)).toBeCloseTo(chance, 10);
  });
  it("helps whoever is right more often than not, and harms the others", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 20 }), (p, half) => {
        const more = majorityVote(p, 2 * half + 3) - majorityVote(p, 2 * half + 1);
        if (p > 0.5) expect(more).toBeGreaterThanOrEqual(-1e-12);
        else expect(more).toBeLessThanOrEqual(1e-12);
      }),
    );
  });
  it("never beats one right answer among as many tries", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 20 }), (p, half) => {
        expect(majorityVote(p, 2 * half + 1)).toBeLessThanOrEqual(passAtK(p, 2 * half + 1) + 1e-12);
      }),
    );
  });
  it("refuses ties", () => expect(() => majorityVote(0.5, 2)).toThrow(RangeError));
});

it("means over questions by their weights", () =>
  expect(
    overQuestions(
      [
        { share: 1, weight: 0.25 },
        { share: 0, weight: 0.75 },
      ],
      (p) => passAtK(p, 9),
    ),
  ).toBe(0.25));
