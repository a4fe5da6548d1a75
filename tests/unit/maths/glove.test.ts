import { describe, expect, it } from "vitest";
import { gloveLoss, gloveWeight } from "../../../src/maths/glove.ts";
import oracle from "../../oracles/glove.json" with { type: "json" };

describe("gloveWeight", () => {
  it("is 1/8 at a sixteenth of the cap and 1 from the cap on", () => {
    expect(gloveWeight(6.25)).toBeCloseTo(0.125, 15);
    expect(gloveWeight(0)).toBe(0);
    expect([gloveWeight(100), gloveWeight(5000)]).toEqual([1, 1]);
  });
  it("agrees with NumPy", () => {
    for (const [i, row] of oracle.counts.entries())
      for (const [j, count] of row.entries()) expect(gloveWeight(count)).toBeCloseTo(oracle.weights[i]?.[j] ?? NaN, 14);
  });
  it("refuses a negative count", () => {
    expect(() => gloveWeight(-1)).toThrow(RangeError);
  });
});

describe("gloveLoss", () => {
  it("agrees with NumPy", () => expect(gloveLoss(oracle, oracle.counts)).toBeCloseTo(oracle.loss, 9));
  it("is zero when products and offsets give the logarithms, whatever is said of pairs that never meet", () => {
    const model = { words: [[2], [1]], contexts: [[3], [0]], wordOffsets: [0, 1], contextOffsets: [0, Math.log(7)] };
    const counts = [
      [Math.exp(6), 7],
      [Math.exp(4), 0],
    ];
    expect(gloveLoss(model, counts)).toBeCloseTo(0, 20);
  });
});
