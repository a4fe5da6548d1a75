import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codecBitRate, residualQuantization } from "../../../src/maths/residual-quantization.ts";
import oracle from "../../oracles/residual-quantization.json" with { type: "json" };

/** Four even levels of a number in [-1, 1], and of what they leave over. */
const levels = (book: number): number[][] => [-0.75, -0.25, 0.25, 0.75].map((level) => [level / 4 ** book]);

describe("residualQuantization", () => {
  it("agrees with NumPy", () => {
    for (const { frame, codebooks, indices, sum } of oracle.cases) {
      const quantized = residualQuantization(frame, codebooks);
      expect(quantized.indices).toEqual(indices);
      quantized.sum.forEach((value, i) => {
        expect(value).toBeCloseTo(sum[i] ?? NaN, 12);
      });
    }
  });
  it("names 0.6 by 0.75 and then by the rest of -0.1875, by hand", () => {
    const { indices, sum } = residualQuantization([0.6], [levels(0), levels(1)]);
    expect(indices).toEqual([3, 0]);
    expect(sum[0]).toBeCloseTo(0.5625, 12);
  });
  it("divides the largest error by four with each book of four even levels", () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 1, max: 5 }), (value, books) => {
        const codebooks = Array.from({ length: books }, (_, book) => levels(book));
        const { sum } = residualQuantization([value], codebooks);
        expect(Math.abs(value - (sum[0] ?? NaN))).toBeLessThanOrEqual(4 ** -books + 1e-12);
      }),
    );
  });
  it("without codebooks gives nothing", () => {
    expect(residualQuantization([0.5], [])).toEqual({ indices: [], sum: [0] });
  });
});

describe("codecBitRate", () => {
  it("multiplies frames, books and bits of an entry, by hand", () => {
    expect(codecBitRate(75, 8, 1024)).toBe(6000);
    expect(codecBitRate(1, 1, 2)).toBe(1);
  });
  it("refuses counts out of range", () => {
    expect(() => codecBitRate(0, 8, 1024)).toThrow(RangeError);
    expect(() => codecBitRate(75, 0, 1024)).toThrow(RangeError);
    expect(() => codecBitRate(75, 8, 1)).toThrow(RangeError);
  });
});
