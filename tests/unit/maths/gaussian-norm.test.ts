import { describe, expect, it } from "vitest";
import {
  logNormDensity,
  logNormProbability,
  meanNorm,
  normSpread,
  straightPathShrinkage,
} from "../../../src/maths/gaussian-norm.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import { linearInterpolation } from "../../../src/maths/spherical-interpolation.ts";
import oracle from "../../oracles/gaussian-norm.json" with { type: "json" };

describe("lengths of Gaussian draws", () => {
  it("average sqrt(2 / pi) on the line and sqrt(pi / 2) in the plane", () => {
    expect(meanNorm(1)).toBeCloseTo(Math.sqrt(2 / Math.PI), 14);
    expect(meanNorm(2)).toBeCloseTo(Math.sqrt(Math.PI / 2), 14);
  });
  it.each(oracle.cases)("agree with SciPy at width $width and length $length", (row) => {
    expect(meanNorm(row.width)).toBeCloseTo(row.mean, 9);
    expect(normSpread(row.width)).toBeCloseTo(row.spread, 6);
    expect(logNormDensity(row.width, row.length)).toBeCloseTo(row.logDensity, 8);
    expect(logNormProbability(row.width, row.length) / row.logProbability).toBeCloseTo(1, 8);
  });
  it("refuse a width below 1", () => {
    expect(() => meanNorm(0)).toThrow(RangeError);
    expect(() => logNormProbability(1.5, 1)).toThrow(RangeError);
  });
});

describe("straightPathShrinkage", () => {
  it("is 1 at the ends and sqrt(1/2) in the middle", () => {
    expect([straightPathShrinkage(0), straightPathShrinkage(1)]).toEqual([1, 1]);
    expect(straightPathShrinkage(0.5)).toBeCloseTo(Math.SQRT1_2, 15);
  });
  it("is how much shorter than draws the points between them are", () => {
    const random = seededRandom(4);
    const draw = (): number[] => Array.from({ length: 64 }, () => standardNormal(random));
    const pairs = 2000;
    let sum = 0;
    for (let i = 0; i < pairs; i += 1) sum += Math.hypot(...linearInterpolation(draw(), draw(), 0.3)) / pairs;
    // The standard error of the mean is below 0.02; the tolerance is four times that.
    expect(Math.abs(sum - straightPathShrinkage(0.3) * meanNorm(64))).toBeLessThan(0.08);
  });
});
