import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finiteDifferences } from "../../../src/maths/backpropagation.ts";
import { meanAbsoluteError, meanSquaredError, squaredErrorGradient } from "../../../src/maths/squared-error.ts";
import oracle from "../../oracles/objectives.json" with { type: "json" };

const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 7 });

describe("squared error", () => {
  it.each(oracle.squared)(
    "agrees with PyTorch on $answers.length answers",
    ({ answers, targets, loss, gradient, absolute }) => {
      expect(meanSquaredError(answers, targets)).toBeCloseTo(loss, 12);
      expect(meanAbsoluteError(answers, targets)).toBeCloseTo(absolute, 12);
      squaredErrorGradient(answers, targets).forEach((slope, i) => {
        expect(slope).toBeCloseTo(gradient[i] ?? NaN, 12);
      });
    },
  );

  it("has the gradient that finite differences find", () => {
    fc.assert(
      fc.property(numbers, (targets) => {
        const answers = targets.map((t, i) => t / 2 + i - 1);
        const tried = finiteDifferences((at) => meanSquaredError(at, targets), answers);
        squaredErrorGradient(answers, targets).forEach((slope, i) => {
          expect(slope).toBeCloseTo(tried[i] ?? NaN, 6);
        });
      }),
    );
  });

  it("is smallest at the mean when one answer serves all, and absolute error at the median", () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: -5, max: 5, noNaN: true }), (targets, other) => {
        const same = (answer: number): number[] => targets.map(() => answer);
        const mean = targets.reduce((sum, t) => sum + t, 0) / targets.length;
        const median = [...targets].sort((a, b) => a - b)[Math.floor(targets.length / 2)] ?? NaN;
        expect(meanSquaredError(same(mean), targets)).toBeLessThanOrEqual(
          meanSquaredError(same(other), targets) + 1e-12,
        );
        expect(meanAbsoluteError(same(median), targets)).toBeLessThanOrEqual(
          meanAbsoluteError(same(other), targets) + 1e-12,
        );
      }),
    );
  });

  it("of 1 and 3 for the targets 2 and 5 is two and a half, by hand", () => {
    expect(meanSquaredError([1, 3], [2, 5])).toBe(2.5);
    expect(squaredErrorGradient([1, 3], [2, 5])).toEqual([-1, -2]);
    expect(meanAbsoluteError([1, 3], [2, 5])).toBe(1.5);
  });

  it("refuses answers without targets", () => {
    expect(() => meanSquaredError([], [])).toThrow(RangeError);
    expect(() => squaredErrorGradient([1], [1, 2])).toThrow(RangeError);
    expect(() => meanAbsoluteError([1], [])).toThrow(RangeError);
  });
});
