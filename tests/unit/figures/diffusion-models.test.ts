import { describe, expect, it } from "vitest";
import { draw as guidanceCrowding } from "../../../src/figures/guidance-crowding.ts";
import { draw as noiseSchedules } from "../../../src/figures/noise-schedules.ts";
import { draw as stepsAndError } from "../../../src/figures/steps-and-error.ts";
import { draw as twoWalksBack } from "../../../src/figures/two-walks-back.ts";

const drawings: Readonly<Record<string, () => string>> = {
  "guidance-crowding": guidanceCrowding,
  "noise-schedules": noiseSchedules,
  "steps-and-error": stepsAndError,
  "two-walks-back": twoWalksBack,
};

describe("the figures of diffusion models", () => {
  it.each(Object.keys(drawings))("%s is the same drawing every time, without a missing number", (name) => {
    const drawing = drawings[name]?.() ?? "";
    expect(drawing).toBe(drawings[name]?.());
    expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawing.startsWith("<svg")).toBe(true);
  });

  it("shows nine walks in each panel, and forty samples at each of three scales", () => {
    expect(twoWalksBack().match(/class="line-/g)).toHaveLength(18);
    expect(guidanceCrowding().match(/<circle/g)).toHaveLength(120);
  });
});
