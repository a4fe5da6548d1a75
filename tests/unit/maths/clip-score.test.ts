import { describe, expect, it } from "vitest";
import { clipScore } from "../../../src/maths/clip-score.ts";
import oracle from "../../oracles/cloud-measures.json" with { type: "json" };

describe("clipScore", () => {
  it("agrees with SciPy's cosine, and nothing is below zero", () => {
    expect(clipScore(oracle.image, oracle.text)).toBeCloseTo(oracle.clipScore, 12);
    expect(
      clipScore(
        oracle.image,
        oracle.text.map((value) => -value),
      ),
    ).toBeCloseTo(oracle.opposite, 12);
    expect(Math.min(oracle.clipScore, oracle.opposite)).toBe(0);
  });
  it("does a case by hand: (3, 4) and (4, 3) have the cosine 24 / 25", () =>
    expect(clipScore([3, 4], [4, 3])).toBeCloseTo(2.4, 12));
  it("sees directions only: lengths do not count", () => expect(clipScore([6, 8], [40, 30])).toBeCloseTo(2.4, 12));
  it("refuses an embedding of zeros and unequal lengths", () => {
    expect(() => clipScore([0, 0], [1, 0])).toThrow(RangeError);
    expect(() => clipScore([1], [1, 0])).toThrow(RangeError);
  });
});
