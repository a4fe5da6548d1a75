import { describe, expect, it } from "vitest";
import { kernelDistance } from "../../../src/maths/kernel-distance.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import oracle from "../../oracles/cloud-measures.json" with { type: "json" };

describe("kernelDistance", () => {
  it("agrees with scikit-learn's kernel", () =>
    expect(kernelDistance(oracle.first, oracle.second)).toBeCloseTo(oracle.kernelDistance, 10));
  it("does a case by hand: on a line, 0 and 1 against 0 and 2", () => {
    // Kernels (xy + 1)^3: within 1 and 1; across 1, 1, 1 and 27, whose mean is 7.5.
    expect(kernelDistance([[0], [1]], [[0], [2]])).toBe(1 + 1 - 15);
  });
  it("is symmetric", () =>
    expect(kernelDistance(oracle.first, oracle.second)).toBeCloseTo(kernelDistance(oracle.second, oracle.first), 10));
  it("is unbiased: small samples of one distribution give zero on average, though they scatter around it", () => {
    const random = seededRandom(9);
    const sample = () => Array.from({ length: 12 }, () => [standardNormal(random), standardNormal(random)]);
    const values = Array.from({ length: 4000 }, () => kernelDistance(sample(), sample()));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    expect(Math.abs(mean)).toBeLessThan((3 * spread) / Math.sqrt(values.length));
    expect(values.some((value) => value < 0)).toBe(true);
  });
  it("refuses a cloud of one point", () => expect(() => kernelDistance([[0]], [[0], [1]])).toThrow(RangeError));
});
