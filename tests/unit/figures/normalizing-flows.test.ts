import { describe, expect, it } from "vitest";
import { draw as couplingGrid } from "../../../src/figures/coupling-grid.ts";
import { draw as crossingWays } from "../../../src/figures/crossing-ways.ts";
import { draw as flowMoons } from "../../../src/figures/flow-moons.ts";
import { draw as stretchedBell } from "../../../src/figures/stretched-bell.ts";

const drawings: Readonly<Record<string, () => string>> = {
  "coupling-grid": couplingGrid,
  "crossing-ways": crossingWays,
  "flow-moons": flowMoons,
  "stretched-bell": stretchedBell,
};

describe("the figures of normalizing flows", () => {
  it.each(Object.keys(drawings))("%s is the same drawing every time, without a missing number", (name) => {
    const drawing = drawings[name]?.() ?? "";
    expect(drawing).toBe(drawings[name]?.());
    expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawing.startsWith("<svg")).toBe(true);
  });

  it("draws sixteen ways in each panel, and six strips twice", () => {
    expect(crossingWays().match(/class="line-[13]"/g)).toHaveLength(32);
    expect(stretchedBell().match(/class="soft-/g)).toHaveLength(12);
  });
});
