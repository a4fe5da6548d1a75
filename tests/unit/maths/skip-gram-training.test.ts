import { describe, expect, it } from "vitest";
import { coOccurrence, skipGramOptimum } from "../../../src/maths/co-occurrence.ts";
import { cosineSimilarity } from "../../../src/maths/cosine-similarity.ts";
import { dot } from "../../../src/maths/matrix.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import { noiseDistribution, trainSkipGram } from "../../../src/maths/skip-gram-training.ts";

/** Tokens 0 and 1 are interchangeable before 2 or 3; tokens 4 and 5 before 6 or 7. */
const random = seededRandom(3);
const sentences = Array.from({ length: 3000 }, () => {
  const shift = random() < 0.5 ? 0 : 4;
  return [shift + Math.floor(random() * 2), shift + 2 + Math.floor(random() * 2)];
});
const settings = { width: 8, window: 1, negatives: 2, epochs: 20, rate: 0.1, noisePower: 0.75 };

describe("noiseDistribution", () => {
  it("raises counts to a power and normalizes: 16 to 1 becomes 8 to 1", () => {
    expect(noiseDistribution([16, 1, 0], 0.75)).toEqual([8 / 9, 1 / 9, 0]);
  });
});

describe("trainSkipGram", () => {
  const { words, contexts } = trainSkipGram(sentences, 8, settings, seededRandom(1));

  it("gives words of the same neighbors the same direction, and others another", () => {
    const cosine = (a: number, b: number): number => cosineSimilarity(words[a] ?? [], words[b] ?? []);
    expect(cosine(0, 1)).toBeGreaterThan(0.95);
    expect(cosine(4, 5)).toBeGreaterThan(0.95);
    expect(cosine(0, 4)).toBeLessThan(0.5);
    expect(cosine(0, 2)).toBeLessThan(0.5);
  });
  it("comes close to the optimum of each pair that occurs, since the vectors are as wide as the vocabulary", () => {
    const counts = coOccurrence(sentences, 8, 1);
    const frequency = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
    const best = skipGramOptimum(counts, noiseDistribution(frequency, settings.noisePower), settings.negatives);
    for (const [a, row] of counts.entries())
      for (const [b, count] of row.entries())
        if (count > 0)
          expect(Math.abs(dot(words[a] ?? [], contexts[b] ?? []) - (best[a]?.[b] ?? NaN))).toBeLessThan(0.25);
  });
  it("repeats itself for the same seed", () => {
    const short = { ...settings, epochs: 1 };
    const run = () => trainSkipGram(sentences.slice(0, 50), 8, short, seededRandom(9));
    expect(run()).toEqual(run());
  });
  it("refuses a token outside the vocabulary", () => {
    expect(() => trainSkipGram([[0, 8]], 8, settings, seededRandom(1))).toThrow(RangeError);
  });
});
