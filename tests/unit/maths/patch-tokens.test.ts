import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patchTokens } from "../../../src/maths/patch-tokens.ts";

const count = fc.integer({ min: 1, max: 40 });

describe("the tokens of a picture", () => {
  it("are 14 times 14 patches and the class, for 224 pixels and patches of 16", () => {
    expect(patchTokens(224, 224, 16)).toBe(197);
  });

  it("are, without the class, four times as many when the side of a patch is halved", () => {
    fc.assert(
      fc.property(count, count, count, (rows, columns, half) => {
        const [height, width] = [rows * 2 * half, columns * 2 * half];
        expect(patchTokens(height, width, half) - 1).toBe(4 * (patchTokens(height, width, 2 * half) - 1));
      }),
    );
  });

  it("refuses patches that do not tile the picture", () => {
    expect(() => patchTokens(224, 224, 15)).toThrow(RangeError);
    expect(() => patchTokens(224, 224, 0)).toThrow(RangeError);
    expect(() => patchTokens(1, 1, 0.5)).toThrow(RangeError);
  });
});
