import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adapterParameters, lowRankUpdate } from "../../../src/maths/low-rank-update.ts";
import oracle from "../../oracles/post-training.json" with { type: "json" };

describe("the low-rank update", () => {
  it.each(oracle.lowRank)("changes a matrix as NumPy does, by rank $rank", (row) => {
    const changed = lowRankUpdate(row.frozen, row.up, row.down, row.scale);
    changed.flat().forEach((value, i) => {
      expect(value).toBeCloseTo(row.changed.flat()[i] ?? NaN, 12);
    });
    expect(row.rank).toBe(row.down.length);
  });

  it("is B A added to W, by hand", () => {
    expect(
      lowRankUpdate(
        [
          [1, 0],
          [0, 1],
        ],
        [[1], [2]],
        [[3, 4]],
        1,
      ),
    ).toEqual([
      [4, 4],
      [6, 9],
    ]);
  });

  it("is divided by the rank: B A of rank two, half of it for the scale one, all for the scale two", () => {
    const [frozen, up, down] = [
      [[0, 0]],
      [[2, 4]],
      [
        [1, 0],
        [0, 1],
      ],
    ];
    expect(lowRankUpdate(frozen, up, down, 1)).toEqual([[1, 2]]);
    expect(lowRankUpdate(frozen, up, down, 2)).toEqual([[2, 4]]);
  });

  it("changes nothing while B is zero, whatever A and the scale are", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (a, scale) => {
          expect(
            lowRankUpdate(
              [
                [1, 2],
                [3, 4],
              ],
              [[0], [0]],
              [[a, -a]],
              scale,
            ),
          ).toEqual([
            [1, 2],
            [3, 4],
          ]);
        },
      ),
    );
  });

  it("refuses shapes that do not fit", () => {
    expect(() => lowRankUpdate([[1, 2]], [[1]], [[1]], 1)).toThrow(RangeError);
    expect(() => lowRankUpdate([[1, 2]], [], [], 1)).toThrow(RangeError);
  });

  it("trains rank times the sum of the sides, fewer than all while the rank is below half their harmonic mean", () => {
    expect(adapterParameters(3, 2, 1)).toBe(5);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        (n, m, r) => {
          expect(adapterParameters(n, m, r) < n * m).toBe(r < (n * m) / (n + m));
        },
      ),
    );
    expect(() => adapterParameters(3, 2, 0)).toThrow(RangeError);
  });
});
