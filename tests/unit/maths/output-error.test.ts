import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outputError, outputPower, secondMoments } from "../../../src/maths/output-error.ts";
import { rootMeanSquareError } from "../../../src/maths/quantization.ts";
import oracle from "../../oracles/output-error.json" with { type: "json" };

const finite = fc.double({ min: -10, max: 10, noNaN: true });
const times = (weights: readonly number[], input: readonly number[]): number[] =>
  Array.from({ length: weights.length / input.length }, (_, row) =>
    input.reduce((sum, one, j) => sum + one * (weights[row * input.length + j] ?? 0), 0),
  );
const squares = (values: readonly number[]): number => values.reduce((sum, one) => sum + one * one, 0);

describe("the error of a layer's outputs", () => {
  it("is that of a case by hand: one output, two inputs of which only the first is ever there", () => {
    // x is (2, 0); W x = 3 * 2 = 6; with 2.7 in place of 3 the output is wrong by 0.6, whatever the second weight is.
    const moments = secondMoments([[2, 0]]);
    expect(moments).toEqual([4, 0, 0, 0]);
    expect(outputPower([3, 5], moments)).toBe(36);
    expect(outputError([3, 5], [2.7, 0], moments)).toBeCloseTo(0.1, 12);
  });

  it.each(oracle.cases.map((one, index) => [index, one] as const))("agrees with NumPy, case %i", (_, one) => {
    expect(outputError(one.weights, one.changed, secondMoments(one.inputs))).toBeCloseTo(one.error, 10);
  });

  it("is that of the inputs taken one by one", () => {
    const layer = fc.record({
      weights: fc.array(finite, { minLength: 6, maxLength: 6 }),
      changed: fc.array(finite, { minLength: 6, maxLength: 6 }),
      inputs: fc.array(fc.array(finite, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(layer, ({ weights, changed, inputs }) => {
        const right = inputs.reduce((sum, input) => sum + squares(times(weights, input)), 0);
        fc.pre(right > 1e-3);
        const difference = weights.map((one, at) => one - (changed[at] ?? 0));
        const wrong = inputs.reduce((sum, input) => sum + squares(times(difference, input)), 0);
        expect(outputError(weights, changed, secondMoments(inputs)) ** 2).toBeCloseTo(wrong / right, 6);
      }),
    );
  });

  it("is the error of the weights where all inputs are alike, and less where only inputs with small errors speak", () => {
    const [weights, changed] = [
      [1, -2, 3, 0.5],
      [1.1, -2, 2.5, 0.5],
    ];
    const size = Math.sqrt(squares(weights) / 4);
    expect(outputError(weights, changed, [1, 0, 0, 1])).toBeCloseTo(rootMeanSquareError(weights, changed) / size, 12);
    expect(outputError(weights, changed, [0, 0, 0, 1])).toBe(0);
  });

  it("refuses shapes that do not agree, and a layer without outputs", () => {
    expect(() => outputError([1, 2], [1], [1])).toThrow("Unexpected 2 and 1 weights for 1 moments");
    expect(() => outputError([1, 2, 3], [1, 2, 3], [1, 0, 0, 1])).toThrow(RangeError);
    expect(() => outputError([1, 2], [1, 2], [1, 2, 3])).toThrow(RangeError);
    expect(() => outputError([0, 0], [1, 2], [1, 0, 0, 1])).toThrow("Unexpected layer whose outputs are all zero");
    expect(() => secondMoments([])).toThrow(RangeError);
    expect(() => secondMoments([[1], [1, 2]])).toThrow(RangeError);
  });
});
