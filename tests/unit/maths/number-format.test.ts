import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formats,
  largest,
  rounded,
  scaledAndBack,
  smallest,
  smallestNormal,
} from "../../../src/maths/number-format.ts";
import oracle from "../../oracles/training-at-scale.json" with { type: "json" };

describe("rounded", () => {
  it("agrees with the formats of NumPy and PyTorch, number by number", () => {
    for (const [i, value] of oracle.formats.values.entries()) {
      expect(rounded(value, formats.half)).toBe(oracle.formats.half[i] ?? Number.POSITIVE_INFINITY);
      expect(rounded(value, formats.brain)).toBe(oracle.formats.brain[i]);
      expect(rounded(value, formats.single)).toBe(oracle.formats.single[i]);
    }
  });

  it("has the ends that the standards print", () => {
    expect([largest(formats.half), smallestNormal(formats.half), smallest(formats.half)]).toEqual([
      65504,
      2 ** -14,
      2 ** -24,
    ]);
    expect([largest(formats.e4m3), smallest(formats.e4m3)]).toEqual([448, 2 ** -9]);
    expect([largest(formats.e5m2), smallest(formats.e5m2)]).toEqual([57344, 2 ** -16]);
    expect(smallestNormal(formats.brain)).toBe(smallestNormal(formats.single));
  });

  it("is off by at most half a step where precision is full, keeps the sign, and rounds no number twice", () => {
    const value = fc.double({ min: -4e4, max: 4e4, noNaN: true });
    fc.assert(
      fc.property(value, fc.constantFrom(formats.half, formats.brain, formats.single), (x, format) => {
        const near = rounded(x, format);
        expect(rounded(near, format)).toBe(near);
        expect(rounded(-x, format)).toBe(-near);
        if (Math.abs(x) >= smallestNormal(format))
          expect(Math.abs(near / x - 1)).toBeLessThanOrEqual(2 ** -(format.fraction + 1));
      }),
    );
  });

  it("loses a gradient below half the smallest number, unless it is scaled first", () => {
    const gradient = 1e-8;
    expect(rounded(gradient, formats.half)).toBe(0);
    expect(scaledAndBack(gradient, 1024, formats.half) / gradient).toBeCloseTo(1, 2);
    expect(rounded(gradient, formats.brain) / gradient).toBeCloseTo(1, 2);
    expect(scaledAndBack(1, 2 ** 17, formats.half)).toBe(Number.POSITIVE_INFINITY);
  });

  it("swallows a small update of a weight at 16 bits", () => {
    expect(rounded(1 + 1e-4, formats.half)).toBe(1);
    expect(rounded(1 + 1e-3, formats.brain)).toBe(1);
    expect(rounded(1 + 1e-4, formats.single)).toBeGreaterThan(1);
    expect(() => rounded(Number.NaN, formats.half)).toThrow(RangeError);
  });
});
