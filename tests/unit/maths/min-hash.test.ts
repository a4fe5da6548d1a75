import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agreement,
  bandCollision,
  hashFamily,
  jaccardSimilarity,
  minHash,
  randomOrder,
  shareBand,
  shingles,
} from "../../../src/maths/min-hash.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import oracle from "../../oracles/min-hash.json" with { type: "json" };

const set = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 }).map((all) => new Set(all));

describe("shingles", () => {
  it("are all runs of words, each once", () => {
    expect(shingles(["a", "b", "a", "b", "c"], 2)).toEqual(["a b", "b a", "b c"]);
    expect(shingles(["a", "b"], 3)).toEqual([]);
  });
  it("refuse a length below 1", () => {
    expect(() => shingles(["a"], 0)).toThrow(RangeError);
  });
});

describe("jaccardSimilarity", () => {
  it.each(oracle.pairs)("agrees with SciPy for $a and $b", ({ a, b, jaccard }) => {
    expect(jaccardSimilarity(new Set(a), new Set(b))).toBeCloseTo(jaccard, 14);
  });
  it("is symmetric, 1 for equal sets and 0 for sets with nothing in common", () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(jaccardSimilarity(a, b)).toBe(jaccardSimilarity(b, a));
        expect(jaccardSimilarity(a, a)).toBe(1);
        expect(jaccardSimilarity(a, new Set([...b].map((item) => item + 100)))).toBe(0);
      }),
    );
    expect(jaccardSimilarity(new Set(), new Set())).toBe(1);
  });
});

describe("minHash", () => {
  it("takes the least hash of any member", () => {
    expect(minHash([3, 5], [(x) => x, (x) => -x])).toEqual([3, -5]);
    expect(agreement([1, 2, 3, 4], [1, 5, 3, 6])).toBe(0.5);
  });
  it.each(oracle.pairs)(
    "agrees, over all orders of $a and $b, as often as the sets are alike",
    ({ agree, jaccard }) => {
      expect(agree).toBeCloseTo(jaccard, 12);
    },
  );
  it("estimates the similarity of large sets by hashing", () => {
    const random = seededRandom(8);
    const hashes = hashFamily(2000, random);
    const [a, b] = [Array.from({ length: 60 }, (_, i) => i), Array.from({ length: 60 }, (_, i) => i + 20)];
    // 40 of 80 are shared. The standard error is 0.011; the tolerance is four times that.
    expect(Math.abs(agreement(minHash(a, hashes), minHash(b, hashes)) - 0.5)).toBeLessThan(0.045);
  });
});

describe("bandCollision", () => {
  it.each(oracle.bands)("agrees with SciPy at similarity $similarity, $rows rows, $bands bands", (row) => {
    expect(bandCollision(row.similarity, row.rows, row.bands)).toBeCloseTo(row.collision, 12);
  });
  it("rises with similarity and bands, and falls with rows", () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (s, rows, bands) => {
        const chance = bandCollision(s, rows, bands);
        expect(bandCollision(Math.min(1, s + 0.01), rows, bands)).toBeGreaterThanOrEqual(chance);
        expect(bandCollision(s, rows, bands + 1)).toBeGreaterThanOrEqual(chance);
        expect(bandCollision(s, rows + 1, bands)).toBeLessThanOrEqual(chance);
      }),
    );
  });
});

describe("shareBand", () => {
  it("asks for one whole band, at its own place", () => {
    expect(shareBand([1, 2, 3, 4], [9, 9, 3, 4], 2)).toBe(true);
    expect(shareBand([1, 2, 3, 4], [9, 2, 3, 9], 2)).toBe(false);
    expect(shareBand([1, 2, 3], [9, 9, 3], 2)).toBe(false);
  });
});

describe("randomOrder", () => {
  it("holds every rank once, and puts each rank first about equally often", () => {
    const random = seededRandom(2);
    const firsts = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i += 1) {
      const order = randomOrder(4, random);
      expect([...order].sort()).toEqual([1, 2, 3, 4]);
      firsts[(order[0] ?? 1) - 1] = (firsts[(order[0] ?? 1) - 1] ?? 0) + 1;
    }
    // Expected 1,000 each with a standard deviation of 27.
    for (const count of firsts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
