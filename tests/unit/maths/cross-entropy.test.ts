import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossEntropy, logLikelihood, maximumLikelihood } from "../../../src/maths/cross-entropy.ts";
import { klDivergence } from "../../../src/maths/divergence.ts";
import { entropy } from "../../../src/maths/entropy.ts";
import oracle from "../../oracles/cross-entropy.json" with { type: "json" };

const counts = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 })
  .filter((c) => Math.max(...c) > 0);
const positive = fc
  .array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 })
  .map((weights) => maximumLikelihood(weights));

describe("crossEntropy", () => {
  it("is, for a fair coin and a model of 3 in 4, half of log(4/3) + log 4", () => {
    expect(crossEntropy([0.5, 0.5], [0.75, 0.25])).toBeCloseTo((Math.log(4 / 3) + Math.log(4)) / 2, 12);
  });
  it.each(oracle.cases)("agrees with SciPy on $p.length outcomes", ({ p, q, crossEntropy: expected }) => {
    expect(crossEntropy(p, q)).toBeCloseTo(expected, 12);
  });
  it("is the entropy plus the divergence, and never below the entropy", () => {
    fc.assert(
      fc.property(counts, positive, (c, q) => {
        const p = maximumLikelihood(c);
        expect(crossEntropy(p, q)).toBeCloseTo(entropy(p, "nats") + klDivergence(p, q), 10);
        expect(crossEntropy(p, q)).toBeGreaterThanOrEqual(entropy(p, "nats") - 1e-12);
      }),
    );
  });
  it("is infinite for a model that rules out what happens, and ignores what does not happen", () => {
    expect(crossEntropy([0.5, 0.5], [1, 0])).toBe(Infinity);
    expect(crossEntropy([1, 0], [0.5, 0.5])).toBeCloseTo(Math.LN2, 12);
    expect(crossEntropy([1, 0], [1, 0])).toBe(0);
  });
});

describe("logLikelihood", () => {
  it("is the logarithm of the product of the probabilities of the draws", () => {
    expect(Math.exp(logLikelihood([2, 1], [0.7, 0.3]))).toBeCloseTo(0.7 * 0.7 * 0.3, 12);
    expect(logLikelihood([1, 1], [1, 0])).toBe(-Infinity);
  });
  it("refuses what was not counted", () => {
    for (const wrong of [[], [0, 0], [-1, 2], [NaN, 1], [Infinity, 1]])
      expect(() => logLikelihood(wrong, [0.5, 0.5])).toThrow(RangeError);
  });
});

describe("maximumLikelihood", () => {
  it.each(oracle.fits)("reaches what SciPy's optimizer reaches for $counts", ({ counts: c, logLikelihood: best }) => {
    // The optimizer creeps toward a probability of 0 that it cannot reach.
    expect(logLikelihood(c, maximumLikelihood(c))).toBeGreaterThanOrEqual(best - 1e-9);
    expect(logLikelihood(c, maximumLikelihood(c))).toBeCloseTo(best, 3);
  });
  it("is beaten by no other distribution", () => {
    fc.assert(
      fc.property(counts, positive, (c, q) => {
        expect(logLikelihood(c, q)).toBeLessThanOrEqual(logLikelihood(c, maximumLikelihood(c)) + 1e-9);
      }),
    );
  });
  it("gives nothing to what never happened", () => {
    expect(maximumLikelihood([3, 0, 1])).toEqual([0.75, 0, 0.25]);
  });
});
