import { describe, expect, it } from "vitest";
import { reliabilityTally } from "../../../src/experiments/reliability.ts";

describe("reliabilityTally", () => {
  it("gives the error of a case by hand", () => {
    const tally = reliabilityTally(2);
    tally.add(0.2, 0.1);
    tally.add(0.4, 0.3);
    tally.add(0.9, 0.5);
    const { counts, stated, actual, error } = tally.result();
    expect(counts).toEqual([2, 1]);
    expect(stated[0]).toBeCloseTo(0.3, 12);
    expect(actual[0]).toBeCloseTo(0.2, 12);
    // (2 * 0.1 + 1 * 0.4) / 3
    expect(error).toBeCloseTo(0.2, 12);
  });
  it("puts the bounds into bins that exist, and finds no error in the truth", () => {
    const tally = reliabilityTally(10);
    for (const p of [0, 0.1, 0.5, 1]) tally.add(p, p);
    expect(tally.result().counts.reduce((sum, one) => sum + one, 0)).toBe(4);
    expect(tally.result().error).toBe(0);
  });
  it("has no error of nothing, and wants a bin", () => {
    expect(reliabilityTally(3).result().error).toBe(0);
    expect(() => reliabilityTally(0)).toThrow("Unexpected 0 bins");
  });
});
