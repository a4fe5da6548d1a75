import { describe, expect, it } from "vitest";
import type { Section } from "../../../src/search/page-sections.ts";
import { inOneFile, shardOf, unpackPostings } from "../../../src/search/postings.ts";
import { textIndex } from "../../../src/search/text-index.ts";
import { unpackTexts } from "../../../src/search/texts.ts";

const section = (title: string, text: string, part = "A", url = `/${title}/`): Section => ({
  title,
  url,
  where: part,
  part,
  text,
});
const wordIn = (sections: readonly Section[], word: string) => {
  const { about, files } = textIndex(sections);
  return unpackPostings(files.get(`words-${shardOf(word, about.shards)}.txt`) ?? "").get(word);
};

describe("the text index", () => {
  it("says of a word in which sections it stands, and how much of each it makes up", () => {
    const found = wordIn(
      [section("masks", "A mask hides."), section("long", `mask ${"other words here ".repeat(60)}`)],
      "mask",
    );
    expect(found?.holders).toBe(2);
    expect(found?.sections.get(0)).toBeGreaterThan(found?.sections.get(1) ?? 9);
  });
  it("knows words by their one form, and what is made of several by all of them", () => {
    const sections = [section("a", "Masks of VQ-VAE")];
    for (const word of ["mask", "vqvae", "vq", "vae"]) expect(wordIn(sections, word)?.holders, word).toBe(1);
  });
  it("leaves out single letters and short numbers, and keeps years", () => {
    const sections = [section("a", "x 12 2017 b")];
    for (const word of ["x", "12", "b"]) expect(wordIn(sections, word), word).toBeUndefined();
    expect(wordIn(sections, "2017")?.holders).toBe(1);
  });
  it("puts sections that every chapter has behind others", () => {
    const found = wordIn(
      [section("a", "mask now", "A", "/a/#summary"), section("a", "mask now", "A", "/a/#b")],
      "mask",
    );
    expect(found?.sections.get(1)).toBeGreaterThan(found?.sections.get(0) ?? 9);
  });
  it("begins a file with each part, and fills none beyond its number of sections", () => {
    const many = Array.from({ length: inOneFile + 1 }, (_, at) => section(`s${at}`, "word", "A"));
    const { about, files } = textIndex([...many, section("z", "word", "B")]);
    expect(about.parts).toEqual({ A: 0, B: 2 });
    expect(about.sections).toBe(inOneFile + 2);
    expect(unpackTexts(files.get("texts-0.txt") ?? "")).toHaveLength(inOneFile);
    expect(unpackTexts(files.get("texts-2.txt") ?? "").map(({ title }) => title)).toEqual(["z"]);
  });
  it("keeps its files small however many sections have a word", () => {
    const largest = (count: number): number => {
      const sections = Array.from({ length: count }, (_, at) => section(`s${at}`, `model ${at % 700}th of many words`));
      return Math.max(...[...textIndex(sections).files.values()].map(({ length }) => length));
    };
    expect(largest(8000)).toBeLessThan(1.5 * largest(2000));
    expect(
      wordIn(
        Array.from({ length: 2000 }, (_, at) => section(`s${at}`, "model")),
        "model",
      )?.holders,
    ).toBe(2000);
  });
});
