import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Cut,
  decodeBytePairs,
  encodeBytePairs,
  pairCounts,
  pieces,
  type Tokenizer,
  trainBytePairs,
} from "../../../src/maths/byte-pair-encoding.ts";
import oracle from "../../oracles/byte-pair-encoding.json" with { type: "json" };

const bytes: Cut = { level: "byte", digits: "runs" };
const characters: Cut = { level: "character", digits: "runs" };
const fourWords = `low low low low low lower lower ${"newest ".repeat(6)}widest widest widest`;
const shown = (tokenizer: Tokenizer, ids: readonly number[]): string[] =>
  ids.map((id) => decodeBytePairs(tokenizer, [id]));

const cut = fc.record({
  level: fc.constantFrom("byte", "character"),
  digits: fc.constantFrom("runs", "threes", "single"),
}) satisfies fc.Arbitrary<Cut>;
/** Any well-formed Unicode: every script, marks, emoji, control signs, byte order marks; runs of few signs, so that merges happen. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom("a", "b", " ", "1", "é", "é", "न", "ा", "東", "🦆", "\ufeff", "\n"),
    maxLength: 80,
  }),
);

describe("byte-pair encoding", () => {
  it("learns es, est, lo and low first from four words, and so can spell lowest, which it has not seen", () => {
    const tokenizer = trainBytePairs(fourWords, 4, bytes);
    expect(tokenizer.merges.map(({ id }) => shown(tokenizer, [id])[0])).toEqual(["es", "est", "lo", "low"]);
    expect(tokenizer.merges.map(({ count }) => count)).toEqual([9, 9, 7, 7]);
    expect(shown(tokenizer, encodeBytePairs(tokenizer, "lowest"))).toEqual(["low", "est"]);
    expect(shown(tokenizer, encodeBytePairs(tokenizer, "lowest", 2))).toEqual(["l", "o", "w", "est"]);
    expect(encodeBytePairs(tokenizer, "lowest", 0)).toHaveLength(6);
  });

  it("cuts, learns and encodes as an independent implementation does", () => {
    for (const one of oracle.cases) {
      const how = { level: one.level, digits: one.digits } as Cut;
      expect(pieces(one.text, how.digits)).toEqual(one.pieces);
      expect(pieces(one.unseen, how.digits)).toEqual(one.unseenPieces);
      const tokenizer = trainBytePairs(one.text, one.most, how);
      expect(tokenizer.merges.map(({ left, right, count }) => [left, right, count])).toEqual(one.merges);
      expect(encodeBytePairs(tokenizer, one.text)).toEqual(one.encoded);
      expect(encodeBytePairs(tokenizer, one.unseen)).toEqual(one.unseenEncoded);
    }
  });

  it("gives back any text, whatever it was trained on and however many merges are used", () => {
    fc.assert(
      fc.property(text, text, cut, fc.nat(30), (training, unseen, how, known) => {
        const tokenizer = trainBytePairs(training, 30, how);
        for (const one of [training, unseen]) {
          const ids = encodeBytePairs(tokenizer, one, known);
          expect(decodeBytePairs(tokenizer, ids)).toBe(one);
          expect(ids.length).toBeLessThanOrEqual(new TextEncoder().encode(one).length);
        }
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it("shortens the training text by the count of each merge, and never merges a pair more often than the one before", () => {
    fc.assert(
      fc.property(text, cut, (training, how) => {
        const { merges, ...rest } = trainBytePairs(training, 30, how);
        let length = encodeBytePairs({ ...rest, merges }, training, 0).length;
        let before = Infinity;
        for (const [index, { count }] of merges.entries()) {
          length -= count;
          expect(count).toBeLessThanOrEqual(before);
          before = count;
          expect(encodeBytePairs({ ...rest, merges }, training, index + 1)).toHaveLength(length);
          expect(count).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("cuts a text into pieces that joined are the text, and lets no merge reach across", () => {
    fc.assert(
      fc.property(text, cut, (training, how) => {
        expect(pieces(training, how.digits).join("")).toBe(training);
        const tokenizer = trainBytePairs(training, 30, how);
        const apart = pieces(training, how.digits).flatMap((piece) => encodeBytePairs(tokenizer, piece));
        expect(encodeBytePairs(tokenizer, training)).toEqual(apart);
      }),
    );
  });

  it("cuts numbers whole, in threes, or by digits", () => {
    expect(pieces("in 12345 days", "runs")).toEqual(["in", " 12345", " days"]);
    expect(pieces("in 12345 days", "threes")).toEqual(["in", " ", "123", "45", " days"]);
    expect(pieces("in 12345 days", "single")).toEqual(["in", " ", "1", "2", "3", "4", "5", " days"]);
  });

  it("gives characters of the training text one symbol, and others their bytes", () => {
    const tokenizer = trainBytePairs("größer", 0, characters);
    expect(encodeBytePairs(tokenizer, "größe")).toHaveLength(5);
    expect(encodeBytePairs(tokenizer, "äöü")).toHaveLength(5);
    expect(encodeBytePairs(trainBytePairs("größer", 0, bytes), "größe")).toHaveLength(7);
  });

  it("counts pairs of a run without overlaps", () => {
    const [pair] = pairCounts([{ symbols: [97, 97, 97], count: 1 }]);
    expect(pair?.[1]).toBe(1);
    const [longer] = pairCounts([{ symbols: [97, 97, 97, 97, 97], count: 3 }]);
    expect(longer?.[1]).toBe(6);
  });

  it("learns nothing from an empty text, and refuses tokens that it does not have", () => {
    const tokenizer = trainBytePairs("", 10, bytes);
    expect(tokenizer.merges).toEqual([]);
    expect(encodeBytePairs(tokenizer, "")).toEqual([]);
    expect(decodeBytePairs(tokenizer, [])).toBe("");
    for (const id of [256, -1, 0.5, Number.NaN]) expect(() => decodeBytePairs(tokenizer, [id])).toThrow(RangeError);
  });
});
