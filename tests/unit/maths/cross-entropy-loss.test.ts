import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finiteDifferences } from "../../../src/maths/backpropagation.ts";
import { crossEntropyGradient, crossEntropyLoss } from "../../../src/maths/cross-entropy-loss.ts";
import oracle from "../../oracles/objectives.json" with { type: "json" };

const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 8 });

describe("cross-entropy loss", () => {
  it.each(oracle.tokens)(
    "agrees with PyTorch on $logits.length outcomes",
    ({ logits: scores, target, loss, gradient }) => {
      expect(crossEntropyLoss(scores, target)).toBeCloseTo(loss, 12);
      crossEntropyGradient(scores, target).forEach((slope, i) => {
        expect(slope).toBeCloseTo(gradient[i] ?? NaN, 12);
      });
    },
  );

  it("has the gradient that finite differences find, and its slopes sum to zero", () => {
    fc.assert(
      fc.property(logits, (scores) => {
        const tried = finiteDifferences((at) => crossEntropyLoss(at, 1), scores);
        const slopes = crossEntropyGradient(scores, 1);
        slopes.forEach((slope, i) => {
          expect(slope).toBeCloseTo(tried[i] ?? NaN, 6);
        });
        expect(slopes.reduce((sum, slope) => sum + slope, 0)).toBeCloseTo(0, 12);
      }),
    );
  });

  it("of equal logits is the logarithm of how many they are, by hand", () => {
    expect(crossEntropyLoss([3, 3, 3, 3], 2)).toBeCloseTo(Math.log(4), 14);
    expect(crossEntropyGradient([3, 3, 3, 3], 2)).toEqual([0.25, 0.25, -0.75, 0.25]);
  });

  it("neither overflows nor goes below zero", () => {
    expect(crossEntropyLoss([1000, 0], 1)).toBe(1000);
    expect(crossEntropyLoss([1000, 0], 0)).toBe(0);
  });

  it("refuses a target that is no outcome", () => {
    expect(() => crossEntropyLoss([1, 2], 2)).toThrow(RangeError);
    expect(() => crossEntropyLoss([], 0)).toThrow(RangeError);
  });
});
