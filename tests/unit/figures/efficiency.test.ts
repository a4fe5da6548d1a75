import { describe, expect, it } from "vitest";
import { draw as measuredDistillation } from "../../../src/figures/measured-distillation.ts";
import { draw as outlierScale } from "../../../src/figures/outlier-scale.ts";

const drawings: Readonly<Record<string, () => string>> = {
  "measured-distillation": measuredDistillation,
  "outlier-scale": outlierScale,
};

describe("the figures of efficiency", () => {
  it.each(Object.keys(drawings))("%s is the same drawing every time, without a missing number", (name) => {
    const drawing = drawings[name]?.() ?? "";
    expect(drawing).toBe(drawings[name]?.());
    expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawing.startsWith("<svg")).toBe(true);
  });

  it("show three teachers, and twelve weights", () => {
    expect(measuredDistillation().match(/<circle/g)).toHaveLength(3);
    expect(outlierScale().match(/<circle/g)).toHaveLength(12);
  });
});
