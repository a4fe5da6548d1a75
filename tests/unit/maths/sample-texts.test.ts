import { describe, expect, it } from "vitest";
import { corpora, languages } from "../../../src/maths/sample-texts.ts";

const textOf = (name: string): string => corpora.find(({ value }) => value === name)?.text ?? "";

describe("sample texts", () => {
  it("hold the four words as often as the paper on subwords does", () => {
    const times = (word: string): number =>
      textOf("words")
        .split(" ")
        .filter((one) => one === word).length;
    expect(["low", "lower", "newest", "widest"].map(times)).toEqual([5, 2, 6, 3]);
  });
  it("hold sums that are right", () => {
    for (const line of textOf("sums").split("\n")) {
      const [a = Number.NaN, b, sum] = line.split(/ [+=] /).map(Number);
      expect(a + (b ?? Number.NaN)).toBe(sum);
    }
  });
  it("are well-formed, and each language has its own sentence and code", () => {
    for (const { text } of [...corpora, ...languages]) expect(text.isWellFormed()).toBe(true);
    expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
    expect(new Set(languages.map(({ text }) => text)).size).toBe(languages.length);
  });
});
