import { describe, expect, it } from "vitest";
import {
  allowedPairs,
  causalWindowMask,
  reachedPositions,
  stridedMask,
  windowMask,
} from "../../../src/maths/sparse-mask.ts";
import oracle from "../../oracles/long-context.json" with { type: "json" };

const bits = (mask: readonly (readonly number[])[]): number[][] => mask.map((row) => row.map((x) => (x === 0 ? 1 : 0)));

describe("sparse masks", () => {
  it("agree with NumPy's bands and indices", () => {
    expect(bits(windowMask(9, 2, [0, 5]))).toEqual(oracle.masks.window);
    expect(bits(stridedMask(10, 3))).toEqual(oracle.masks.strided);
  });

  it("allow, by hand, 13 pairs in a window of one neighbor over five positions", () => {
    expect(allowedPairs(windowMask(5, 1))).toBe(13);
    expect(allowedPairs(windowMask(5, 1, [0]))).toBe(19);
    expect(allowedPairs(windowMask(5, 5))).toBe(25);
  });

  it("of a window grow in step with the length, those of full attention with its square", () => {
    const [short, long] = [allowedPairs(windowMask(100, 4)), allowedPairs(windowMask(200, 4))];
    expect(long - short).toBe(100 * 9);
  });

  it("let a fact travel one window a layer, and anywhere in two layers with a stride", () => {
    expect(reachedPositions(causalWindowMask(20, 3), 4)).toEqual([4, 7, 10, 13]);
    expect(reachedPositions(stridedMask(20, 4), 2)[1]).toBe(20);
    expect(reachedPositions(windowMask(20, 1, [7]), 2)[1]).toBe(20);
  });

  it("never look ahead when they are causal, and need a length", () => {
    for (const mask of [stridedMask(9, 3), causalWindowMask(9, 2)])
      mask.forEach((row, i) => {
        row.forEach((value, j) => {
          if (j > i) expect(value).toBe(-Infinity);
        });
      });
    expect(() => windowMask(0, 1)).toThrow(RangeError);
  });
});
