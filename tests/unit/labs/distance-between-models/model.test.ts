import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { about } from "../../../../src/labs/distance-between-models/about.ts";
import {
  asked,
  askedDistance,
  ballsOf,
  cases,
  densityGrid,
  kindShares,
  sceneOf,
  settleState,
  stepsOf,
} from "../../../../src/labs/distance-between-models/model.ts";
import { frechetOfPoints } from "../../../../src/maths/frechet-distance.ts";
import { precisionAndRecall } from "../../../../src/maths/manifold-overlap.ts";
import { hostile } from "../hostile.ts";

const scene = (given: Record<string, unknown> = {}) => sceneOf(settleState(given));
const fooling = (label: string) => scene(cases.find((one) => one.label === label)?.given);

describe("the lab on the distance between models", () => {
  it("has the exact distance of its description at first: one and a half, squared", () => {
    expect(scene().measures.exact).toBeCloseTo(2.25, 12);
    expect(about.description).toContain(scene().measures.measured.toFixed(2));
    expect(about.description).toContain("2.25");
  });
  it("computes with the chapter's own functions", () => {
    const { points, samples, measures } = scene({ model: "ring", tilt: 0.4, points: 60 });
    expect(measures.measured).toBe(frechetOfPoints(points, samples));
    expect(precisionAndRecall(points, samples)).toEqual({ precision: measures.precision, recall: measures.recall });
  });
  it("answers its question: the asked distance is zero, and so is what the reveal shows", () => {
    expect(askedDistance()).toBeCloseTo(0, 12);
    expect(sceneOf(asked).measures.exact).toBeCloseTo(0, 12);
  });
  it("repeats with a seed and changes with another", () => {
    expect(scene({ seed: 7 }).samples).toEqual(scene({ seed: 7 }).samples);
    expect(scene({ seed: 8 }).samples).not.toEqual(scene({ seed: 7 }).samples);
    expect(scene({ seed: 7, across: 1 }).points).toEqual(scene({ seed: 7, across: -1 }).points);
  });
  it("keeps what its cases promise: each fools a metric, and another one objects", () => {
    const equal = fooling("Equal mean and spread");
    expect(equal.measures.exact).toBeCloseTo(0, 12);
    expect(equal.measures.perplexity).toBeGreaterThan(1.4 * equal.best.perplexity);
    const one = fooling("One kind only").measures;
    expect(one.precision).toBeGreaterThan(0.85);
    expect(one.recall).toBeLessThan(0.5);
    const copies = fooling("Copies");
    expect(copies.measures.measured).toBeCloseTo(0, 12);
    expect(copies.measures).toMatchObject({ precision: 1, recall: 1 });
    expect(copies.measures.perplexity).toBeGreaterThan(3 * copies.best.perplexity);
    expect(fooling("Far and sure").measures.score).toBeGreaterThan(equal.measures.score);
    expect(fooling("Far and sure").measures.precision).toBeLessThan(0.5);
    const few = fooling("Perfect, but few points").measures;
    expect(few.exact).toBeCloseTo(0, 12);
    expect(few.measured).toBeGreaterThan(0.03);
  });
  it("adds its steps up to the measured distance", () => {
    const one = scene({ model: "clusters", across: 0.7, spread: 0.6, tilt: -0.5 });
    const { means, spreads, traces, root, total } = stepsOf(one);
    expect(total).toBeCloseTo(one.measures.measured, 12);
    expect(means + traces - 2 * root).toBeCloseTo(total, 12);
    expect(spreads).toBeGreaterThan(0);
  });
  it("draws what precision counts: rings are the samples in no ball", () => {
    const { points, samples, measures } = scene({ spread: 2 });
    const { inside, radii } = ballsOf(points, samples);
    expect(inside.filter(Boolean).length / inside.length).toBe(measures.precision);
    expect(radii.every((radius) => radius > 0)).toBe(true);
  });
  it("shares the samples out among four kinds, and puts its density grid on a scale up to one", () => {
    expect(kindShares(scene({ model: "one", across: 0 }).samples)[0]).toBeGreaterThan(0.9);
    const grid = densityGrid(scene({ across: 2 }).model, 4.2, 14);
    expect(Math.max(...grid.flat())).toBe(1);
    // The bell stands on the right: the last columns are denser than the first.
    expect(grid[7]?.[10] ?? 0).toBeGreaterThan(grid[7]?.[3] ?? 1);
  });

  const states = fc.record(
    {
      data: fc.oneof(hostile, fc.constantFrom("clusters", "ring", "bell")),
      model: fc.oneof(hostile, fc.constantFrom("bell", "clusters", "ring", "one", "copies")),
      view: fc.oneof(hostile, fc.constantFrom("points", "frechet", "score", "precision", "recall", "perplexity")),
      across: fc.oneof(hostile, fc.double({ min: -3, max: 3 })),
      up: fc.oneof(hostile, fc.double({ min: -3, max: 3 })),
      spread: fc.oneof(hostile, fc.double({ min: 0.2, max: 3 })),
      tilt: fc.oneof(hostile, fc.double({ min: -0.9, max: 0.9 })),
      points: fc.oneof(hostile, fc.constantFrom(20, 40)),
      seed: fc.oneof(hostile, fc.integer({ min: 1, max: 9999 })),
    },
    { requiredKeys: ["points"] },
  );
  it("stays whole under 5,000 hostile states: shares are shares, distances are not negative, nothing is lost", () => {
    fc.assert(
      fc.property(states, (given) => {
        // Most of what hostile input does happens in settling; few points keep the many scenes quick.
        const state = { ...settleState(given), points: 20 };
        const { points, samples, measures, best } = sceneOf(state);
        expect(points.length + samples.length).toBe(40);
        expect([...points, ...samples].flat().every(Number.isFinite)).toBe(true);
        for (const { measured, exact, score, precision, recall, perplexity } of [measures, best]) {
          expect(measured >= 0 && exact >= 0 && Number.isFinite(measured + exact)).toBe(true);
          expect(score >= 1 && score <= 4 + 1e-9).toBe(true);
          expect(precision >= 0 && precision <= 1 && recall >= 0 && recall <= 1).toBe(true);
          expect(perplexity > 0).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  }, 120_000);
});
