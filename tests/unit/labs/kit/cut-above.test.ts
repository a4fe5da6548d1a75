import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAbove } from "../../../../src/labs/kit/cut-above.ts";

describe("cutAbove", () => {
  it("ends a curve where it crosses the level", () => {
    const points = [
      [0, 9],
      [1, 1],
      [2, 0],
      [3, 3],
    ] as const;
    expect(cutAbove(points, 2)).toEqual([
      [0.875, 2],
      [1, 1],
      [2, 0],
      [2 + 2 / 3, 2],
    ]);
  });
  it("leaves a curve at or below the level as it is, and nothing of one above it", () => {
    expect(
      cutAbove(
        [
          [0, 2],
          [1, 1],
        ],
        2,
      ),
    ).toEqual([
      [0, 2],
      [1, 1],
    ]);
    expect(
      cutAbove(
        [
          [0, 5],
          [1, 3],
        ],
        2,
      ),
    ).toEqual([]);
    expect(cutAbove([], 2)).toEqual([]);
  });
  it("keeps every point below the level, adds none above it, and goes from left to right", () => {
    const height = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(height), height, (heights, level) => {
        const points = heights.map((y, x) => [x, y] as const);
        const cut = cutAbove(points, level);
        expect(cut.every(([, y]) => y <= level)).toBe(true);
        for (const point of points.filter(([, y]) => y <= level)) expect(cut).toContainEqual(point);
        for (const [index, [x]] of cut.entries()) expect(x).toBeGreaterThanOrEqual(cut[index - 1]?.[0] ?? 0);
      }),
    );
  });
});
