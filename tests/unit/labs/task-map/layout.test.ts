import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { height, layout, places } from "../../../../src/labs/task-map/layout.ts";

describe("the layout of the map of tasks", () => {
  it("fills its height with a taller first row, and turns the names of narrow columns", () => {
    const wide = layout(800, 10, 10);
    expect(wide.isNarrow).toBe(false);
    expect(wide.column).toBe((800 - wide.left) / 10);
    expect(layout(328, 10, 10).isNarrow).toBe(true);
    const last = wide.rows.at(-1);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBe(height);
  });

  it("leaves every cell of a telephone at least 24 pixels wide and high, for a finger", () => {
    const { column, rows } = layout(328, 10, 10);
    expect(column).toBeGreaterThanOrEqual(24);
    for (const row of rows) expect(row.height).toBeGreaterThanOrEqual(24);
  });

  it("sets the marks of a cell apart, within the cell, the count below them", () => {
    const counts = fc.integer({ min: 1, max: 13 });
    fc.assert(
      fc.property(fc.double({ min: 328, max: 1200, noNaN: true }), fc.nat(9), counts, (width, column, count) => {
        const plan = layout(width, 10, 10);
        const { marks, count: line } = places(plan, 0, column, count);
        const [from, to] = [plan.left + column * plan.column, plan.left + (column + 1) * plan.column];
        for (const [i, [x, y]] of marks.entries()) {
          expect(x - plan.mark).toBeGreaterThanOrEqual(from);
          expect(x + plan.mark).toBeLessThanOrEqual(to);
          expect(y - plan.mark).toBeGreaterThanOrEqual(plan.top);
          expect(y + plan.mark).toBeLessThan(line[1]);
          for (const [u, v] of marks.slice(i + 1))
            expect(Math.hypot(x - u, y - v)).toBeGreaterThanOrEqual(2 * plan.mark);
        }
        expect(line[1]).toBeLessThanOrEqual((plan.rows[1]?.y ?? 0) - 1);
      }),
    );
  });

  it("takes any width", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -1e308, 0)), (width) => {
        const plan = layout(width, 10, 10);
        expect(Number.isFinite(plan.column) && plan.column > 0).toBe(true);
      }),
    );
  });
});
