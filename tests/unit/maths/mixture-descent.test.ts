import { describe, expect, it } from "vitest";
import { logMixtureDensity, type Mixture, mixtureMoments } from "../../../src/maths/gaussian-mixture.ts";
import { cellMiddles, cellWidth, lineDistances } from "../../../src/maths/line-divergence.ts";
import { descend, descendStep, keepInside, startDescent } from "../../../src/maths/mixture-descent.ts";
import oracle from "../../oracles/mixture.json" with { type: "json" };

const cells = { from: -14, to: 14, count: 400 };
const middles = cellMiddles(cells);
const bounds = { mean: [-4, 4], spread: [0.15, 3], weight: [0.05, 0.95] } as const;
const start: Mixture = [{ weight: 1, mean: -1, spread: 0.5 }];
const distance =
  (source: Mixture, name: "forward" | "reverse" | "jensenShannon" | "wasserstein") =>
  (mixture: Mixture): number =>
    lineDistances(
      middles.map((x) => logMixtureDensity(x, source)),
      middles.map((x) => logMixtureDensity(x, mixture)),
      cellWidth(cells),
    )[name];

describe("descend", () => {
  it.each(oracle.fits)("ends where SciPy's simplex search ends, by $name", ({ name, source, mean, spread, value }) => {
    const found = descend(start, distance(source, name as "forward"), bounds);
    expect(found.done).toBe(true);
    expect(found.value).toBeCloseTo(value, 3);
    expect(found.mixture[0]?.mean).toBeCloseTo(mean, 1);
    expect(found.mixture[0]?.spread).toBeCloseTo(spread, 1);
  });
  it("finds by KL(p || q) the bell that has the mean and the variance of the whole source", () => {
    const source = oracle.fits[0]?.source ?? [];
    const [bell] = descend(start, distance(source, "forward"), bounds).mixture;
    expect(bell?.mean).toBeCloseTo(mixtureMoments(source).mean, 3);
    expect(bell?.spread).toBeCloseTo(Math.sqrt(mixtureMoments(source).variance), 3);
  });
  it("brings two bells onto two humps", () => {
    const source = oracle.fits[0]?.source ?? [];
    const two: Mixture = [
      { weight: 0.5, mean: -1, spread: 1 },
      { weight: 0.5, mean: 1, spread: 1 },
    ];
    const found = descend(two, distance(source, "forward"), bounds);
    expect(found.value).toBeLessThan(1e-5);
    expect(found.mixture[0]?.weight).toBeCloseTo(0.6, 2);
    expect(found.mixture[1]?.mean).toBeCloseTo(2, 2);
  });
});

describe("descendStep", () => {
  it("never goes uphill, never leaps, and stays inside the bounds", () => {
    const target = distance([{ weight: 1, mean: 9, spread: 0.01 }], "wasserstein");
    let walk = startDescent(start, target);
    for (let step = 0; step < 200 && !walk.done; step += 1) {
      const next = descendStep(walk, target, bounds);
      expect(next.value).toBeLessThanOrEqual(walk.value);
      expect(Math.abs((next.mixture[0]?.mean ?? 9) - (walk.mixture[0]?.mean ?? 0))).toBeLessThanOrEqual(0.1 + 1e-9);
      walk = next;
    }
    expect(walk.mixture[0]?.mean).toBeCloseTo(4, 6);
  });
  it("does not walk on an infinite objective", () => {
    const walk = startDescent(start, () => Infinity);
    expect(walk.done).toBe(true);
    expect(descendStep(walk, () => Infinity, bounds).mixture).toBe(start);
  });
  it("refuses three bells and none", () => {
    expect(() => startDescent([], () => 0)).toThrow(RangeError);
    expect(() => startDescent([...start, ...start, ...start], () => 0)).toThrow(RangeError);
  });
});

describe("keepInside", () => {
  it("moves every number inside and lets two weights sum to one", () => {
    const wild: Mixture = [
      { weight: 0.001, mean: -99, spread: 99 },
      { weight: 0.999, mean: 2, spread: 0.001 },
    ];
    expect(keepInside(wild, bounds)).toEqual([
      { weight: 0.05, mean: -4, spread: 3 },
      { weight: 0.95, mean: 2, spread: 0.15 },
    ]);
  });
});
