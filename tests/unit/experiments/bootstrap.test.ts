import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  drawAgain,
  drawGroups,
  drawWithin,
  interval95,
  overSeeds,
  percentile,
} from "../../../src/experiments/bootstrap.ts";
import { seededRandom } from "../../../src/maths/random.ts";

describe("drawing again", () => {
  it("keeps the number and draws nothing that was not there", () =>
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer(), (values, seed) => {
        const drawn = drawAgain(values, seededRandom(seed));
        expect(drawn).toHaveLength(values.length);
        expect(drawn.every((each) => values.includes(each))).toBe(true);
      }),
    ));
  it("stays within groups, or draws groups whole", () => {
    const groups = [[1, 2], [10, 20], [100]];
    const within = drawWithin(groups, seededRandom(1));
    expect(within.map((each) => String(each).length)).toEqual([1, 1, 2, 2, 3]);
    for (let seed = 0; seed < 20; seed++) {
      const drawn = drawGroups(groups, seededRandom(seed));
      expect(drawn.filter((each) => each === 1).length).toBe(drawn.filter((each) => each === 2).length);
    }
  });
});

describe("intervals", () => {
  it("interpolate between neighbors", () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(interval95(Array.from({ length: 101 }, (_, i) => i))).toEqual({ low: 2.5, high: 97.5 });
    expect(() => interval95([])).toThrow("Unexpected interval of no values");
  });
  it("over seeds are Student's: 1, 2, 3 give 2 with a reach of 4.303 / sqrt 3", () => {
    const { mean, low, high, seeds } = overSeeds([1, 2, 3]);
    expect([mean, seeds]).toEqual([2, 3]);
    expect(high - mean).toBeCloseTo(4.303 / Math.sqrt(3), 10);
    expect(mean - low).toBeCloseTo(high - mean, 10);
  });
  it("has no reach for one seed, and nothing to say of none", () => {
    expect(overSeeds([5])).toEqual({ mean: 5, low: 5, high: 5, seeds: 1 });
    expect(() => overSeeds([])).toThrow("Unexpected mean of no seeds");
  });
  it("hold the true mean in about 95 % of cases", () => {
    const random = seededRandom(11);
    const draw = (): number => random() + random() + random() + random();
    let held = 0;
    for (let trial = 0; trial < 2_000; trial++) {
      const { low, high } = overSeeds([draw(), draw(), draw()]);
      if (low <= 2 && 2 <= high) held += 1;
    }
    expect(held / 2_000).toBeGreaterThan(0.93);
    expect(held / 2_000).toBeLessThan(0.97);
  });
});
