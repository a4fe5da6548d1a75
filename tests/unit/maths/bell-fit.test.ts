import { describe, expect, it } from "vitest";
import { type Aim, fitBell } from "../../../src/maths/bell-fit.ts";
import type { Mixture } from "../../../src/maths/gaussian-mixture.ts";
import oracle from "../../oracles/score-matching.json" with { type: "json" };

const humps = (spread: number): Mixture => [
  { weight: 0.6, mean: -2, spread },
  { weight: 0.4, mean: 2, spread },
];
const aims: readonly Aim[] = ["forward", "reverse", "jensenShannon", "wasserstein"];

describe("one bell fitted to two humps", () => {
  it.each(oracle.fits)("is SciPy's for $name and humps of $hump", ({ hump, name, mean, spread, distance }) => {
    const fit = fitBell(humps(hump), name as Aim);
    expect(Math.abs(fit.mean - mean)).toBeLessThan(0.01);
    expect(Math.abs(fit.spread - spread)).toBeLessThan(0.01);
    expect(fit.distance).toBeCloseTo(distance, 3);
  });

  it("has the mean and the spread of the data when the forward divergence is made small, by hand", () => {
    const fit = fitBell(humps(0.5), "forward");
    expect(fit.mean).toBeCloseTo(-0.4, 2);
    expect(fit.spread).toBeCloseTo(Math.sqrt(0.25 + 4 * 0.96), 2);
  });

  it("finds a bell again, by every distance", () => {
    for (const aim of aims) {
      const fit = fitBell([{ weight: 1, mean: 1, spread: 0.9 }], aim);
      expect(fit.mean).toBeCloseTo(1, 2);
      expect(fit.spread).toBeCloseTo(0.9, 2);
    }
  });
});
