import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isFinished,
  longest,
  measure,
  nextWords,
  readPrefix,
  sampleSize,
  settings,
  settleState,
  written,
} from "../../../../src/labs/decoding/model.ts";
import { seededRandom } from "../../../../src/maths/random.ts";
import { reshapeWith } from "../../../../src/maths/token-sampling.ts";
import { measureSampling, sampleSentence, wordChain } from "../../../../src/maths/word-chain.ts";
import { hostile } from "../hostile.ts";

const words = (given: Record<string, unknown>, prefix: readonly string[] = []): readonly string[][] =>
  written(settleState(given), prefix).map((sentence) => [...sentence.words]);
const total = (
  list: readonly { readonly before: number; readonly after: number }[],
  part: "before" | "after",
): number => list.reduce((sum, entry) => sum + entry[part], 0);

describe("the decoding lab", () => {
  it("leaves the model's probabilities alone at its first settings", () => {
    const { listed, others } = nextWords(settleState({}), ["the"]);
    for (const { before, after } of [...listed, ...others]) expect(after).toBeCloseTo(before, 12);
    expect(listed.map(({ word }) => word)).toEqual(["river", "ferry", "heron", "banker", "old", "bank"]);
    expect(listed.length + others.length).toBe(wordChain.words.length);
  });

  it("cuts to exact zeros and divides the rest by its sum", () => {
    const { listed, others } = nextWords(settleState({ "top-k": 2 }), ["the"]);
    const [river, ferry, heron] = listed;
    expect(heron?.after).toBe(0);
    expect(total(others, "after")).toBe(0);
    expect(river?.after).toBeCloseTo((river?.before ?? 0) / ((river?.before ?? 0) + (ferry?.before ?? 0)), 12);
  });

  it("samples the same sentences as the chapter's own function", () => {
    const random = seededRandom(7);
    const expected = Array.from({ length: 8 }, () => sampleSentence(random, reshapeWith({ temperature: 1.4 })));
    expect(words({ temperature: 1.4, seed: 7 })).toEqual(expected);
  });

  it("measures the same quality and diversity as the chapter's own function", () => {
    expect(measure(settleState({ temperature: 0.5, seed: 3 }))).toEqual(
      measureSampling(reshapeWith({ temperature: 0.5 }), seededRandom(3), sampleSize),
    );
  });

  it("shows a circle in greedy search and shorter, likelier sentences from wider beams", () => {
    expect(measure(settleState({ strategy: "greedy" }))).toMatchObject({
      wellFormed: 0,
      distinct: 1 / sampleSize,
      meanLength: longest,
    });
    const best = (width: number) => written(settleState({ strategy: "beam", width }), [])[0];
    expect(best(1)?.words).toEqual(words({ strategy: "greedy" })[0]);
    expect(best(8)?.logProbability ?? 0).toBeGreaterThan(best(2)?.logProbability ?? 0);
    expect(best(8)?.words.length).toBeLessThan(best(2)?.words.length ?? 0);
  });

  it("keeps what its page promises: heat and cold both spoil sentences, min-p mends the heat and top-p does not", () => {
    const quality = (given: Record<string, unknown>) => measure(settleState(given));
    expect(quality({ temperature: 0.5 }).wellFormed).toBeGreaterThan(0.95);
    expect(quality({ temperature: 2 }).wellFormed).toBeLessThan(0.25);
    expect(quality({ temperature: 0.1 }).wellFormed).toBeLessThan(0.7);
    const minP = quality({ temperature: 2, "min-p": 0.1 });
    expect(minP.wellFormed).toBeGreaterThan(0.95);
    expect(minP.distinct).toBeGreaterThan(quality({ temperature: 0.7 }).distinct);
    expect(quality({ temperature: 2, "top-p": 0.9 }).wellFormed).toBeLessThan(0.35);
  });

  it("continues a begun sentence and stops at its end", () => {
    const prefix = readPrefix("the ferry");
    expect(words({}, prefix).every((sentence) => sentence.slice(0, 2).join(" ") === "the ferry")).toBe(true);
    expect(readPrefix("rain falls . the")).toEqual(["rain", "falls", "."]);
    expect(isFinished(readPrefix("rain falls ."))).toBe(true);
    expect(words({}, readPrefix("rain falls ."))).toEqual([["rain", "falls", "."]]);
  });

  it("drops from a begun sentence what the model does not know", () => {
    expect(readPrefix("THE <b>ferry</b> ferry xylophone")).toEqual(["the", "ferry"]);
    expect(readPrefix("the ".repeat(30_000))).toHaveLength(longest);
  });

  const states = fc.record(
    {
      strategy: fc.oneof(hostile, fc.constantFrom("sample", "greedy", "beam")),
      temperature: fc.oneof(hostile, fc.double({ min: 0.1, max: 3 })),
      "top-k": fc.oneof(hostile, fc.integer({ min: 1, max: 40 })),
      "top-p": fc.oneof(hostile, fc.double({ min: 0, max: 1 })),
      "min-p": fc.oneof(hostile, fc.double({ min: 0, max: 1 })),
      width: fc.oneof(hostile, fc.integer({ min: 1, max: 8 })),
      seed: fc.oneof(hostile, fc.integer({ min: 1, max: 9999 })),
      prefix: fc.oneof(
        hostile,
        fc.array(fc.constantFrom(...wordChain.words), { maxLength: 45 }).map((list) => list.join(" ")),
      ),
    },
    { requiredKeys: [] },
  );

  it("stays whole under 5,000 hostile states: probabilities sum to one, words have no holes", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        const prefix = readPrefix(state.prefix);
        const { listed, others } = nextWords(state, prefix);
        const all = [...listed, ...others];
        expect(all.every(({ before, after }) => before >= 0 && after >= 0)).toBe(true);
        expect(Math.abs(total(all, "before") - 1)).toBeLessThan(1e-9);
        expect(Math.abs(total(all, "after") - 1)).toBeLessThan(1e-9);
        expect(settings(state)).not.toMatch(/NaN|undefined/);
      }),
      { numRuns: 5000 },
    );
  }, 60_000);

  it("writes up to 40 words and no more: 39 without an end go on, 40 are a sentence", () => {
    const words = (count: number): string[] => Array.from({ length: count }, () => "the");
    expect([38, 39, 40].map((count) => isFinished(words(count)))).toEqual([false, false, true]);
    for (const { words: sentence } of written(settleState({}), words(39))) expect(sentence).toHaveLength(40);
  });

  it("begins every sentence with its prefix under hostile states", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        const prefix = readPrefix(state.prefix);
        const sentences = written(state, prefix);
        expect(sentences.length).toBeGreaterThanOrEqual(1);
        expect(sentences.every(({ words }) => words.length <= longest)).toBe(true);
        expect(sentences.every(({ words }) => prefix.every((word, place) => words[place] === word))).toBe(true);
      }),
      { numRuns: 800 },
    );
  }, 60_000);

  it("measures shares between zero and one under hostile states", () => {
    fc.assert(
      fc.property(states, (given) => {
        const { wellFormed, distinct, distinctWellFormed, meanLength } = measure(settleState(given));
        for (const share of [wellFormed, distinct, distinctWellFormed]) expect(share >= 0 && share <= 1).toBe(true);
        expect(distinctWellFormed).toBeLessThanOrEqual(Math.min(wellFormed, distinct) + 1e-12);
        expect(meanLength).toBeLessThanOrEqual(longest);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
