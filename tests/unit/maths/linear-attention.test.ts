import { describe, expect, it } from "vitest";
import {
  linearAttention,
  positiveFeatureSpread,
  positiveRandomFeatures,
  randomDirections,
} from "../../../src/maths/linear-attention.ts";
import { dot, multiply, transpose } from "../../../src/maths/matrix.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import oracle from "../../oracles/long-context.json" with { type: "json" };

describe("positive random features", () => {
  it("have the mean exp(q . k): Gauss-Hermite nodes in place of random directions", () => {
    const { x, y, nodes, weights, mean } = oracle.kernel;
    const products = nodes.map(
      (node) => (positiveRandomFeatures([x], [[node]])[0] ?? 0) * (positiveRandomFeatures([y], [[node]])[0] ?? 0),
    );
    expect(dot(products, weights)).toBeCloseTo(mean, 10);
  });

  it("come close to exp(q . k) with many directions, and are positive", () => {
    const directions = randomDirections(20_000, 2, seededRandom(1));
    const [q, k] = [positiveRandomFeatures([0.6, -0.4], directions), positiveRandomFeatures([0.5, 0.3], directions)];
    expect(dot(q, k)).toBeCloseTo(Math.exp(0.18), 1);
    expect(Math.min(...q, ...k)).toBeGreaterThan(0);
  });

  it("of a zero vector are all the root of 1 / m, by hand", () => {
    expect(positiveRandomFeatures([0], [[1], [2], [3], [4]])).toEqual([0.5, 0.5, 0.5, 0.5]);
  });
});

describe("the spread of an estimate", () => {
  it("is that of the products at Gauss-Hermite nodes in place of random directions", () => {
    const { x, y, nodes, weights, mean } = oracle.kernel;
    const squares = nodes.map(
      (node) =>
        ((positiveRandomFeatures([x], [[node]])[0] ?? 0) * (positiveRandomFeatures([y], [[node]])[0] ?? 0)) ** 2,
    );
    expect(positiveFeatureSpread([x], [y], 1)).toBeCloseTo(Math.sqrt(dot(squares, weights) - mean ** 2), 8);
  });

  it("is e times the root of (e^4.5 - 1) / 16 for (1, 0.5), (0.5, 1) and 16 features, by hand", () => {
    expect(positiveFeatureSpread([1, 0.5], [0.5, 1], 16)).toBeCloseTo((Math.E * Math.sqrt(89.017131)) / 4, 5);
  });

  it("halves with four times the features, and is nothing for opposite vectors", () => {
    expect(positiveFeatureSpread([0.3, 1], [2, -0.7], 40)).toBeCloseTo(
      positiveFeatureSpread([0.3, 1], [2, -0.7], 10) / 2,
      12,
    );
    expect(positiveFeatureSpread([0.3, 1], [-0.3, -1], 1)).toBe(0);
  });

  it("is found in many small samples of estimates", () => {
    const [query, key] = [
      [0.3, -0.2],
      [0.1, 0.4],
    ];
    const estimates = Array.from({ length: 4000 }, (_, seed) => {
      const directions = randomDirections(8, 2, seededRandom(seed));
      return dot(positiveRandomFeatures(query, directions), positiveRandomFeatures(key, directions));
    });
    const squares = estimates.map((one) => (one - Math.exp(dot(query, key))) ** 2);
    const found = Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length);
    expect(found / positiveFeatureSpread(query, key, 8)).toBeCloseTo(1, 1);
  });
});

describe("linear attention", () => {
  const random = seededRandom(3);
  const features = (rows: number) =>
    Array.from({ length: rows }, () => Array.from({ length: 3 }, () => random() + 0.1));

  it("gives what the matrix of weights would give, which it never writes down", () => {
    const [q, k] = [features(4), features(5)];
    const values = features(5);
    const weights = multiply(q, transpose(k)).map((row) => {
      const total = row.reduce((sum, x) => sum + x, 0);
      return row.map((x) => x / total);
    });
    const known = multiply(weights, values);
    linearAttention(q, k, values).forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(known[i]?.[j] ?? NaN, 12);
      });
    });
  });

  it("averages values evenly when all features are equal, by hand", () => {
    expect(linearAttention([[1]], [[1], [1]], [[2], [6]])).toEqual([[4]]);
  });
});
