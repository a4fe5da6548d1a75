import { describe, expect, it } from "vitest";
import { linearAttention, positiveRandomFeatures, randomDirections } from "../../../src/maths/linear-attention.ts";
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
