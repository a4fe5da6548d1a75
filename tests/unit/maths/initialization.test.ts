import { describe, expect, it } from "vitest";
import { denseLayer } from "../../../src/maths/feed-forward.ts";
import {
  gradientThroughDepth,
  heInitialization,
  randomLayer,
  rootMeanSquare,
  signalThroughDepth,
} from "../../../src/maths/initialization.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

describe("He's starting weights", () => {
  it("have mean 0 and a variance of two over the number of inputs, and no bias", () => {
    const { weights, biases } = heInitialization(500, 40, seededRandom(5));
    expect(mean(weights.flat())).toBeCloseTo(0, 1);
    expect(mean(weights.flat().map((w) => w * w)) * 40).toBeCloseTo(2, 1);
    expect(biases.every((b) => b === 0)).toBe(true);
  });

  it("keep the mean square through a ReLU layer; variance 1 over the inputs halves it", () => {
    const random = seededRandom(6);
    const ratio = (scale: number): number => {
      const ratios = Array.from({ length: 60 }, () => {
        const x = Array.from({ length: 50 }, () => standardNormal(random));
        return rootMeanSquare(denseLayer(randomLayer(50, 50, scale, random), x).output) ** 2 / rootMeanSquare(x) ** 2;
      });
      return mean(ratios);
    };
    expect(Math.abs(ratio(2) - 1)).toBeLessThan(0.1);
    expect(Math.abs(ratio(1) - 0.5)).toBeLessThan(0.05);
  });
});

describe("a signal through a deep network", () => {
  const at = (scale: number, normalized = false) =>
    signalThroughDepth({ width: 64, layers: 30, scale, normalized, seed: 1 });

  it("begins at 1 and is the same for the same seed", () => {
    expect(at(2)[0]).toBe(1);
    expect(at(2)).toHaveLength(31);
    expect(at(2)).toEqual(at(2));
  });

  it("dies out, stays or blows up with weights that are too small, right or too large", () => {
    expect(at(1).at(-1)).toBeLessThan(2 ** -12);
    expect(at(2).at(-1)).toBeGreaterThan(0.1);
    expect(at(2).at(-1)).toBeLessThan(10);
    expect(at(3).at(-1)).toBeGreaterThan(50);
  });

  it("stays whatever the weights when every layer is normalized", () => {
    for (const scale of [0.5, 1, 3]) {
      expect(at(scale, true).at(-1)).toBeGreaterThan(0.5);
      expect(at(scale, true).at(-1)).toBeLessThan(1);
    }
  });

  it("has a gradient that shrinks and grows likewise on its way back", () => {
    const back = (scale: number) => gradientThroughDepth({ width: 64, layers: 30, scale, seed: 1 }).at(-1);
    expect(back(1)).toBeLessThan(2 ** -12);
    expect(back(3)).toBeGreaterThan(50);
  });
});
