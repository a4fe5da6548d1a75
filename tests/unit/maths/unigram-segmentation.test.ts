import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestSegmentation } from "../../../src/maths/unigram-segmentation.ts";
import oracle from "../../oracles/unigram-segmentation.json" with { type: "json" };

/** Log-probabilities of all cuts, by recursion. */
const allCuts = (text: string, probabilities: ReadonlyMap<string, number>): number[] =>
  text === ""
    ? [0]
    : Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1)).flatMap((token) => {
        const probability = probabilities.get(token);
        if (probability === undefined) return [];
        return allCuts(text.slice(token.length), probabilities).map((rest) => rest + Math.log(probability));
      });

describe("bestSegmentation", () => {
  it("prefers one token to two whose product is smaller, by hand", () => {
    const probabilities = new Map([
      ["a", 0.5],
      ["b", 0.25],
      ["ab", 0.25],
    ]);
    expect(bestSegmentation("ab", probabilities)).toEqual({ tokens: ["ab"], logProbability: Math.log(0.25) });
    expect(bestSegmentation("ba", probabilities).tokens).toEqual(["b", "a"]);
    expect(bestSegmentation("", probabilities)).toEqual({ tokens: [], logProbability: 0 });
  });
  it.each(oracle.cases)("finds a best of the $cuts cuts of $word", ({ word, probabilities, best, logProbability }) => {
    const found = bestSegmentation(word, new Map(Object.entries(probabilities).map(([token, p]) => [token, p ?? 0])));
    expect(best).toContainEqual(found.tokens);
    expect(found.logProbability).toBeCloseTo(logProbability, 12);
  });
  it("is never worse than any cut, and gives the text back", () => {
    const tokens = fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3 }), {
      minLength: 1,
    });
    const text = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(tokens, text, fc.nat(50), (vocabulary, word, seed) => {
        const probabilities = new Map(vocabulary.map((token, i) => [token, (1 + ((i * 7 + seed) % 11)) / 12]));
        const found = bestSegmentation(word, probabilities);
        expect(found.logProbability).toBeCloseTo(Math.max(...allCuts(word, probabilities)), 9);
        if (Number.isFinite(found.logProbability)) expect(found.tokens.join("")).toBe(word);
      }),
    );
  });
  it("says that a letter without a token cannot be cut", () => {
    expect(bestSegmentation("ax", new Map([["a", 1]])).logProbability).toBe(-Infinity);
  });
});
