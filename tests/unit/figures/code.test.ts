import { describe, expect, it } from "vitest";
import { draw } from "../../../src/figures/retry-until-green.ts";
import { retried } from "../../../src/worked/code.ts";

describe("the figure of retries until the tests are green", () => {
  it("draws two lines that part: more is accepted than is right, and the gap grows", () => {
    const gap = (tries: number): number => retried(tries).accepted - retried(tries).right;
    expect(gap(1)).toBeGreaterThan(0);
    expect(gap(10)).toBeGreaterThan(gap(1));
    expect(gap(100)).toBeGreaterThan(gap(10));
    expect(draw().match(/class="line-[12]"/g)).toHaveLength(2);
  });
  it("is an SVG drawing without NaN", () => {
    expect(draw()).toMatch(/^<svg[\s\S]*<\/svg>$/);
    expect(draw()).not.toContain("NaN");
  });
});
