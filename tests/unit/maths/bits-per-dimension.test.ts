import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitsPerDimension } from "../../../src/maths/bits-per-dimension.ts";

describe("bits per dimension", () => {
  it("are eight for a uniform guess at 256 values, whatever the size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (dimensions) => {
        expect(bitsPerDimension(-dimensions * Math.log(256), dimensions)).toBeCloseTo(8, 10);
      }),
    );
  });

  it("are by hand one for four fair coins", () => {
    expect(bitsPerDimension(Math.log(1 / 16), 4)).toBeCloseTo(1, 14);
  });

  it("refuse an example without numbers", () => {
    expect(() => bitsPerDimension(-1, 0)).toThrow(RangeError);
  });
});
