import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusteredReach, meanOpinion } from "../../../src/maths/mean-opinion.ts";
import oracle from "../../oracles/mean-opinion.json" with { type: "json" };

describe("meanOpinion", () => {
  it("agrees with SciPy", () => {
    for (const { ratings, mean, spread, reach } of oracle.means) {
      const opinion = meanOpinion(ratings);
      expect(opinion.mean).toBeCloseTo(mean, 12);
      expect(opinion.spread).toBeCloseTo(spread, 12);
      expect(opinion.reach).toBeCloseTo(reach, 10);
    }
  });
  it("gives two ratings of three and five by hand", () => {
    const { mean, spread, reach } = meanOpinion([3, 5], 2);
    expect(mean).toBe(4);
    expect(spread).toBeCloseTo(Math.SQRT2, 12);
    expect(reach).toBeCloseTo(2, 12);
  });
  it("refuses a single rating", () => {
    expect(() => meanOpinion([4])).toThrow(RangeError);
  });
});

describe("clusteredReach", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const count = fc.integer({ min: 1, max: 50 });
  it("agrees with the spread of simulated means", () => {
    for (const { reach, ...clusters } of oracle.clusters) expect(clusteredReach(clusters) / reach).toBeCloseTo(1, 1.7);
  });
  it("is that of independent ratings without a common part, and that of listeners with nothing else", () => {
    fc.assert(
      fc.property(count, count, (listeners, each) => {
        const of = (sameListener: number): number => clusteredReach({ spread: 1, listeners, each, sameListener }, 1);
        expect(of(0)).toBeCloseTo(1 / Math.sqrt(listeners * each), 12);
        expect(of(1)).toBeCloseTo(1 / Math.sqrt(listeners), 12);
      }),
    );
  });
  it("never falls below the listeners' own part, and more ratings never widen it", () => {
    fc.assert(
      fc.property(count, count, share, (listeners, each, sameListener) => {
        const reach = clusteredReach({ spread: 1, listeners, each, sameListener }, 1);
        expect(reach).toBeGreaterThanOrEqual(Math.sqrt(sameListener / listeners) - 1e-12);
        expect(clusteredReach({ spread: 1, listeners, each: each + 1, sameListener }, 1)).toBeLessThanOrEqual(
          reach + 1e-12,
        );
      }),
    );
  });
  it("refuses counts below one and shares above one", () => {
    expect(() => clusteredReach({ spread: 1, listeners: 0, each: 1, sameListener: 0 })).toThrow(RangeError);
    expect(() => clusteredReach({ spread: 1, listeners: 2, each: 1, sameListener: 2 })).toThrow(RangeError);
  });
});
