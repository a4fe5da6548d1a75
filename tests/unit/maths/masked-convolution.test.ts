import { describe, expect, it } from "vitest";
import { blindShare, pixelMask, visiblePixels } from "../../../src/maths/masked-convolution.ts";
import oracle from "../../oracles/autoregressive.json" with { type: "json" };

describe("the mask of a picture that is written row by row", () => {
  it("shows the row above and the left, and the middle only above the first layer", () => {
    expect(pixelMask(3, false)).toEqual([
      [1, 1, 1],
      [1, 0, 0],
      [0, 0, 0],
    ]);
    expect(pixelMask(3, true)[1]).toEqual([1, 1, 0]);
  });

  it.each([3, 5, 7])("splits a kernel of side %i into what is earlier, the middle and what is later", (size) => {
    const mask = pixelMask(size, false);
    const cells = mask.flat();
    const turned = mask.toReversed().map((row) => row.toReversed());
    expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe((size * size - 1) / 2);
    turned.flat().forEach((cell, i) => {
      expect(cell + (cells[i] ?? NaN)).toBe(i === (size * size - 1) / 2 ? 0 : 1);
    });
  });

  it("refuses a kernel without a middle", () => {
    expect(() => pixelMask(4, true)).toThrow(RangeError);
  });
});

describe("what a stack of masked layers sees", () => {
  it.each(oracle.visible)("is where PyTorch finds a gradient, for $layers layers of side $size", (row) => {
    expect(visiblePixels(row.layers, row.size)).toEqual(row.seen);
  });

  it("never includes the pixel itself or a later one", () => {
    const seen = visiblePixels(5, 3);
    const later = seen.slice(6).flat();
    expect([...later, ...(seen[5] ?? []).slice(5)]).toEqual(Array.from({ length: 61 }, () => 0));
  });

  it("leaves out a triangle at the upper right, by hand four layers of side three", () => {
    expect(blindShare(4, 3)).toBeCloseTo((3 + 2 + 1) / 40, 12);
    expect(blindShare(1, 3)).toBe(0);
    expect(blindShare(20, 3)).toBeCloseTo(19 / (4 * 21), 12);
  });
});
