import { describe, expect, it } from "vitest";
import { draw as drawBlindSpots } from "../../../src/figures/blind-spots.ts";
import { draw as drawBias } from "../../../src/figures/frechet-bias.ts";

describe("the figures of evaluation", () => {
  it("blind-spots is the same drawing every time, with the numbers of its description", () => {
    const svg = drawBlindSpots();
    expect(drawBlindSpots()).toBe(svg);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.length).toBeLessThan(22_000);
    const numbers = [...svg.matchAll(/class="label mid">([\d.,]+)</g)].map(([, text]) => text);
    expect(numbers.slice(0, 5)).toEqual(["0.01", "3.75", "0.97", "0.95", "10"]);
    expect(numbers.slice(5, 10)).toEqual(["0.01", "3.20", "0.88", "1.00", "18"]);
    expect(numbers.slice(10, 14)).toEqual(["2.45", "1.11", "0.97", "0.30"]);
    expect(numbers.slice(15)).toEqual(["0.00", "3.81", "1.00", "1.00", "64"]);
  });
  it("frechet-bias is a drawing without a missing number, every dot inside its panel", () => {
    const svg = drawBias();
    expect(svg).toMatch(/^<svg [^>]*class="drawing"/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const heights = [...svg.matchAll(/cy="(-?[\d.]+)"/g)].map(([, y]) => Number(y));
    expect(heights).toHaveLength(60);
    expect(Math.min(...heights)).toBeGreaterThan(50);
    expect(Math.max(...heights)).toBeLessThan(236);
  });
});
