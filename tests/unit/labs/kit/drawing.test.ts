import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  drawingKnob,
  edge,
  firstDrawing,
  mostPoints,
  pointsOf,
  withoutLast,
  withPoint,
} from "../../../../src/labs/kit/drawing.ts";
import { settle } from "../../../../src/labs/kit/knobs.ts";
import { hostile } from "../hostile.ts";

describe("a drawing", () => {
  it("keeps points to the grid of 64 by 64, in two letters each", () => {
    const text = withPoint(withPoint("", [-3, 3]), [0.5, -1.2]);
    expect(text).toHaveLength(4);
    const points = pointsOf(text);
    expect(points[0]).toEqual([-3, 3]);
    expect(points[1]?.[0]).toBeCloseTo(0.5, 1);
    expect(points[1]?.[1]).toBeCloseTo(-1.2, 1);
    expect(pointsOf(firstDrawing)).toHaveLength(3);
  });

  it("does not take the last point again, takes it back, and lets the oldest go", () => {
    const one = withPoint("", [1, 1]);
    expect(withPoint(one, [1, 1])).toBe(one);
    expect(withoutLast(withPoint(one, [2, 2]))).toBe(one);
    expect(withoutLast("")).toBe("");
    let long = "";
    for (let i = 0; i < 300; i++) long = withPoint(long, [-3 + (i % 64) * 0.095, 3 - (i % 63) * 0.095]);
    expect(pointsOf(long)).toHaveLength(mostPoints);
    expect(settle(drawingKnob, long)).toBe(long);
  });

  it("makes points inside the plane of any text, and takes any place", () => {
    fc.assert(
      fc.property(hostile, fc.double(), fc.double(), (value, x, y) => {
        const text = String(settle(drawingKnob, value));
        const points = pointsOf(withPoint(text, [x, y]));
        expect(points.length).toBeGreaterThan(0);
        expect(points.length).toBeLessThanOrEqual(mostPoints);
        for (const coordinate of points.flat()) expect(Math.abs(coordinate)).toBeLessThanOrEqual(edge);
      }),
      { numRuns: 5000 },
    );
  });
});
