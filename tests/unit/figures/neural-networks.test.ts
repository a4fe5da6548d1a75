import { describe, expect, it } from "vitest";
import { draw as activationFunctions } from "../../../src/figures/activation-functions.ts";
import { draw as descentInAValley } from "../../../src/figures/descent-in-a-valley.ts";
import { draw as edgeFilter } from "../../../src/figures/edge-filter.ts";
import { draw as exclusiveOr } from "../../../src/figures/exclusive-or.ts";
import { draw as gradientThroughTime } from "../../../src/figures/gradient-through-time.ts";
import { draw as hingeNetwork } from "../../../src/figures/hinge-network.ts";
import { draw as overfitting } from "../../../src/figures/overfitting.ts";
import { draw as signalThroughDepth } from "../../../src/figures/signal-through-depth.ts";

const drawings: Readonly<Record<string, () => string>> = {
  "activation-functions": activationFunctions,
  "descent-in-a-valley": descentInAValley,
  "edge-filter": edgeFilter,
  "exclusive-or": exclusiveOr,
  "gradient-through-time": gradientThroughTime,
  "hinge-network": hingeNetwork,
  overfitting,
  "signal-through-depth": signalThroughDepth,
};

describe("the figures of neural networks", () => {
  it.each(Object.keys(drawings))("%s is the same drawing every time, without a missing number", (name) => {
    const drawing = drawings[name]?.() ?? "";
    expect(drawing).toBe(drawings[name]?.());
    expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawing.startsWith("<svg")).toBe(true);
  });

  it("fill the two true cases of exclusive or, and one place for both behind the hidden layer", () => {
    const filled = [...exclusiveOr().matchAll(/<g class="fill-1">(.*?)<\/g>/g)].map(
      ([, circles = ""]) => circles.match(/<circle/g)?.length,
    );
    expect(filled).toEqual([2, 1]);
  });
});
