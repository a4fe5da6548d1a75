import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gelu, hyperbolicTangent, identity, logisticCurve, relu } from "../../../src/maths/activation.ts";
import {
  backpropagation,
  finiteDifference,
  finiteDifferences,
  halfSquaredError,
  stepped,
} from "../../../src/maths/backpropagation.ts";
import { type Layer, type Network, networkOutput } from "../../../src/maths/feed-forward.ts";
import oracle from "../../oracles/backpropagation.json" with { type: "json" };

const named = { relu, tanh: hyperbolicTangent, logistic: logisticCurve, gelu, identity };
const kindOf = (name: string) => named[name as keyof typeof named];
const number = fc.double({ min: -2, max: 2, noNaN: true });
const vector = (size: number) => fc.array(number, { minLength: size, maxLength: size });
const matrix = (rows: number, columns: number) => fc.array(vector(columns), { minLength: rows, maxLength: rows });
const misses = (network: Network, input: readonly number[], target: readonly number[]): number[] =>
  networkOutput(network, input).map((y, i) => y - (target[i] ?? 0));

/** All numbers of a network in one list, and the network with other numbers in their places. */
const flat = (network: Network): number[] => network.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]);
const withNumbers = (network: Network, numbers: readonly number[]): Layer[] => {
  let at = 0;
  const next = (): number => numbers[at++] ?? NaN;
  return network.map((layer) => ({
    ...layer,
    weights: layer.weights.map((row) => row.map(next)),
    biases: layer.biases.map(next),
  }));
};

describe("backpropagation", () => {
  it.each(oracle.networks)("gives the gradients of PyTorch for input $input", ({ layers, input, target, loss }) => {
    const network: Network = layers.map((layer) => ({ ...layer, activation: kindOf(layer.activation) }));
    expect(halfSquaredError(network, input, target)).toBeCloseTo(loss, 12);
    const gradients = backpropagation(network, input, misses(network, input, target));
    layers.forEach(({ weightSlopes, biasSlopes }, l) => {
      weightSlopes.flat().forEach((slope, i) => {
        expect(gradients[l]?.weights.flat()[i]).toBeCloseTo(slope, 12);
      });
      biasSlopes.forEach((slope, i) => {
        expect(gradients[l]?.biases[i]).toBeCloseTo(slope, 12);
      });
    });
  });

  it("agrees with finite differences on smooth networks of any weights", () => {
    const network = fc.tuple(matrix(3, 2), vector(3), matrix(3, 3), vector(3), matrix(2, 3), vector(2)).map(
      ([a, b, c, d, e, f]): Network => [
        { weights: a, biases: b, activation: hyperbolicTangent },
        { weights: c, biases: d, activation: gelu },
        { weights: e, biases: f, activation: logisticCurve },
      ],
    );
    fc.assert(
      fc.property(network, vector(2), vector(2), (one, input, target) => {
        const gradients = backpropagation(one, input, misses(one, input, target));
        const tried = finiteDifferences((at) => halfSquaredError(withNumbers(one, at), input, target), flat(one));
        gradients
          .flatMap(({ weights, biases }) => [...weights.flat(), ...biases])
          .forEach((slope, i) => {
            expect(slope).toBeCloseTo(tried[i] ?? NaN, 7);
          });
      }),
      { numRuns: 50 },
    );
  });

  it("multiplies along the path, by hand: a tangent, a weight, an error", () => {
    const h = Math.tanh(0.6);
    const network: Network = [
      { weights: [[0.5]], biases: [-0.4], activation: hyperbolicTangent },
      { weights: [[1.5]], biases: [0.2], activation: identity },
    ];
    const miss = 1.5 * h + 0.2 - 2;
    const [first, second] = backpropagation(network, [2], [miss]);
    expect(second).toEqual({ weights: [[miss * h]], biases: [miss] });
    expect(first?.biases[0]).toBeCloseTo(miss * 1.5 * (1 - h * h), 15);
    expect(first?.weights[0]?.[0]).toBeCloseTo(miss * 1.5 * (1 - h * h) * 2, 15);
  });

  it("points uphill: a small step against it lowers the loss", () => {
    fc.assert(
      fc.property(matrix(3, 2), vector(3), matrix(1, 3), vector(2), (first, biases, second, input) => {
        const network: Network = [
          { weights: first, biases, activation: hyperbolicTangent },
          { weights: second, biases: [0], activation: identity },
        ];
        const gradients = backpropagation(network, input, misses(network, input, [1]));
        const before = halfSquaredError(network, input, [1]);
        expect(halfSquaredError(stepped(network, gradients, 1e-4), input, [1])).toBeLessThanOrEqual(before + 1e-15);
      }),
    );
  });

  it("refuses slopes that do not fit the outputs", () => {
    expect(() => backpropagation([{ weights: [[1]], biases: [0], activation: relu }], [1], [])).toThrow(RangeError);
  });
});

describe("a finite difference", () => {
  it("is exact for a parabola, and off by the step squared for a cubic", () => {
    expect(finiteDifference(([x = 0]) => x * x, [3], 0, 0.5)).toBeCloseTo(6, 12);
    expect(finiteDifference(([x = 0]) => x ** 3, [1], 0, 0.1)).toBeCloseTo(3 + 0.01, 12);
  });
});
