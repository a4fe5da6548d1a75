import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finiteDifferences } from "../../../src/maths/backpropagation.ts";
import { dot, type Vector } from "../../../src/maths/matrix.ts";
import { fitSine, median, ridgeRegression } from "../../../src/maths/random-features.ts";
import oracle from "../../oracles/random-features.json" with { type: "json" };

const number = fc.double({ min: -3, max: 3, noNaN: true });
const vector = (size: number) => fc.array(number, { minLength: size, maxLength: size });

describe("ridge regression", () => {
  it.each(oracle.ridges)("agrees with NumPy at a penalty of $penalty", ({ features, targets, penalty, weights }) => {
    ridgeRegression(features, targets, penalty).forEach((weight, j) => {
      expect(weight).toBeCloseTo(weights[j] ?? NaN, 10);
    });
  });

  it("stands where errors and penalty have no slope", () => {
    const features = fc.array(vector(3), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(features, vector(4), fc.double({ min: 0.1, max: 5, noNaN: true }), (rows, targets, penalty) => {
        const loss = (weights: Vector): number =>
          rows.reduce((sum, row, i) => sum + (dot(row, weights) - (targets[i] ?? 0)) ** 2, 0) +
          penalty * dot(weights, weights);
        for (const slope of finiteDifferences(loss, ridgeRegression(rows, targets, penalty)))
          expect(slope).toBeCloseTo(0, 5);
      }),
    );
  });

  it("refuses a penalty that is not positive", () => {
    expect(() => ridgeRegression([[1]], [1], 0)).toThrow(RangeError);
  });
});

describe("a fit by random features", () => {
  const fit = { examples: 12, noise: 0.2, seed: 4 };

  it("passes through its examples once it has many neurons and hardly any penalty, and misses the sine", () => {
    const { training, heldOut } = fitSine({ ...fit, neurons: 300, penalty: 1e-9 });
    expect(training).toBeLessThan(1e-4);
    expect(heldOut).toBeGreaterThan(10 * training);
  });

  it("has a training error that falls when the penalty falls", () => {
    const errors = [1, 1e-2, 1e-4, 1e-6].map((penalty) => fitSine({ ...fit, neurons: 40, penalty }).training);
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
  });

  it("comes close to the sine without noise, with a small penalty and many examples", () => {
    expect(fitSine({ examples: 60, noise: 0, neurons: 200, penalty: 1e-4, seed: 2 }).heldOut).toBeLessThan(0.01);
  });
});

describe("a median", () => {
  it("is the middle of an odd number of values, whatever their order", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(() => median([])).toThrow(RangeError);
  });
});
