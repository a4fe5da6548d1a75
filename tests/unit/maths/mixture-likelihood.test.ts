import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dilutedLikelihood } from "../../../src/maths/mixture-likelihood.ts";

describe("a diluted likelihood", () => {
  it("adds the weighted densities, by hand", () => {
    expect(dilutedLikelihood(0.25, Math.log(0.4), Math.log(0.2))).toBeCloseTo(Math.log(0.25 * 0.4 + 0.75 * 0.2), 14);
  });

  it("never loses more than the logarithm of the share, whatever the other part does", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: -5000, max: 5000, noNaN: true }),
        fc.oneof(fc.constant(-Infinity), fc.double({ min: -5000, max: 5000, noNaN: true })),
        (share, own, other) => {
          const diluted = dilutedLikelihood(share, own, other);
          expect(diluted).toBeGreaterThanOrEqual(Math.log(share) + own - 1e-9);
          expect(diluted).toBeLessThanOrEqual(Math.max(own, other) + 1e-9);
        },
      ),
    );
  });

  it("is the model's own at a share of one, and nothing where neither makes the example", () => {
    expect(dilutedLikelihood(1, -3, 7)).toBe(-3);
    expect(dilutedLikelihood(0.5, -Infinity, -Infinity)).toBe(-Infinity);
  });

  it("refuses a share outside (0, 1]", () => {
    expect(() => dilutedLikelihood(0, 1, 1)).toThrow(RangeError);
    expect(() => dilutedLikelihood(1.5, 1, 1)).toThrow(RangeError);
  });
});
