import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairedDifference } from "../../../src/maths/paired-difference.ts";
import oracle from "../../oracles/pairwise-ranking.json" with { type: "json" };

describe("pairedDifference", () => {
  it("agrees with NumPy's mean and standard error of the differences", () => {
    const { onlyFirst, onlySecond, total, difference, error } = oracle.paired;
    expect(pairedDifference(onlyFirst, onlySecond, total).difference).toBeCloseTo(difference, 12);
    expect(pairedDifference(onlyFirst, onlySecond, total).error).toBeCloseTo(error, 12);
  });
  it("turns its sign when the models change places, and holds zero when they differ equally often", () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [one, other] = [pairedDifference(a, b, 500), pairedDifference(b, a, 500)];
        expect(one.difference).toBeCloseTo(-other.difference, 12);
        expect(one.error).toBeCloseTo(other.error, 12);
        expect(one.low).toBeLessThanOrEqual(one.difference);
        expect(pairedDifference(a, a, 500).difference).toBe(0);
      }),
    );
  });
  it("is never wider than for two separate sets of questions, when the models agree on most", () => {
    const separate = Math.sqrt((0.8 * 0.2 + 0.82 * 0.18) / 1000);
    expect(pairedDifference(20, 40, 1000).error).toBeLessThan(separate / 2);
  });
  it("refuses counts that do not fit", () => {
    expect(() => pairedDifference(3, 3, 5)).toThrow(RangeError);
    expect(() => pairedDifference(-1, 0, 5)).toThrow(RangeError);
    expect(() => pairedDifference(0, 0, 0)).toThrow(RangeError);
  });
});
