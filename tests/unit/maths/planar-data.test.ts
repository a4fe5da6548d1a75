import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnData, drawPlanar, planarData, planarNames } from "../../../src/maths/planar-data.ts";
import type { Point } from "../../../src/maths/probability-flow.ts";
import { seededRandom } from "../../../src/maths/random.ts";

const draws = 20_000;

describe.each(planarNames)("the data set %s", (name) => {
  const data = planarData(name);
  const points = new Float64Array(2 * draws);
  const random = seededRandom(4);
  const centers = Array.from({ length: draws }, (_, i) => drawPlanar(data, random, points, 2 * i));
  const mean = (value: (x: number, y: number) => number): number => {
    let sum = 0;
    for (let i = 0; i < draws; i++) sum += value(points[2 * i] ?? NaN, points[2 * i + 1] ?? NaN);
    return sum / draws;
  };

  it("has mean 0 and, over both axes, variance 1", () => {
    expect(mean((x) => x)).toBeCloseTo(0, 1);
    expect(mean((_, y) => y)).toBeCloseTo(0, 1);
    expect(mean((x, y) => (x ** 2 + y ** 2) / 2)).toBeCloseTo(1, 1);
  });

  it("lies within the plane of the labs, and each point around its center", () => {
    expect(points.every((value) => Math.abs(value) < 3)).toBe(true);
    for (let i = 0; i < 200; i++) {
      const center = data.centers[centers[i] ?? -1];
      const away = Math.hypot(
        (points[2 * i] ?? 0) - (center?.[0] ?? NaN),
        (points[2 * i + 1] ?? 0) - (center?.[1] ?? NaN),
      );
      expect(away).toBeLessThan(6 * data.spread);
    }
  });

  it("has two classes and eight parts of about equal size", () => {
    expect(new Set(data.kinds)).toEqual(new Set([0, 1]));
    expect(data.partCount).toBe(8);
    for (let part = 0; part < 8; part++) {
      const size = data.parts.filter((one) => one === part).length / data.centers.length;
      expect(size).toBeGreaterThan(0.1);
      expect(size).toBeLessThan(0.15);
    }
  });
});

describe("a drawn data set", () => {
  const point: fc.Arbitrary<Point> = fc.tuple(
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: -3, max: 3, noNaN: true }),
  );

  it("keeps the points where they were drawn and gives each a part", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
        const data = drawnData(points);
        expect(data.centers).toEqual(points);
        expect(data.partCount).toBeGreaterThanOrEqual(1);
        expect(data.partCount).toBeLessThanOrEqual(8);
        expect(data.parts.every((part) => part >= 0 && part < data.partCount)).toBe(true);
        expect(new Set(data.parts).size).toBe(data.partCount);
      }),
    );
  });

  it("takes one part for points that are all the same, and calls the left half class 0", () => {
    expect(
      drawnData([
        [1, 1],
        [1, 1],
      ]).partCount,
    ).toBe(1);
    expect(
      drawnData([
        [-1, 0],
        [2, 0],
        [1, 0],
        [-2, 0],
      ]).kinds,
    ).toEqual([0, 1, 1, 0]);
  });

  it("refuses a drawing without a point", () => {
    expect(() => drawnData([])).toThrow("Unexpected drawing without a point");
  });
});
