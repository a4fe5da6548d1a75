import { describe, expect, it } from "vitest";
import { draw as drawBells } from "../../../src/figures/covering-or-seeking.ts";
import { draw as drawTrellis } from "../../../src/figures/forward-trellis.ts";
import { draw as drawSplit } from "../../../src/figures/surprise-split.ts";

describe("the figures of probability and likelihood", () => {
  it.each([
    ["surprise-split", drawSplit],
    ["covering-or-seeking", drawBells],
    ["forward-trellis", drawTrellis],
  ])("%s is the same drawing every time, without a missing number", (_, draw) => {
    const svg = draw();
    expect(svg).toMatch(/^<svg [^>]*class="drawing"/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(draw()).toBe(svg);
    expect(svg.length).toBeLessThan(12_000);
  });
  it("writes beside its marks the numbers that the descriptions say", () => {
    for (const number of ["1.099", "0.938", "0.898", "1.246"]) expect(drawSplit()).toContain(`>${number}<`);
    expect(drawBells()).toContain(">0.51 nats<");
    expect(drawBells()).toContain(">0.92 nats<");
    for (const number of ["0.4", "0.1", "0.036", "0.098", "0.0068", "0.0462"])
      expect(drawTrellis()).toContain(`>${number}<`);
  });
});
