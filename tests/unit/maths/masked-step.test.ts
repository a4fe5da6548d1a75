import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskedStep } from "../../../src/maths/masked-step.ts";
import oracle from "../../oracles/masked-step.json" with { type: "json" };

const real = fc.double({ min: -5, max: 5, noNaN: true });
const pictures = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const picture = fc.array(real, { minLength: size, maxLength: size });
  const mask = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: size, maxLength: size });
  return fc.tuple(picture, picture, mask);
});

describe("maskedStep", () => {
  it("agrees with NumPy", () => {
    for (const { known, generated, mask, joined } of oracle.cases)
      maskedStep(known, generated, mask).forEach((value, i) => {
        expect(value).toBeCloseTo(joined[i] ?? NaN, 12);
      });
  });
  it("takes the known pixel, the made one, and half of both, by hand", () => {
    expect(maskedStep([2, 2, 2], [-4, -4, -4], [1, 0, 0.5])).toEqual([2, -4, -1]);
  });
  it("stays between the two pictures, and keeps a picture that both agree on", () => {
    fc.assert(
      fc.property(pictures, ([known, generated, mask]) => {
        maskedStep(known, generated, mask).forEach((value, i) => {
          const pair = [known[i] ?? 0, generated[i] ?? 0];
          expect(value).toBeGreaterThanOrEqual(Math.min(...pair) - 1e-12);
          expect(value).toBeLessThanOrEqual(Math.max(...pair) + 1e-12);
        });
        maskedStep(known, known, mask).forEach((value, i) => {
          expect(value).toBeCloseTo(known[i] ?? NaN, 12);
        });
      }),
    );
  });
  it("refuses other lengths and masks outside 0 and 1", () => {
    expect(() => maskedStep([1], [1, 2], [1, 1])).toThrow(RangeError);
    expect(() => maskedStep([1], [1], [2])).toThrow(RangeError);
  });
});
