import { describe, expect, it } from "vitest";
import { pictureLogProbability, pixelProbabilities } from "../../../src/maths/picture-likelihood.ts";
import oracle from "../../oracles/autoregressive.json" with { type: "json" };

const kernel = [
  [0, 1, 0],
  [1, 0, 0],
  [0, 0, 0],
];
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

describe("the likelihood of a picture", () => {
  it("agrees with NumPy on all pictures of two by three pixels", () => {
    for (const { picture, log } of oracle.pictures)
      expect(pictureLogProbability(picture, oracle.kernel)).toBeCloseTo(log, 12);
  });

  it("adds up to one over all pictures", () => {
    const total = oracle.pictures.reduce(
      (sum, { picture }) => sum + Math.exp(pictureLogProbability(picture, kernel)),
      0,
    );
    expect(total).toBeCloseTo(1, 12);
  });

  it("is by hand the product of four pixels", () => {
    const picture = [
      [1, 1],
      [1, -1],
    ];
    expect(pixelProbabilities(picture, kernel)).toEqual([
      [0.5, logistic(1)],
      [logistic(1), logistic(2)],
    ]);
    expect(Math.exp(pictureLogProbability(picture, kernel))).toBeCloseTo(0.5 * logistic(1) ** 2 * logistic(-2), 12);
  });

  it("refuses a kernel that looks at the pixel itself or ahead", () => {
    const ahead = (row: number, column: number): number[][] =>
      kernel.map((weights, i) => weights.map((w, j) => (i === row && j === column ? 0.1 : w)));
    expect(() => pixelProbabilities([[1]], ahead(1, 1))).toThrow(RangeError);
    expect(() => pixelProbabilities([[1]], ahead(2, 0))).toThrow(RangeError);
  });
});
