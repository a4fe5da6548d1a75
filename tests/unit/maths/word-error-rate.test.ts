import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editTable } from "../../../src/maths/edit-distance.ts";
import { alignWords, wordErrorRate } from "../../../src/maths/word-error-rate.ts";
import oracle from "../../oracles/word-error-rate.json" with { type: "json" };

const text = fc.array(fc.constantFrom("the", "tide", "pier", "nine"), { maxLength: 7 });
const distance = (said: readonly string[], heard: readonly string[]): number =>
  editTable(said, heard).at(-1)?.at(-1) ?? NaN;

describe("wordErrorRate", () => {
  it("agrees with a recursion over all ways, in the distance and in one of the shortest splits", () => {
    for (const { said, heard, distance: least, splits } of oracle.cases) {
      const { substitutions, deletions, insertions, rate } = wordErrorRate(said, heard);
      expect(rate).toBeCloseTo(least / said.length, 12);
      expect(splits).toContainEqual([substitutions, deletions, insertions]);
    }
  });
  it("finds one wrong, one lost and one added word in nine, by hand", () => {
    const said = "the ferry leaves at nine from the old pier".split(" ");
    const heard = "the fairy leaves nine from the old old pier".split(" ");
    expect(wordErrorRate(said, heard)).toEqual({ substitutions: 1, deletions: 1, insertions: 1, rate: 1 / 3 });
  });
  it("is one for silence and above one for invention", () => {
    expect(wordErrorRate(["ahoy"], []).rate).toBe(1);
    expect(wordErrorRate(["ahoy"], ["thank", "you", "for", "watching"]).rate).toBe(4);
  });
  it("has a table that is a distance: zero for equals, symmetric, within the triangle", () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(distance(a, a)).toBe(0);
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
        expect(distance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
  it("aligns every word of both sides once, in order", () => {
    fc.assert(
      fc.property(text, text, (said, heard) => {
        const pairs = alignWords(said, heard);
        expect(pairs.flatMap((pair) => pair.said ?? [])).toEqual(said);
        expect(pairs.flatMap((pair) => pair.heard ?? [])).toEqual(heard);
        expect(pairs.filter(({ kind }) => kind !== "match")).toHaveLength(distance(said, heard));
      }),
    );
  });
  it("refuses an empty reference", () => {
    expect(() => wordErrorRate([], ["you"])).toThrow(RangeError);
  });
});
