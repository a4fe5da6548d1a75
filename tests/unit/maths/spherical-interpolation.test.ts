import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearInterpolation, sphericalInterpolation } from "../../../src/maths/spherical-interpolation.ts";
import oracle from "../../oracles/spherical-interpolation.json" with { type: "json" };

describe("sphericalInterpolation", () => {
  it("goes halfway between two axes by the diagonal, at full length", () => {
    const [x = NaN, y = NaN] = sphericalInterpolation([2, 0], [0, 2], 0.5);
    expect(x).toBeCloseTo(Math.SQRT2, 15);
    expect(y).toBeCloseTo(Math.SQRT2, 15);
  });
  it.each(oracle.cases)("agrees with SciPy in $a.length dimensions", ({ a, b, shares, path }) => {
    for (const [i, share] of shares.entries())
      for (const [j, value] of sphericalInterpolation(a, b, share).entries())
        expect(value).toBeCloseTo(path[i]?.[j] ?? NaN, 12);
  });
  it("keeps the length of vectors of equal length, where the straight path is never longer", () => {
    const angle = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(angle, fc.double({ min: 0, max: 1, noNaN: true }), (turn, share) => {
        const [a, b] = [
          [3, 0],
          [3 * Math.cos(turn), 3 * Math.sin(turn)],
        ];
        expect(Math.hypot(...sphericalInterpolation(a ?? [], b ?? [], share))).toBeCloseTo(3, 9);
        expect(Math.hypot(...linearInterpolation(a ?? [], b ?? [], share))).toBeLessThanOrEqual(3 + 1e-9);
      }),
    );
  });
  it("begins and ends where it should, also between vectors of unequal length", () => {
    expect(sphericalInterpolation([1, 0], [0, 5], 0)).toEqual([1, 0]);
    expect(sphericalInterpolation([1, 0], [0, 5], 1)[1]).toBeCloseTo(5, 14);
    expect(sphericalInterpolation([1, 1], [2, 2], 0.5)).toEqual([1.5, 1.5]);
  });
  it("refuses opposite vectors and zero vectors", () => {
    expect(() => sphericalInterpolation([1, 0], [-1, 0], 0.5)).toThrow(RangeError);
    expect(() => sphericalInterpolation([0, 0], [1, 0], 0.5)).toThrow(RangeError);
  });
});
