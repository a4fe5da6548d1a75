import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gelu, hyperbolicTangent, identity, logisticCurve, relu } from "../../../src/maths/activation.ts";
import { denseLayer, feedForward, type Network, networkOutput } from "../../../src/maths/feed-forward.ts";
import { multiply } from "../../../src/maths/matrix.ts";
import oracle from "../../oracles/backpropagation.json" with { type: "json" };

const named = { relu, tanh: hyperbolicTangent, logistic: logisticCurve, gelu, identity };
const kindOf = (name: string) => named[name as keyof typeof named];
const number = fc.double({ min: -3, max: 3, noNaN: true });
const vector = (size: number) => fc.array(number, { minLength: size, maxLength: size });
const matrix = (rows: number, columns: number) => fc.array(vector(columns), { minLength: rows, maxLength: rows });

describe("a feed-forward network", () => {
  it.each(oracle.networks)("gives the output of PyTorch for input $input", ({ layers, input, output }) => {
    const network: Network = layers.map((layer) => ({ ...layer, activation: kindOf(layer.activation) }));
    networkOutput(network, input).forEach((y, i) => {
      expect(y).toBeCloseTo(output[i] ?? NaN, 12);
    });
  });

  it("adds up weighted inputs and a bias, by hand", () => {
    const { sums, output } = denseLayer(
      {
        weights: [
          [2, -1],
          [1, 1],
        ],
        biases: [-3, 0.5],
        activation: relu,
      },
      [1, 2],
    );
    expect(sums).toEqual([-3, 3.5]);
    expect(output).toEqual([0, 3.5]);
  });

  it("of two linear layers is one linear layer, whose matrix is the product", () => {
    fc.assert(
      fc.property(matrix(4, 3), matrix(2, 4), vector(3), (first, second, x) => {
        const linear = (weights: number[][]) => ({ weights, biases: weights.map(() => 0), activation: identity });
        const both = networkOutput([linear(first), linear(second)], x);
        networkOutput([linear(multiply(second, first))], x).forEach((y, i) => {
          expect(y).toBeCloseTo(both[i] ?? NaN, 10);
        });
      }),
    );
  });

  it("keeps every layer's input, sums and output", () => {
    const layer = { weights: [[1]], biases: [-1], activation: relu };
    expect(feedForward([layer, layer], [3])).toEqual([
      { input: [3], sums: [2], output: [2] },
      { input: [2], sums: [1], output: [1] },
    ]);
  });

  it("refuses sizes that do not fit, and a network without a layer", () => {
    expect(() => denseLayer({ weights: [[1, 2]], biases: [0], activation: relu }, [1])).toThrow(RangeError);
    expect(() => denseLayer({ weights: [[1]], biases: [], activation: relu }, [1])).toThrow(RangeError);
    expect(() => networkOutput([], [1])).toThrow(RangeError);
  });
});
