import { describe, expect, it } from "vitest";
import { draw as energyPerRequest, requests } from "../../../src/figures/energy-per-request.ts";
import { draw as sameEnergyOtherGrid } from "../../../src/figures/same-energy-other-grid.ts";

describe("the figures of cost, energy and carbon", () => {
  it.each(Object.entries({ energyPerRequest, sameEnergyOtherGrid }))("%s is the same drawing every time", (_, draw) => {
    expect(draw()).toBe(draw());
    expect(draw()).not.toMatch(/NaN|undefined|Infinity/);
    expect(draw().startsWith("<svg")).toBe(true);
  });
  it("print 25 tons for France, the number of BLOOM's authors, rounded", () => {
    expect(sameEnergyOtherGrid()).toContain(">25 t<");
  });
  it("order requests by energy and draw the three numbers without measurement hollow", () => {
    const energies = requests.map(({ wattHours }) => wattHours);
    expect(energies).toEqual([...energies].sort((a, b) => a - b));
    expect(energyPerRequest().match(/class="line-1"/g)).toHaveLength(3);
  });
});
