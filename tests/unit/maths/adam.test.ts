import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adamState, adamStep, usualSettings } from "../../../src/maths/adam.ts";
import oracle from "../../oracles/multilayer-perceptron.json" with { type: "json" };
import { farthest } from "./flat-arrays.ts";

const zeros = (length: number): Float64Array => new Float64Array(length);

describe("Adam", () => {
  it("takes the steps of PyTorch's optimizer, and sets the gradient to zero", () => {
    const at = Float64Array.of(1, -2, 0.5);
    const state = adamState(3, zeros);
    for (const expected of oracle.cases.adam) {
      const gradient = Float64Array.of(2 * (at[0] ?? 0), 0.2 * (at[1] ?? 0), 6 * (at[2] ?? 0));
      adamStep(at, gradient, state, { rate: 0.1, beta1: 0.8, beta2: 0.95, epsilon: 1e-6 });
      expect(farthest(at, expected)).toBeLessThan(1e-13);
      expect([...gradient]).toEqual([0, 0, 0]);
    }
  });

  it("moves first by its rate, whatever the size of the gradient", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.boolean(), (size, down) => {
        const at = zeros(1);
        adamStep(at, Float64Array.of(down ? size : -size), adamState(1, zeros), usualSettings);
        expect(at[0]).toBeCloseTo(down ? -0.001 : 0.001, 6);
      }),
    );
  });

  it("stays where the gradient is zero", () => {
    const at = Float64Array.of(3);
    adamStep(at, zeros(1), adamState(1, zeros), usualSettings);
    expect(at[0]).toBe(3);
  });
});
