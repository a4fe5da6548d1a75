import { describe, expect, it } from "vitest";
import { layerWords } from "../../../../src/labs/quantization/arithmetic.ts";
import { knobs } from "../../../../src/labs/quantization/knobs.ts";
import { layerErrors, layerMoments, layerWeights } from "../../../../src/labs/quantization/layer.ts";
import { view, widths } from "../../../../src/labs/quantization/model.ts";
import { outputError } from "../../../../src/maths/output-error.ts";
import { dequantizeWeights, quantizeWeights } from "../../../../src/small-language/quantize-weights.ts";
import { transformerLayout } from "../../../../src/small-language/transformer-layout.ts";
import { layerOfModel } from "../../../../src/tags/lab-presets/quantization.ts";

const layer = layerOfModel();
const weights = layerWeights(layer);
const moments = layerMoments(layer);
const groups = ["matrix", "row", "half"] as const;
const schemes = knobs[2].options.map(({ value }) =>
  value === "asymmetric" ? ("asymmetric" as const) : ("symmetric" as const),
);

describe("the layer of a trained model in the quantization lab", () => {
  it("is a square matrix of our model with 46,496 parameters, and the moments of what it reads", () => {
    expect([layer.parameters, layer.side, layer.words]).toEqual([46_496, 32, 512]);
    expect(weights).toHaveLength(32 * 32);
    expect(layer.moments).toHaveLength((32 * 33) / 2);
    for (let i = 0; i < 32; i++) {
      expect(moments[33 * i]).toBeGreaterThan(0);
      for (let j = 0; j < i; j++) {
        const both = moments[32 * i + j] ?? Number.NaN;
        expect(both).toBe(moments[32 * j + i]);
        // Cauchy and Schwarz, but for the digits that are dropped
        expect(both ** 2).toBeLessThanOrEqual((moments[33 * i] ?? 0) * (moments[33 * j] ?? 0) * 1.001);
      }
    }
  });

  it("has the weights of the file", () => {
    const largest = Array.from({ length: 32 }, (_, row) =>
      Math.max(...layer.levels.slice(32 * row, 32 * row + 32).map(Math.abs)),
    );
    // Rounding to 8 bits takes the largest weight of each row to the last level.
    expect(new Set(largest)).toEqual(new Set([127]));
    expect(weights[0]).toBeCloseTo((layer.levels[0] ?? 0) * (layer.steps[0] ?? 0), 12);
  });

  it("is rounded row by row as our experiment rounds", () => {
    // One embedding of 32 rows is a matrix of the shape: the experiment's own function rounds it.
    const layout = transformerLayout({ vocabulary: 32, context: 8, width: 32, layers: 1, heads: 1, hidden: 1 });
    const parameters = new Float32Array(layout.count);
    parameters.set(weights);
    const rounded = new Float32Array(layout.count);
    dequantizeWeights(quantizeWeights(layout, parameters, 4), rounded);
    const again = outputError(weights, Array.from(rounded.subarray(0, 1024)), moments);
    const four = layerErrors(layer, widths, "row", "symmetric").find(({ bits }) => bits === 4);
    expect(four?.outputs).toBeCloseTo(again, 4);
  });

  it("gives outputs that are less wrong than its weights, at every width and for every way to share a step", () => {
    for (const group of groups)
      for (const scheme of schemes) {
        const errors = layerErrors(layer, widths, group, scheme);
        expect(errors.map(({ bits }) => bits)).toEqual([6, 5, 4, 3, 2]);
        for (const [index, one] of errors.entries()) {
          expect(one.outputs).toBeGreaterThan(0);
          expect(one.outputs).toBeLessThan(one.weights);
          expect(one.weights).toBeGreaterThan(errors[index - 1]?.weights ?? 0);
          // The chart holds them.
          expect(one.weights).toBeLessThan(1);
          expect(one.outputs).toBeGreaterThan(1e-3);
        }
      }
  });

  it("has the errors that the lab's words name: 9.7 and 5.9 percent at 4 bits, row by row", () => {
    const errors = layerErrors(layer, widths, "row", "symmetric");
    const at = (bits: number) => errors.find((one) => one.bits === bits);
    expect(at(4)?.weights).toBeCloseTo(0.097, 3);
    expect(at(4)?.outputs).toBeCloseTo(0.059, 3);
    for (const of of ["weights", "outputs"] as const) {
      const ratio = (at(4)?.[of] ?? 0) / (at(6)?.[of] ?? 1);
      expect(ratio).toBeGreaterThan(3.8);
      expect(ratio).toBeLessThan(4.9);
    }
  });

  it("opens the arithmetic behind both errors, and says why nothing is said of 8 bits", () => {
    const errors = layerErrors(layer, widths, "row", "symmetric");
    const now = view({ group: "row" });
    const four = errors.find(({ bits }) => bits === 4);
    expect(layerWords(layer, four, now, "weights")).toContain("32 by 32 weights, one step for each row: 9.7 %");
    expect(layerWords(layer, four, now, "outputs")).toMatch(
      /512 words of held-out text: 5\.9 %, 1\.[67] times smaller/,
    );
    expect(layerWords(layer, undefined, now, "outputs")).toContain("8 bits themselves");
  });
});
