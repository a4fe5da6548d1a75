import { describe, expect, it } from "vitest";
import { draw as measuredRun } from "../../../src/figures/measured-run.ts";
import { draw as rewardOveroptimization } from "../../../src/figures/reward-overoptimization.ts";

const drawings: Readonly<Record<string, () => string>> = {
  "measured-run": measuredRun,
  "reward-overoptimization": rewardOveroptimization,
};

describe("the figures of training", () => {
  it.each(Object.keys(drawings))("%s is the same drawing every time, without a missing number", (name) => {
    const drawing = drawings[name]?.() ?? "";
    expect(drawing).toBe(drawings[name]?.());
    expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawing.startsWith("<svg")).toBe(true);
  });

  it("shows every point of the run, and the held-out loss at five places", () => {
    expect(measuredRun().match(/r="2.6"/g)).toHaveLength(13);
    expect(measuredRun().match(/r="4"/g)).toHaveLength(5);
  });
});
