import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, editTable } from "../../../src/maths/edit-distance.ts";
import oracle from "../../oracles/edit-distance.json" with { type: "json" };

const short = fc.array(fc.nat(3), { maxLength: 12 });

describe("editDistance", () => {
  it("by hand: kitten becomes sitting by two replacements and one letter more", () => {
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("", "abc")).toBe(3);
    expect(editDistance("0123456789", "123456789")).toBe(1);
  });

  it("agrees with shortest paths of scipy", () => {
    for (const { one, other, distance } of oracle.cases) expect(editDistance(one, other)).toBe(distance);
  });

  it("is the last entry of the table, whose rows hold the distances of all beginnings", () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        const table = editTable(a, b);
        expect(table[a.length]?.[b.length]).toBe(editDistance(a, b));
        for (const [i, row] of table.entries())
          expect(row).toEqual(
            Array.from({ length: b.length + 1 }, (_, j) => editDistance(a.slice(0, i), b.slice(0, j))),
          );
      }),
    );
  });

  it("is a metric: zero for equals alone, the same both ways, never longer than by a third", () => {
    fc.assert(
      fc.property(short, short, short, (a, b, c) => {
        expect(editDistance(a, b) === 0).toBe(a.join() === b.join());
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });

  it("lies between the difference of the lengths and the greater length, and never above the places that differ", () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        const differ = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => a[i] !== b[i]).filter(Boolean);
        expect(distance).toBeLessThanOrEqual(differ.length);
      }),
    );
  });
});
