import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beliefAfterCount, membershipBound, relativeNoise } from "../../../src/maths/membership-bound.ts";
import oracle from "../../oracles/membership-bound.json" with { type: "json" };

const loss = fc.double({ min: 0.01, max: 12, noNaN: true });
const belief = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe("membershipBound", () => {
  it("is what randomized response reaches", () => {
    for (const { epsilon, before, after } of oracle.bounds)
      expect(membershipBound(epsilon, before)).toBeCloseTo(after, 12);
  });
  it("multiplies the odds by e to the privacy loss", () => {
    fc.assert(
      fc.property(loss, belief, (epsilon, before) => {
        const after = membershipBound(epsilon, before);
        expect(Math.log(after / (1 - after)) - Math.log(before / (1 - before))).toBeCloseTo(epsilon, 6);
      }),
    );
  });
  it("leaves certainty as it is, and does not overflow", () => {
    expect(membershipBound(3, 0)).toBe(0);
    expect(membershipBound(3, 1)).toBe(1);
    expect(membershipBound(5000, 0.5)).toBe(1);
  });
  it("refuses a privacy loss that is not positive and a belief that is no share", () => {
    expect(() => membershipBound(0, 0.5)).toThrow(RangeError);
    expect(() => membershipBound(1, 1.5)).toThrow(RangeError);
    expect(() => membershipBound(1, Number.NaN)).toThrow(RangeError);
  });
});

describe("beliefAfterCount", () => {
  it("agrees with Bayes' rule on the densities of scipy", () => {
    for (const { epsilon, published, others, before, after } of oracle.beliefs) {
      expect(beliefAfterCount(epsilon, published, others, before)).toBeCloseTo(after, 12);
    }
  });
  it("never passes the bound, and reaches it when the published count lies beyond both counts", () => {
    fc.assert(
      fc.property(loss, belief, fc.double({ min: -20, max: 20, noNaN: true }), (epsilon, before, published) => {
        const after = beliefAfterCount(epsilon, published, 0, before);
        expect(after).toBeLessThanOrEqual(membershipBound(epsilon, before) + 1e-9);
        if (published >= 1) expect(after).toBeCloseTo(membershipBound(epsilon, before), 9);
      }),
    );
  });
  it("leaves the belief alone halfway between the two counts", () => {
    expect(beliefAfterCount(2, 7.5, 7, 0.3)).toBeCloseTo(0.3, 12);
  });
  it("refuses what is out of range", () => {
    expect(() => beliefAfterCount(-1, 3, 2, 0.5)).toThrow(RangeError);
    expect(() => beliefAfterCount(1, 3, 2, 2)).toThrow(RangeError);
  });
});

describe("relativeNoise", () => {
  it("agrees with the mean of the absolute noise, integrated", () => {
    for (const { epsilon, count, share } of oracle.noise) expect(relativeNoise(epsilon, count)).toBeCloseTo(share, 9);
  });
  it("refuses what is not positive", () => {
    expect(() => relativeNoise(0, 5)).toThrow(RangeError);
    expect(() => relativeNoise(1, 0)).toThrow(RangeError);
  });
});
