import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bleu,
  chrF,
  fMeasure,
  longestCommonSubsequence,
  nGramOverlap,
  rougeL,
} from "../../../src/maths/n-gram-overlap.ts";
import oracle from "../../oracles/n-gram-overlap.json" with { type: "json" };

const words = (text: string): string[] => text.split(" ");
const sentence = fc.array(fc.constantFrom("the", "ferry", "river", "crosses", "."), { minLength: 1, maxLength: 12 });

describe("overlap with a reference", () => {
  it.each(oracle.cases)("agrees with the other implementations: $name", (row) => {
    const [candidate, reference] = [words(row.candidate), words(row.reference)];
    expect(bleu([[candidate, reference]])).toBeCloseTo(row.bleu, 12);
    expect(longestCommonSubsequence(candidate, reference)).toBe(row.common);
    expect(rougeL(candidate, reference)).toBeCloseTo(row.rougeL, 12);
    expect(chrF(row.candidate, row.reference)).toBeCloseTo(row.chrF2, 12);
    expect(chrF(row.candidate, row.reference, 3)).toBeCloseTo(row.chrF3, 12);
  });
  it("counts BLEU over a whole set, not as a mean of sentences", () => {
    const pairs = oracle.corpus.candidates.map((text) => [words(text), words(oracle.corpus.reference)] as const);
    expect(bleu(pairs)).toBeCloseTo(oracle.corpus.bleu, 12);
    const mean = pairs.reduce((sum, pair) => sum + bleu([pair]), 0) / pairs.length;
    expect(Math.abs(bleu(pairs) - mean)).toBeGreaterThan(0.001);
  });
  it("clips: the word of the paper's example counts only as often as the reference has it", () => {
    const [candidate, reference] = [words("the the the the the the the"), words("the cat is on the mat")];
    expect(nGramOverlap(candidate, reference, 1)).toEqual({ shared: 2, candidate: 7, reference: 6 });
  });
  it("is one for the reference itself and between zero and one for all else", () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        for (const score of [bleu([[a, b]]), rougeL(a, b), chrF(a.join(" "), b.join(" "))]) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(rougeL(a, a)).toBe(1);
        expect(chrF(a.join(" "), a.join(" "))).toBeCloseTo(1, 12);
        if (a.length >= 4) expect(bleu([[a, a]])).toBe(1);
      }),
    );
  });
  it("finds a common subsequence no longer than either text, the same both ways", () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(longestCommonSubsequence(a, b)).toBe(longestCommonSubsequence(b, a));
        expect(longestCommonSubsequence(a, b)).toBeLessThanOrEqual(Math.min(a.length, b.length));
      }),
    );
  });
  it("weighs recall by beta: with beta 2 an F-measure lies nearer to the recall", () => {
    expect(fMeasure(0.5, 1)).toBeCloseTo(2 / 3, 12);
    expect(fMeasure(0.5, 1, 2)).toBeCloseTo(5 / 6, 12);
    expect(fMeasure(0, 0)).toBe(0);
  });
  it("gives nothing for empty texts and refuses an empty set", () => {
    expect([rougeL([], ["a"]), chrF("", "a"), bleu([[[], ["a"]]])]).toEqual([0, 0, 0]);
    expect(() => bleu([])).toThrow(RangeError);
  });
});
