import { describe, expect, it } from "vitest";
import { cases, draw, seenShare } from "../../../src/figures/contrastive-divergence.ts";

describe("the figure of contrastive divergence", () => {
  it("is the same drawing every time, with finite numbers only", () => {
    expect(draw()).toBe(draw());
    expect(draw()).toMatch(/^<svg viewBox="0 0 640 \d+"/);
    expect(draw()).not.toMatch(/NaN|undefined|Infinity/);
  });
  it("begins at nothing and comes nearer to the whole slope, more slowly where weights are firm", () => {
    for (const one of cases) {
      expect(Math.abs(seenShare(one, 0))).toBe(0);
      expect(seenShare(one, 1)).toBeGreaterThan(0);
      expect(seenShare(one, 400)).toBeCloseTo(1, 3);
    }
    const [weak, middle, firm] = cases.map((one) => seenShare(one, 5));
    expect(weak).toBeGreaterThan(middle ?? Number.NaN);
    expect(middle).toBeGreaterThan(firm ?? Number.NaN);
  });
});
