import { describe, expect, it } from "vitest";
import { fullText } from "../../../src/search/full-text.ts";
import type { Section } from "../../../src/search/page-sections.ts";
import { suggester } from "../../../src/search/suggest.ts";
import { textIndex } from "../../../src/search/text-index.ts";

const section = (title: string, text: string, part = "A"): Section => ({
  title,
  url: `/p/#${title}`,
  where: `${part} p`,
  part,
  text,
});
const sections = [
  section("scores", "The scores are divided by a root. Nothing else."),
  section("roots", "A root grows slowly. Trees have one, too."),
  section("held", "The loss on held-out text is lowest after ten readings."),
  section("text", "We held the text against others, and were out of luck."),
  section("divergence", "The Kullback-Leibler divergence of two models.", "B"),
  section("models", "Models are many, and a model of models is one more.", "B"),
];
const { about, files } = textIndex(sections);
const asked: string[] = [];
const texts = () =>
  fullText(about, async (name) => {
    asked.push(name);
    return files.get(name) ?? Promise.reject(new Error(name));
  });
const { heard } = suggester([]);
const find = async (query: string, part = ""): Promise<string[]> =>
  (await texts().search(heard(query), part)).map(({ title }) => title);

describe("the full text", () => {
  it("finds sections by their words, those first that have all of them", async () => {
    expect((await find("divided scores"))[0]).toBe("scores");
    expect(await find("root")).toEqual(expect.arrayContaining(["scores", "roots"]));
  });
  it("finds other forms of a word, its beginning while it is typed, and a slip behind it", async () => {
    expect(await find("divide")).toEqual(["scores"]);
    expect(await find("kullb")).toEqual(["divergence"]);
    expect(await find("divergemce of models")).toContain("divergence");
  });
  it("takes a word of several parts as one first", async () => {
    expect((await find("held-out"))[0]).toBe("held");
  });
  it("takes what is typed before what may have been meant, and that where the text has it not", async () => {
    const search = (forms: string[]) => texts().search([[forms]], "");
    expect((await search(["root", "score"])).map(({ title }) => title)).not.toContain("held");
    expect((await search(["xroot", "root"])).map(({ title }) => title)).toContain("roots");
  });
  it("keeps to a part", async () => {
    expect(await find("text models", "B")).toEqual(["models", "divergence"]);
    expect(await find("text", "B")).toEqual([]);
  });
  it("shows where the words stand", async () => {
    const [hit] = await texts().search(heard("scores"), "");
    expect(hit).toMatchObject({ url: "/p/#scores", where: "A p" });
    expect(hit?.excerpt).toContain("The \u0001scores\u0002 are divided");
  });
  it("finds nothing for what the book has not, for nothing, and for names of JavaScript's own", async () => {
    for (const query of ["zzzzzz", "", "жжжжж", "__proto__", "constructor", "toString"])
      expect(await find(query), query).toEqual([]);
  });
  it("asks for a file once, and again when it could not be had", async () => {
    asked.length = 0;
    const open = texts();
    await open.search(heard("scores"), "");
    const count = asked.length;
    await open.search(heard("scores"), "");
    expect(asked).toHaveLength(count);
    let fails = true;
    const shaky = fullText(about, async (name) => (fails ? Promise.reject(new Error(name)) : (files.get(name) ?? "")));
    await expect(shaky.search(heard("scores"), "")).rejects.toThrow();
    fails = false;
    expect(await shaky.search(heard("scores"), "")).not.toEqual([]);
  });
});
