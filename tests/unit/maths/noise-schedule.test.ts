import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosineSchedule, levelsDown, linearSchedule } from "../../../src/maths/noise-schedule.ts";
import oracle from "../../oracles/diffusion.json" with { type: "json" };

describe.each([
  { name: "linear", make: linearSchedule, figures: oracle.cases.linear },
  { name: "cosine", make: cosineSchedule, figures: oracle.cases.cosine },
])("the $name schedule", ({ make, figures }) => {
  it("has the signals of NumPy's running product over 1,000 levels", () => {
    const signal = make(1000);
    for (const [i, level] of oracle.cases.picked.entries()) expect(signal[level]).toBeCloseTo(figures[i] ?? NaN, 12);
  });

  it("falls from 1 at level 0 to nearly 0, whatever the number of levels", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), (levels) => {
        const signal = make(levels);
        expect(signal).toHaveLength(levels + 1);
        expect(signal[0]).toBe(1);
        for (let t = 1; t <= levels; t++) expect(signal[t]).toBeLessThan(signal[t - 1] ?? 0);
        expect(signal[levels]).toBeGreaterThan(0);
        expect(signal[levels]).toBeLessThan(0.01);
      }),
    );
  });

  it("takes a single level, and refuses what is no number of levels", () => {
    expect(make(1)).toHaveLength(2);
    for (const levels of [0, -1, 2.5, NaN]) expect(() => make(levels)).toThrow("expected a whole number from 1");
  });
});

describe("the levels of a walk back", () => {
  it("fall from the highest to 0, each once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (a, b) => {
        const [steps, levels] = [Math.min(a, b), Math.max(a, b)];
        const down = levelsDown(levels, steps);
        expect(down).toHaveLength(steps + 1);
        expect([down[0], down.at(-1)]).toEqual([levels, 0]);
        for (let i = 1; i < down.length; i++) expect(down[i]).toBeLessThan(down[i - 1] ?? 0);
      }),
    );
    expect(levelsDown(100, 4)).toEqual([100, 75, 50, 25, 0]);
  });

  it("are refused for more steps than levels, or none", () => {
    for (const steps of [0, 11, 1.5]) expect(() => levelsDown(10, steps)).toThrow(RangeError);
  });
});
