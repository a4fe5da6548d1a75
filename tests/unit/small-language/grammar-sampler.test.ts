import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/maths/random.ts";
import { smallGrammar } from "../../../src/small-language/grammar.ts";
import { grammarSampler } from "../../../src/small-language/grammar-sampler.ts";
import { endToken, vocabularyOf } from "../../../src/small-language/words.ts";
import oracle from "../../oracles/small-language.json" with { type: "json" };

describe("grammarSampler", () => {
  const grammar = smallGrammar();
  const vocabulary = vocabularyOf(grammar);
  const sentence = grammarSampler(grammar, vocabulary, seededRandom(5));
  const sentences = Array.from({ length: 20_000 }, sentence);

  it("writes sentences that end once, at their end", () => {
    for (const each of sentences) expect(each.indexOf(endToken)).toBe(each.length - 1);
  });
  it("writes each word as often as a linear solve over the grammar's symbols says", () => {
    const total = sentences.flat().length;
    const counts = new Map<number, number>();
    for (const token of sentences.flat()) counts.set(token, (counts.get(token) ?? 0) + 1);
    for (const [word, share] of Object.entries(oracle.cases.shares)) {
      const found = (counts.get(vocabulary.indexOf.get(word) ?? -1) ?? 0) / total;
      // Words come in bunches, so the spread is wider than that of independent draws: twice it, and five deviations.
      expect(Math.abs(found - share)).toBeLessThan(10 * Math.sqrt(share / total));
    }
  });
  it("repeats itself for the same seed", () => {
    const again = grammarSampler(grammar, vocabulary, seededRandom(5));
    expect(again()).toEqual(sentences[0]);
  });
});
