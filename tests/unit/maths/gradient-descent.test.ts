import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adam,
  descend,
  momentum,
  type Rule,
  start,
  stochasticGradientDescent,
} from "../../../src/maths/gradient-descent.ts";
import type { Vector } from "../../../src/maths/matrix.ts";
import oracle from "../../oracles/gradient-descent.json" with { type: "json" };

/** (1 - x)^2 / 2 + 2 (y - x^2)^2 */
const bent = ([x = 0, y = 0]: Vector): number[] => [-(1 - x) - 8 * x * (y - x * x), 4 * (y - x * x)];
const { plain, momentum: heavy, adam: usual, adamFast } = oracle.paths;
const rules: readonly (readonly [string, Rule, number[][]])[] = [
  ["plain", stochasticGradientDescent(plain.options.rate), plain.path],
  ["momentum", momentum(heavy.options.rate, heavy.options.keep), heavy.path],
  ["adam", adam(usual.options.rate, usual.options.keepMean, usual.options.keepSquare, usual.options.floor), usual.path],
  [
    "adamFast",
    adam(adamFast.options.rate, adamFast.options.keepMean, adamFast.options.keepSquare, adamFast.options.floor),
    adamFast.path,
  ],
];
const slope = fc.double({ min: -5, max: 5, noNaN: true }).filter((x) => Math.abs(x) > 1e-3);

describe("rules of descent", () => {
  it.each(rules)("%s walks where PyTorch's optimizer walks", (_, rule, path) => {
    descend([-1.2, 1], bent, rule, 25).forEach((at, step) => {
      at.forEach((value, i) => {
        expect(value).toBeCloseTo(path[step]?.[i] ?? NaN, 10);
      });
    });
  });

  it("momentum without memory is plain descent", () => {
    expect(descend([-1.2, 1], bent, momentum(0.05, 0), 10)).toEqual(
      descend([-1.2, 1], bent, stochasticGradientDescent(0.05), 10),
    );
  });

  it("momentum under a steady gradient comes to push ten times as far when it keeps nine tenths", () => {
    const path = descend([0], () => [1], momentum(0.01, 0.9), 300);
    expect((path.at(-2)?.[0] ?? 0) - (path.at(-1)?.[0] ?? 0)).toBeCloseTo(0.1, 10);
  });

  it("Adam's first step has the length of the rate in every parameter, whatever the gradient's size", () => {
    fc.assert(
      fc.property(slope, slope, (a, b) => {
        const { parameters } = adam(0.1)(start([0, 0]), [a, 1000 * b]);
        expect(parameters[0]).toBeCloseTo(-0.1 * Math.sign(a), 5);
        expect(parameters[1]).toBeCloseTo(-0.1 * Math.sign(b), 5);
      }),
    );
  });

  it("Adam walks the same path when the loss is multiplied by a thousand", () => {
    const loud = (at: Vector): number[] => bent(at).map((g) => 1000 * g);
    const path = descend([-1.2, 1], bent, adam(0.05), 30);
    descend([-1.2, 1], loud, adam(0.05), 30).forEach((at, step) => {
      at.forEach((value, i) => {
        expect(value).toBeCloseTo(path[step]?.[i] ?? NaN, 5);
      });
    });
  });

  it("plain descent in a parabola shrinks below the rate of two over the curvature and grows beyond it", () => {
    const last = (rate: number) =>
      Math.abs(descend([1], ([x = 0]) => [4 * x], stochasticGradientDescent(rate), 50).at(-1)?.[0] ?? NaN);
    expect(last(0.49)).toBeLessThan(1);
    expect(last(0.5)).toBe(1);
    expect(last(0.51)).toBeGreaterThan(1);
  });
});
