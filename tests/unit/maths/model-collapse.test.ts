import { describe, expect, it } from "vitest";
import {
  accumulatedVariance,
  gaussianChain,
  replacedVariance,
  survivingWords,
  tailLoss,
} from "../../../src/maths/model-collapse.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import oracle from "../../oracles/model-collapse.json" with { type: "json" };

describe("expected variances of a chain of fits", () => {
  it("begin with the bias of one fit, whichever way the data go on", () => {
    expect(replacedVariance(1, 4)).toBe(0.75);
    expect(accumulatedVariance(1, 4)).toBe(0.75);
    expect(replacedVariance(2, 4)).toBe(0.5625);
    expect(accumulatedVariance(2, 4)).toBe(0.75 * (1 - 1 / 16));
  });
  it.each(oracle.cases)("agree with exact moments and with simulation for $size points", (row) => {
    for (const [i, variance] of row.accumulated.entries())
      expect(accumulatedVariance(i + 1, row.size)).toBeCloseTo(variance, 12);
    expect(accumulatedVariance(Infinity, row.size)).toBeCloseTo(row.limit, 12);
    // 40,000 chains: the relative standard error of the mean stays below 1 in 60 for the generations compared.
    for (const [i, variance] of row.simulatedReplaced.slice(0, 4).entries())
      expect(Math.abs(replacedVariance(i + 1, row.size) / variance - 1)).toBeLessThan(0.06);
    for (const [i, variance] of row.simulatedAccumulated.entries())
      expect(Math.abs(accumulatedVariance(i + 1, row.size) / variance - 1)).toBeLessThan(0.06);
  });
  it("fall to zero when data are replaced, and stay above the limit when they accumulate", () => {
    expect(replacedVariance(1000, 20)).toBeLessThan(1e-20);
    expect(accumulatedVariance(1000, 20)).toBeGreaterThan(accumulatedVariance(Infinity, 20));
    expect(accumulatedVariance(1000, 20) - accumulatedVariance(Infinity, 20)).toBeLessThan(1e-4);
  });
});

describe("gaussianChain", () => {
  it("has the expected variance on average, both ways", () => {
    const random = seededRandom(6);
    const average = (workflow: "replace" | "accumulate"): number => {
      const last = Array.from({ length: 3000 }, () => gaussianChain(workflow, 6, 8, random).at(-1)?.variance ?? NaN);
      return last.reduce((sum, variance) => sum + variance, 0) / last.length;
    };
    // The standard errors are about 0.013 and 0.01; the tolerances are four times that.
    expect(Math.abs(average("replace") - replacedVariance(6, 8))).toBeLessThan(0.05);
    expect(Math.abs(average("accumulate") - accumulatedVariance(6, 8))).toBeLessThan(0.04);
  });
  it("refuses a size below 1", () => {
    expect(() => gaussianChain("replace", 2, 0, seededRandom(1))).toThrow(RangeError);
  });
});

describe("tailLoss", () => {
  it.each(oracle.tails)("agrees with SciPy for a share of $share in $size draws", ({ share, size, lost }) => {
    expect(tailLoss(share, size)).toBeCloseTo(lost, 12);
  });
});

describe("survivingWords", () => {
  const shares = [0.5, 0.3, 0.1, 0.05, 0.03, 0.01, 0.009, 0.001];
  it("never grow when data are replaced: what is lost cannot come back", () => {
    const left = survivingWords("replace", shares, 30, 60, seededRandom(4));
    for (const [i, count] of left.entries()) expect(count).toBeLessThanOrEqual(left[i - 1] ?? shares.length);
    expect(left.at(-1)).toBeLessThan(left[0] ?? 0);
  });
  it("stay what the real text held when data accumulate", () => {
    const left = survivingWords("accumulate", shares, 30, 60, seededRandom(4));
    expect(new Set(left).size).toBe(1);
  });
  it("are, after one sample, as many as the chances of absence say", () => {
    const random = seededRandom(9);
    const runs = 4000;
    let sum = 0;
    for (let i = 0; i < runs; i += 1) sum += (survivingWords("replace", shares, 1, 60, random)[0] ?? 0) / runs;
    const expected = shares.reduce((total, share) => total + 1 - tailLoss(share, 60), 0);
    // The standard error is 0.012; the tolerance is four times that.
    expect(Math.abs(sum - expected)).toBeLessThan(0.05);
  });
});
