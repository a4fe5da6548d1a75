import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { magnitudePruning, patternPruning } from "../../../src/maths/pruning.ts";
import oracle from "../../oracles/smaller-models.json" with { type: "json" };

const weights = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 16 });
const zeros = (values: readonly number[]): number => values.filter((value) => value === 0).length;

describe("pruning", () => {
  it.each(oracle.pruning)("keeps what NumPy keeps, without $share", (row) => {
    expect(magnitudePruning(row.weights, row.share).map((w) => w + 0)).toEqual(row.pruned.map((w) => w + 0));
    expect(patternPruning(row.weights).map((w) => w + 0)).toEqual(row.pattern.map((w) => w + 0));
  });

  it("drops the smallest half, by hand", () => {
    expect(magnitudePruning([0.9, -0.1, 0.4, -2], 0.5)).toEqual([0.9, 0, 0, -2]);
    expect(patternPruning([0.9, -0.1, 0.4, -2, 1, 2, 3, 4])).toEqual([0.9, 0, 0, -2, 0, 0, 3, 4]);
  });

  it("drops no weight that is larger than one that stays", () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (row, share) => {
        const pruned = magnitudePruning(row, share);
        const kept = row.filter((w, i) => pruned[i] === w && w !== 0).map(Math.abs);
        const gone = row.filter((w, i) => pruned[i] !== w).map(Math.abs);
        expect(zeros(pruned)).toBeGreaterThanOrEqual(Math.floor(share * row.length));
        if (kept.length > 0 && gone.length > 0) expect(Math.min(...kept)).toBeGreaterThanOrEqual(Math.max(...gone));
      }),
    );
  });

  it("refuses shares and patterns that are none", () => {
    expect(() => magnitudePruning([1], 1.5)).toThrow(RangeError);
    expect(() => patternPruning([1], 5, 4)).toThrow(RangeError);
  });
});
