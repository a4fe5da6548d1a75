import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dequantize, quantize, quantizeByGroup, relativeError, storedBits } from "../../../src/maths/quantization.ts";
import { quantizeWeights } from "../../../src/small-language/quantize-weights.ts";
import { transformerLayout } from "../../../src/small-language/transformer-layout.ts";
import oracle from "../../oracles/smaller-models.json" with { type: "json" };

const weight = fc.double({ min: -8, max: 8, noNaN: true });
const weights = fc.array(weight, { minLength: 1, maxLength: 12 });
const bits = fc.integer({ min: 2, max: 8 });

describe("quantization by the absolute maximum", () => {
  it.each(oracle.quantization)("gives the levels that PyTorch gives at 8 bits", (row) => {
    const { levels, scale } = quantize(row.weights, row.bits);
    expect(scale).toBeCloseTo(row.scale, 12);
    expect(levels).toEqual(row.levels);
  });

  it("rounds by hand at four bits", () => {
    expect(quantize([3.5, -1.2, 0.1, 0.6], 4)).toEqual({ levels: [7, -2, 0, 1], scale: 0.5 });
    expect(quantize([0, 0], 4).levels).toEqual([0, 0]);
  });

  it("is wrong by half a scale at most, and keeps the largest weight", () => {
    fc.assert(
      fc.property(weights, bits, (row, width) => {
        const coded = quantize(row, width);
        dequantize(coded).forEach((back, i) => {
          expect(Math.abs(back - (row[i] ?? 0))).toBeLessThanOrEqual(coded.scale / 2 + 1e-12);
        });
        const largest = (values: readonly number[]): number => Math.max(...values.map(Math.abs));
        expect(largest(dequantize(coded))).toBeCloseTo(largest(row), 9);
      }),
    );
  });

  it("is what the models of the book's experiments are stored by", () => {
    const layout = transformerLayout({ vocabulary: 5, context: 4, width: 4, layers: 1, heads: 1, hidden: 4 });
    const all = Float32Array.from({ length: layout.count }, (_, i) => Math.sin(7 * i + 1));
    const { levels } = quantizeWeights(layout, all, 4);
    const { rows, columns, offset } = layout.tensors.find((tensor) => tensor.rows > 1) ?? {
      rows: 0,
      columns: 0,
      offset: 0,
    };
    expect(rows).toBeGreaterThan(1);
    for (let row = 0; row < rows; row++) {
      const [from, to] = [offset + row * columns, offset + (row + 1) * columns];
      expect([...levels.subarray(from, to)]).toEqual(quantize([...all.subarray(from, to)], 4).levels.map((q) => q + 0));
    }
  });

  it("loses less in every group than with one scale for all, within each group's own half scale", () => {
    const row = [0.3, -0.2, 0.1, -0.4, 0.25, -0.15, 0.35, 7];
    expect(relativeError(row, quantizeByGroup(row, 4, 4))).toBeLessThan(relativeError(row, quantizeByGroup(row, 4, 8)));
    expect(
      quantizeByGroup(row, 4, 8)
        .slice(0, 7)
        .every((w) => w === 0),
    ).toBe(true);
  });

  it("counts the bits of the scales", () => {
    expect(storedBits(4, 128)).toBe(4.125);
    expect(storedBits(4, 32, 32)).toBe(5);
  });

  it("refuses widths and groups that are none, and weights that are not finite", () => {
    expect(() => quantize([1], 1)).toThrow(RangeError);
    expect(() => quantize([Number.POSITIVE_INFINITY], 8)).toThrow(RangeError);
    expect(() => quantizeByGroup([1], 8, 0)).toThrow(RangeError);
  });
});
