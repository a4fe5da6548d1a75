import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderByScore, recallAtK, reciprocalRank, reciprocalRankFusion } from "../../../src/maths/retrieval-ranking.ts";
import oracle from "../../oracles/retrieval.json" with { type: "json" };

const shuffled = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
const some = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1 }).map((rows) => new Set(rows));

describe("places and what they are worth", () => {
  it("agree with SciPy's ranks", () => {
    for (const { scores, fused, relevant, reciprocalRank: expected, recall } of oracle.fusions) {
      const orders = scores.map((row) => orderByScore(row));
      const own = reciprocalRankFusion(orders, 7);
      for (const [i, score] of fused.entries()) expect(own[i]).toBeCloseTo(score, 14);
      const found = new Set(relevant);
      expect(reciprocalRank(orders[0] ?? [], found)).toBeCloseTo(expected, 14);
      for (const [i, share] of recall.entries()) expect(recallAtK(orders[0] ?? [], found, i + 1)).toBe(share);
    }
  });
});

describe("orderByScore", () => {
  it("keeps the order of equals and leaves out what is not above the least", () => {
    expect(orderByScore([1, 3, 3, 0], 0)).toEqual([1, 2, 0]);
    expect(orderByScore([1, 3, 3, 0])).toEqual([1, 2, 0, 3]);
  });
});

describe("recallAtK", () => {
  it("never falls as k grows and ends at one when all are returned", () => {
    fc.assert(
      fc.property(shuffled, some, (order, relevant) => {
        for (let k = 1; k < 6; k += 1)
          expect(recallAtK(order, relevant, k + 1)).toBeGreaterThanOrEqual(recallAtK(order, relevant, k));
        expect(recallAtK(order, relevant, 6)).toBe(1);
      }),
    );
  });
  it("refuses nothing to find and no k", () => {
    expect(() => recallAtK([0], new Set(), 1)).toThrow(RangeError);
    expect(() => recallAtK([0], new Set([0]), 0)).toThrow(RangeError);
    expect(() => recallAtK([0], new Set([0]), 1.5)).toThrow(RangeError);
  });
});

describe("reciprocalRank", () => {
  it("is one for a first place, a third for a third, zero for what was not found", () => {
    expect(reciprocalRank([4, 2, 0], new Set([4]))).toBe(1);
    expect(reciprocalRank([4, 2, 0], new Set([0]))).toBeCloseTo(1 / 3, 15);
    expect(reciprocalRank([4, 2, 0], new Set([1]))).toBe(0);
  });
});

describe("reciprocalRankFusion", () => {
  it("keeps the order when all lists agree, and does not mind their order", () => {
    fc.assert(
      fc.property(shuffled, shuffled, (one, other) => {
        expect(orderByScore(reciprocalRankFusion([one, one], 6))).toEqual(one);
        const [a, b] = [reciprocalRankFusion([one, other], 6), reciprocalRankFusion([other, one], 6)];
        for (const [i, score] of a.entries()) expect(b[i]).toBeCloseTo(score, 14);
      }),
    );
  });
  it("gives nothing to a passage that no list holds", () => {
    expect(reciprocalRankFusion([[0], [0]], 2)).toEqual([2 / 61, 0]);
  });
});
