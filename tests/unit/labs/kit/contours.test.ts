import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contour, levelOfShare } from "../../../../src/labs/kit/contours.ts";

const side = 41;
const as = (x: number, y: number): readonly [number, number] => [x, y];
const grid = (height: (x: number, y: number) => number) => ({
  side,
  heights: Float64Array.from({ length: side ** 2 }, (_, i) => height(i % side, Math.floor(i / side))),
});
const rings = (path: string): [number, number][][] =>
  path
    .split("Z")
    .filter((ring) => ring !== "")
    .map((ring) =>
      [...ring.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]): [number, number] => [Number(x), Number(y)]),
    );
/** Area inside a ring; positive when it runs counterclockwise. */
const area = (ring: [number, number][]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [0, 0];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

describe("a contour", () => {
  it("of a cone is a circle at the height of the level", () => {
    const found = rings(
      contour(
        grid((x, y) => 20 - Math.hypot(x - 20, y - 20)),
        8,
        as,
      ),
    );
    expect(found).toHaveLength(1);
    for (const [x, y] of found[0] ?? []) expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(12, 0);
    expect(area(found[0] ?? [])).toBeCloseTo(Math.PI * 144, -1);
  });

  it("of two hills is two rings, and a hole runs the other way", () => {
    const hills = grid((x, y) => -Math.min(Math.hypot(x - 10, y - 20), Math.hypot(x - 30, y - 20)));
    expect(rings(contour(hills, -5, as)).map((ring) => Math.sign(area(ring)))).toEqual([1, 1]);
    const crater = grid((x, y) => -Math.abs(Math.hypot(x - 20, y - 20) - 12));
    expect(
      rings(contour(crater, -3, as))
        .map((ring) => Math.sign(area(ring)))
        .sort(),
    ).toEqual([-1, 1]);
  });

  it("closes along the edge of the grid, and is empty above everything", () => {
    expect(
      Math.abs(
        area(
          rings(
            contour(
              grid(() => 1),
              0,
              as,
            ),
          )[0] ?? [],
        ),
      ),
    ).toBeGreaterThan(1590);
    expect(
      contour(
        grid(() => 1),
        2,
        as,
      ),
    ).toBe("");
    expect(
      contour(
        grid(() => NaN),
        0,
        as,
      ),
    ).toBe("");
  });

  it("surrounds as many grid points as lie above the level, whatever the heights", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 36, maxLength: 36 }), (heights) => {
        const found = rings(contour({ side: 6, heights }, 1.5, as));
        // By the middle rule each lone point above has an area of its own: together they fill about one cell a point.
        const above = heights.filter((height) => height > 1.5).length;
        const sum = found.reduce((total, ring) => total + area(ring), 0);
        expect(sum).toBeGreaterThanOrEqual(-1e-9);
        expect(sum).toBeLessThanOrEqual(above * 1.6 + 1e-9);
        expect(found.length === 0).toBe(above === 0);
      }),
    );
  });
});

describe("the level of a share", () => {
  it("has that share of the mass at it or above it", () => {
    const heights = [1, 2, 3, 4];
    expect(levelOfShare(heights, 0.3)).toBe(4);
    expect(levelOfShare(heights, 0.5)).toBe(3);
    expect(levelOfShare(heights, 0.95)).toBe(1);
    expect(levelOfShare([], 0.5)).toBe(0);
  });
});
