import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inside, walked } from "../../../../src/labs/kit/grid-walk.ts";

describe("walking a grid by keys", () => {
  it("goes by arrows, to the ends of a row, and stops at the border", () => {
    expect(walked("ArrowDown", { row: 0, column: 1 }, 3, 2)).toEqual({ row: 1, column: 1 });
    expect(walked("ArrowUp", { row: 0, column: 1 }, 3, 2)).toEqual({ row: 0, column: 1 });
    expect(walked("End", { row: 2, column: 0 }, 3, 2)).toEqual({ row: 2, column: 1 });
    expect(walked("Home", { row: 2, column: 1 }, 3, 2)).toEqual({ row: 2, column: 0 });
  });

  it("leaves every other key alone, names of object properties among them", () => {
    for (const key of ["a", "Tab", "constructor", "__proto__", ""])
      expect(walked(key, { row: 0, column: 0 }, 3, 3)).toBeUndefined();
  });

  it("never leaves the grid", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer(),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (row, column, rows, columns) => {
          const place = inside({ row, column }, rows, columns);
          expect(place.row >= 0 && place.row < rows && place.column >= 0 && place.column < columns).toBe(true);
        },
      ),
    );
  });
});
