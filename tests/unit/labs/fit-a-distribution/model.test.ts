import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { densityCurves, drawn, lookAt, shareCurves } from "../../../../src/labs/fit-a-distribution/curves.ts";
import { areaOf, density, pathOf, shareScales } from "../../../../src/labs/fit-a-distribution/frame.ts";
import {
  bounds,
  dataOf,
  finishWalk,
  knobsOf,
  measureOf,
  measures,
  mixtureOf,
  settleState,
  standing,
  startWalk,
  stepWalk,
} from "../../../../src/labs/fit-a-distribution/model.ts";
import { sources } from "../../../../src/labs/fit-a-distribution/sources.ts";
import { gaussianFit } from "../../../../src/maths/gaussian.ts";
import { worked } from "../../../../src/worked/probability-and-likelihood.ts";
import { numberAt } from "../../worked/number-at.ts";
import { hostile } from "../hostile.ts";

const finished = (given: Record<string, unknown>) => {
  const state = settleState(given);
  return finishWalk(state, dataOf(state));
};
const chapter = (path: string): number => numberAt(worked, path);

describe("the sources", () => {
  it.each(sources)("$name has an area of one, and data as its density says", (source) => {
    const width = 0.05;
    const area = source.logDensities(Array.from({ length: 400 }, (_, i) => -10 + (i + 0.5) * width));
    expect(area.reduce((sum, log) => sum + Math.exp(log) * width, 0)).toBeCloseTo(1, 6);
    const data = source.draws(20_000, 3);
    for (const x of [-2, -1, 0.25, 1.5])
      expect(data.filter((value) => value <= x).length / data.length).toBeCloseTo(source.cumulative(x), 1);
    expect(source.draws(5, 3)).toEqual(data.slice(0, 5));
    expect(source.draws(5, 4)).not.toEqual(data.slice(0, 5));
  });
});

