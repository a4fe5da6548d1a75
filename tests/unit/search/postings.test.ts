import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostWeight, packPostings, shardOf, unpackPostings } from "../../../src/search/postings.ts";

const posting = fc.record({
  holders: fc.nat(),
  sections: fc
    .array(fc.tuple(fc.nat({ max: 200_000 }), fc.integer({ min: 1, max: mostWeight })), { minLength: 1 })
    .map((pairs) => new Map(pairs)),
});
const postings = fc
  .array(fc.tuple(fc.stringMatching(/^[a-z0-9é]{1,8}$/), posting), { minLength: 1 })
  .map((pairs) => new Map(pairs));

describe("postings", () => {
  it("come back as they were packed", () => {
    fc.assert(
      fc.property(postings, (some) => {
        expect(unpackPostings(packPostings(some))).toEqual(some);
      }),
    );
  });
  it("list the fitting sections first, by their distances", () => {
    const sections = new Map([
      [40, 8],
      [3, 8],
      [5, 6],
    ]);
    expect(packPostings(new Map([["word", { holders: 9, sections }]]))).toBe("word 9 dBf,,f");
  });
  it("of nothing are none", () => {
    expect(unpackPostings("").size).toBe(0);
  });
});

describe("the shard of a word", () => {
  it("is that of its other forms and beginnings, and one of those that there are", () => {
    expect(shardOf("hallucinations", 68)).toBe(shardOf("hall", 68));
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 5000 }), (word, shards) => {
        expect(shardOf(word, shards)).toBeLessThan(shards);
        expect(shardOf(word, shards)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it("holds about as many words as another", () => {
    const counts = new Array<number>(10).fill(0);
    for (let a = 0; a < 26; a++)
      for (let b = 0; b < 26; b++) {
        const at = shardOf(String.fromCharCode(97 + a, 97 + b), 10);
        counts[at] = (counts[at] ?? 0) + 1;
      }
    expect(Math.min(...counts)).toBeGreaterThan(40);
    expect(Math.max(...counts)).toBeLessThan(95);
  });
});
