import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bm25Scores, saturatedCount, termWeight } from "../../../src/maths/bm25.ts";
import oracle from "../../oracles/retrieval.json" with { type: "json" };

const word = fc.constantFrom("a", "b", "c", "d");
const collection = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });

describe("bm25Scores", () => {
  it("agrees with NumPy's matrices", () => {
    for (const { query, saturation, lengthCorrection, scores } of oracle.cases) {
      const own = bm25Scores(oracle.passages, query, { saturation, lengthCorrection });
      for (const [i, score] of scores.entries()) expect(own[i]).toBeCloseTo(score, 12);
    }
  });
  it("is the term's weight where a passage has mean length and holds it once", () => {
    expect(bm25Scores([["x"], ["y"]], ["x"])[0]).toBeCloseTo(Math.log(2), 12);
  });
  it("gives nothing to a passage that shares no term, and something to each that does", () => {
    fc.assert(
      fc.property(collection, word, (passages, term) => {
        for (const [i, score] of bm25Scores(passages, [term]).entries())
          expect(score > 0).toBe(passages[i]?.includes(term) ?? false);
      }),
    );
  });
  it("adds up over the terms of a query", () => {
    fc.assert(
      fc.property(collection, word, word, (passages, one, other) => {
        const [a, b] = [bm25Scores(passages, [one]), bm25Scores(passages, [other])];
        const both = bm25Scores(passages, [one, other]);
        for (const [i, score] of both.entries()) expect(score).toBeCloseTo((a[i] ?? 0) + (b[i] ?? 0), 12);
      }),
    );
  });
  it("refuses an empty collection or passage", () => {
    expect(() => bm25Scores([], ["a"])).toThrow(RangeError);
    expect(() => bm25Scores([["a"], []], ["a"])).toThrow(RangeError);
  });
});

describe("saturatedCount", () => {
  it("rises with the count, below k1 + 1, and falls with the length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0.1, max: 5, noNaN: true }), (count, length) => {
        expect(saturatedCount(count + 1, length)).toBeGreaterThan(saturatedCount(count, length));
        expect(saturatedCount(count, length)).toBeLessThan(2.2);
        expect(saturatedCount(count, length + 0.1)).toBeLessThan(saturatedCount(count, length));
      }),
    );
  });
});

describe("termWeight", () => {
  it("falls as more passages hold the term and stays above zero", () => {
    expect(termWeight(10, 1)).toBeCloseTo(Math.log(1 + 9.5 / 1.5), 12);
    expect(termWeight(10, 2)).toBeLessThan(termWeight(10, 1));
    expect(termWeight(10, 10)).toBeGreaterThan(0);
  });
  it("refuses counts that do not fit", () => {
    expect(() => termWeight(0, 0)).toThrow(RangeError);
    expect(() => termWeight(3, 4)).toThrow(RangeError);
    expect(() => termWeight(3, -1)).toThrow(RangeError);
  });
});