describe("the lab of one bell and two humps", () => {
  it("ends where the chapter's figure ends, by both directions", () => {
    const forward = finished({ measure: "forward" });
    expect(forward.value).toBeCloseTo(chapter("bells.covering.forward"), 3);
    expect(forward.mixture[0]?.mean).toBeCloseTo(-0.4, 2);
    const reverse = finished({ measure: "reverse" });
    expect(reverse.value).toBeCloseTo(chapter("bells.seeking.reverse"), 3);
    expect(reverse.mixture[0]?.mean).toBeCloseTo(-2, 2);
  });

  it("keeps what its page promises of the right hump, of the hollow, and of the other measures", () => {
    expect(finished({ measure: "reverse", mean: 2, spread: 0.6 }).value).toBeCloseTo(Math.log(1 / 0.4), 2);
    expect(finished({ measure: "reverse", mean: 0, spread: 2 }).value).toBeCloseTo(chapter("bells.stuck.reverse"), 2);
    for (const measure of ["likelihood", "forward", "wasserstein"])
      for (const [mean, spread] of [
        [2, 0.6],
        [0, 2],
        [-1, 1],
      ]) {
        const [bell] = finished({ measure, mean, spread }).mixture;
        expect(Math.abs((bell?.mean ?? 9) + 0.4)).toBeLessThan(0.35);
        expect(bell?.spread).toBeGreaterThan(1.8);
      }
    const shannon = [
      finished({ measure: "jensenShannon", mean: 2, spread: 0.6 }),
      finished({ measure: "jensenShannon" }),
    ];
    expect(Math.abs((shannon[0]?.value ?? 0) - (shannon[1]?.value ?? 0))).toBeGreaterThan(0.05);
  });

  it("climbs the likelihood of one bell in one round, to the averages", () => {
    const state = settleState({});
    const data = dataOf(state);
    const [bell] = stepWalk(startWalk(state, data), state, data).mixture;
    expect(bell?.mean).toBeCloseTo(gaussianFit(data).mean, 9);
    expect(bell?.spread).toBeCloseTo(Math.sqrt(gaussianFit(data).variance), 9);
  });

  it("finds the box infinite by KL(q || p) wherever the bell is, and stands still", () => {
    const state = settleState({ source: "box", measure: "reverse" });
    const walk = finishWalk(state, dataOf(state));
    expect(walk.value).toBe(Infinity);
    expect(walk.mixture).toEqual(mixtureOf(state));
    const now = standing(state, dataOf(state));
    expect([now.forward, now.jensenShannon, now.wasserstein].every(Number.isFinite)).toBe(true);
  });

  it("lets one of two bells shrink onto a single value of five, not of five hundred", () => {
    const end = (count: number) => {
      const state = settleState({ bells: "2", count });
      const { mixture } = finishWalk(state, dataOf(state));
      return { mixture, forward: standing({ ...state, ...knobsOf(mixture) }, dataOf(state)).forward };
    };
    expect(Math.min(...end(5).mixture.map(({ spread }) => spread))).toBe(bounds.spread[0]);
    const start = settleState({ bells: "2", count: 5 });
    expect(end(5).forward).toBeGreaterThan(standing(start, dataOf(start)).forward);
    expect(end(500).forward).toBeLessThan(0.02);
  });

  it("estimates the cross-entropy from the data, the better the more there are", () => {
    const state = settleState({ count: 500, mean: -0.4, spread: 2 });
    const errors = [1, 2, 3, 4, 5, 6].map((seed) => {
      const now = standing({ ...state, seed }, dataOf({ ...state, seed }));
      return Math.abs(now.crossEntropy + now.likelihood);
    });
    expect(Math.max(...errors)).toBeLessThan(0.1);
  });

  it("never makes a fit worse by a step", () => {
    for (const { value: measure } of measures)
      for (const source of sources) {
        const state = settleState({ measure, source: source.name, bells: "2" });
        const data = dataOf(state);
        let walk = startWalk(state, data);
        for (let step = 0; step < 12; step += 1) {
          const next = stepWalk(walk, state, data);
          expect(next.value).toBeLessThanOrEqual(walk.value + 1e-9);
          walk = next;
        }
      }
  });

  const states = fc.record(
    {
      source: fc.oneof(hostile, fc.constantFrom("humps", "near", "bell", "box")),
      bells: fc.oneof(hostile, fc.constantFrom("1", "2")),
      measure: fc.oneof(hostile, fc.constantFrom(...measures.map(({ value }) => value))),
      mean: fc.oneof(hostile, fc.double({ min: -5, max: 5 })),
      spread: fc.oneof(hostile, fc.double({ min: 0, max: 3 })),
      "second-mean": fc.oneof(hostile, fc.double({ min: -5, max: 5 })),
      "second-spread": fc.oneof(hostile, fc.double({ min: 0, max: 3 })),
      weight: fc.oneof(hostile, fc.double({ min: 0, max: 1 })),
      count: fc.oneof(hostile, fc.integer({ min: 5, max: 60 })),
      seed: fc.oneof(hostile, fc.integer({ min: 1, max: 9999 })),
      place: fc.oneof(hostile, fc.double({ min: -6, max: 6 })),
    },
    { requiredKeys: [] },
  );

  it("stays whole under 5,000 hostile states: bounds hold, and the picture has no missing number", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        const mixture = mixtureOf(state);
        expect(mixture.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
        const look = lookAt(state);
        expect(Object.values(look).some(Number.isNaN)).toBe(false);
        for (const p of [look.sourceBelow, look.modelBelow]) expect(p >= 0 && p <= 1).toBe(true);
        expect(pathOf(drawn, densityCurves(state).model, density)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 5000 },
    );
  }, 120_000);

  it("draws every curve without a missing number under hostile states", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        const { source, model, parts } = densityCurves(state);
        const shares = shareCurves(state);
        const scale = shareScales[measureOf(state)];
        const paths = [source, model, ...parts].map((heights) => pathOf(drawn, heights, density));
        paths.push(
          shares.kind === "between"
            ? areaOf(drawn, shares.source, scale, shares.model)
            : areaOf(drawn, shares.values, scale),
        );
        expect(paths.join("")).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it("measures and steps without an exception from hostile states, distances never negative", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState({ ...given, count: 40 });
        const data = dataOf(state);
        const now = standing(state, data);
        for (const value of [now.forward, now.reverse, now.jensenShannon, now.wasserstein])
          expect(value).toBeGreaterThanOrEqual(0);
        expect(now.jensenShannon).toBeLessThanOrEqual(Math.LN2);
        expect(Number.isFinite(now.likelihood)).toBe(true);
        const { mixture } = stepWalk(startWalk(state, data), state, data);
        for (const { mean, spread } of mixture) {
          expect(Math.abs(mean)).toBeLessThanOrEqual(bounds.mean[1]);
          expect(spread).toBeGreaterThanOrEqual(bounds.spread[0]);
        }
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
