import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finiteDifferences } from "../../../src/maths/backpropagation.ts";
import { stochasticGradientDescent } from "../../../src/maths/gradient-descent.ts";
import {
  bestRate,
  placeInValley,
  stepsToReach,
  type Valley,
  valleyLoss,
  valleySlope,
} from "../../../src/maths/quadratic-valley.ts";

const coordinate = fc.double({ min: -4, max: 4, noNaN: true });
const valley = fc.record({
  steepness: fc.double({ min: 1, max: 50, noNaN: true }),
  angle: fc.double({ min: -3, max: 3, noNaN: true }),
});

describe("a valley", () => {
  it("has the gradient that finite differences find", () => {
    fc.assert(
      fc.property(valley, coordinate, coordinate, (one, x, y) => {
        const tried = finiteDifferences((at) => valleyLoss(one, at), [x, y]);
        valleySlope(one, [x, y]).forEach((slope, i) => {
          expect(slope).toBeCloseTo(tried[i] ?? NaN, 5);
        });
      }),
    );
  });

  it("is as high at a place whatever its angle", () => {
    fc.assert(
      fc.property(valley, coordinate, coordinate, (one, u, v) => {
        expect(valleyLoss(one, placeInValley(one, u, v))).toBeCloseTo((u * u + one.steepness * v * v) / 2, 9);
      }),
    );
  });

  it("without a turn needs the steps that the geometric series says, by hand", () => {
    const flat: Valley = { steepness: 1, angle: 0 };
    // A rate of a half halves the distance: the loss is a quarter after each step, below a thousandth after five.
    expect(stepsToReach(flat, [8, 0], stochasticGradientDescent(0.5), 0.001, 20)).toBe(5);
    expect(stepsToReach(flat, [8, 0], stochasticGradientDescent(3), 0.001, 20)).toBe(21);
  });

  it("finds the rate of fewest steps, the first of equals", () => {
    expect(bestRate([1, 2, 3, 4], (rate) => Math.abs(rate - 2.5))).toEqual({ rate: 2, steps: 0.5 });
  });
});
