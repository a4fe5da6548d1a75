import { describe, expect, it } from "vitest";
import { draw as falseAccusations } from "../../../src/figures/false-accusations.ts";
import { expectedScore, draw as watermarkByLength } from "../../../src/figures/watermark-by-length.ts";
import { watermarkScore } from "../../../src/maths/watermark.ts";

describe("the figures of risks and safeguards", () => {
  it.each(Object.entries({ falseAccusations, watermarkByLength }))("%s is the same drawing every time", (_, draw) => {
    expect(draw()).toBe(draw());
    expect(draw()).toMatch(/^<svg viewBox="0 0 640 \d+"/);
    expect(draw()).not.toMatch(/NaN|undefined|Infinity/);
  });
  it("expect the score of the expected number of green tokens", () => {
    // 100 tokens, all open: 88.08 green ones in the mean
    expect(expectedScore(100, 1)).toBeGreaterThan(watermarkScore(88, 100, 0.5));
    expect(expectedScore(100, 1)).toBeLessThan(watermarkScore(89, 100, 0.5));
    expect(expectedScore(100, 0)).toBe(0);
  });
  it("reach the threshold later, the fewer tokens are open", () => {
    const first = (open: number) =>
      Array.from({ length: 1000 }, (_, i) => i + 1).find((n) => expectedScore(n, open) >= 4);
    expect([1, 0.5, 0.2].map(first)).toEqual([28, 111, 690]);
  });
});
