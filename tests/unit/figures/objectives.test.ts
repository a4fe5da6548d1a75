import { describe, expect, it } from "vitest";
import { draw as bellsByDistance } from "../../../src/figures/bells-by-distance.ts";
import { draw as denoisingTarget } from "../../../src/figures/denoising-target.ts";
import { draw as likelihoodDisplacement } from "../../../src/figures/likelihood-displacement.ts";
import { draw as onePixelLosses } from "../../../src/figures/one-pixel-losses.ts";

const drawings: Readonly<Record<string, () => string>> = {
  "bells-by-distance": bellsByDistance,
  "denoising-target": denoisingTarget,
  "likelihood-displacement": likelihoodDisplacement,
  "one-pixel-losses": onePixelLosses,
};

describe("the figures of objectives", () => {
  it.each(Object.keys(drawings))("%s is the same drawing every time, without a missing number", (name) => {
    const drawing = drawings[name]?.() ?? "";
    expect(drawing).toBe(drawings[name]?.());
    expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawing.startsWith("<svg")).toBe(true);
  });

  it("mark the least loss of each of the three kinds", () => {
    expect(onePixelLosses().match(/r="4.5"/g)).toHaveLength(3);
  });
});
