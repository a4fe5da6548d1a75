import { describe, expect, it } from "vitest";
import { cosineSimilarity, nearest } from "../../../src/maths/cosine-similarity.ts";
import { learnedVectors } from "../../../src/small-language/learned-vectors.ts";
import { wordClasses } from "../../../src/small-language/word-classes.ts";

describe("learnedVectors", () => {
  const { vocabulary, vectors } = learnedVectors();
  const row = (word: string): readonly number[] => vectors.words[vocabulary.indexOf.get(word) ?? -1] ?? [];
  const classOf = new Map(Object.entries(wordClasses).flatMap(([name, words]) => words.map((word) => [word, name])));

  it("puts a word beside one of its own class, for at least 19 words in 20", () => {
    const right = [...classOf].filter(([word, name]) => {
      const [first] = nearest(vectors.words, row(word), [vocabulary.indexOf.get(word) ?? -1]);
      return classOf.get(vocabulary.words[first?.row ?? 0] ?? "") === name;
    });
    expect(right.length / classOf.size).toBeGreaterThan(0.95);
  });
  it("finds what is alike alike", () => {
    expect(cosineSimilarity(row("owl"), row("fox"))).toBeGreaterThan(cosineSimilarity(row("owl"), row("soup")));
    expect(cosineSimilarity(row("Mirla"), row("Odo"))).toBeGreaterThan(cosineSimilarity(row("Mirla"), row("sings")));
  });
  it("is trained once and kept", () => expect(learnedVectors()).toBe(learnedVectors()));
});

describe("wordClasses", () => {
  const words = Object.values(wordClasses).flat();
  it("name words of the language, each once", () => {
    const { vocabulary } = learnedVectors();
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(vocabulary.indexOf.has(word), word).toBe(true);
  });
});
