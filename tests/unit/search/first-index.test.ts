import { describe, expect, it } from "vitest";
import { readingPathSchema } from "../../../src/schemas/reading-path.ts";
import { pack } from "../../../src/search/entry.ts";
import { firstIndex, fitting, plainLatex } from "../../../src/search/first-index.ts";
import { soundBook } from "../sound-book.ts";

const index = firstIndex(await soundBook());
const of = (kind: string) => index.filter((entry) => entry.kind === kind);

describe("firstIndex", () => {
  it("has every chapter with its part and number", () => {
    expect(of("chapter")).toEqual([
      {
        title: "The mean",
        aliases: "mean",
        words: "",
        url: "/numbers/mean/",
        where: "Numbers 1.1 The mean",
        part: "Numbers",
        kind: "chapter",
      },
      {
        title: "The total",
        aliases: "total",
        words: "",
        url: "/sums/total/",
        where: "Sums 2.1 The total",
        part: "Sums",
        kind: "chapter",
      },
    ]);
  });
  it("has headings, but not those that every chapter has", () => {
    expect(of("heading").map(({ title, url }) => `${title} ${url}`)).toEqual([
      "A case by hand /numbers/mean/#a-case-by-hand",
      "Two sums /sums/total/#two-sums",
    ]);
  });
  it("leads from a term to the heading that explains it", () => {
    expect(of("term")).toMatchObject([
      { title: "mean", aliases: "average", url: "/numbers/mean/#a-case-by-hand", part: "Numbers" },
    ]);
  });
  it("leads to the glossary where no heading explains a term", async () => {
    const book = await soundBook();
    const entries = firstIndex({ ...book, terms: book.terms.map((term) => ({ ...term, chapter: "mean" })) });
    expect(entries.find(({ kind }) => kind === "term")).toMatchObject({
      url: "/glossary/#mean",
      where: "Glossary",
      part: "Reference",
    });
  });
  it("finds a section by the words that its book gives for it", async () => {
    const found = firstIndex(await soundBook(), { "mean#a-case-by-hand": "average of two", mean: "middle" });
    expect(found.filter(({ words }) => words !== "").map(({ kind, title, words }) => [kind, title, words])).toEqual([
      ["chapter", "The mean", "middle"],
      ["heading", "A case by hand", "average of two"],
    ]);
  });
  it("leaves out names that are found by another one", async () => {
    const book = await soundBook();
    const aliases = ["Means", "arithmetic-mean", "arithmetic mean", "average", "averages"];
    const entries = firstIndex({ ...book, terms: book.terms.map((term) => ({ ...term, aliases })) });
    expect(entries.find(({ kind }) => kind === "term")?.aliases).toBe("arithmetic-mean; average");
  });
  it("puts a term behind the heading that explains it, and the equations of a chapter behind its headings", () => {
    expect(index.filter(({ url }) => url.startsWith("/numbers/mean/")).map(({ kind }) => kind)).toEqual([
      "chapter",
      "heading",
      "term",
      "equation",
    ]);
  });
  it("finds equations by name and number, and models by name", () => {
    expect(of("equation")).toMatchObject([
      {
        title: "arithmetic mean",
        aliases: "Equation 1.1.1",
        url: "/numbers/mean/#equation-arithmetic-mean",
      },
    ]);
    expect(of("model")).toMatchObject([{ title: "Abacus", aliases: "", url: "/models/#abacus" }]);
  });
  it("finds a reading path by its title and its slug", async () => {
    const path = readingPathSchema.parse({
      slug: "one-week",
      title: "One week",
      reader: "For a student.",
      summary: "The two chapters of the smallest sound book, first the mean and then the total.",
      before: "Nothing but counting.",
      unit: "day",
      stages: [{ title: "All", text: "What numbers say.", chapters: ["mean"] }],
    });
    const entries = firstIndex({ ...(await soundBook()), paths: [path] });
    expect(entries.filter(({ kind }) => kind === "page")).toEqual([
      {
        title: "One week",
        aliases: "one week",
        words: "",
        url: "/paths/one-week/",
        where: "Reading paths",
        part: "Reference",
        kind: "page",
      },
    ]);
  });
  it("has every lab on its own page", () => {
    expect(of("lab").length).toBeGreaterThanOrEqual(2);
    for (const { url } of of("lab")) expect(url).toMatch(/^\/labs\/[a-z-]+\/$/);
  });
});

it.each([
  ["d_k", "d_k"],
  ["D_{\\mathrm{KL}}(p \\| q)", "D_KL(p | q)"],
  ["\\bar{\\alpha}_t", "bar alpha_t"],
  ["p_\\theta(x \\mid z)", "p_theta(x z)"],
  ["\\varepsilon_\\theta", "epsilon_theta"],
])("a symbol is found as it is typed: %s as %s", (latex, typed) => {
  expect(plainLatex(latex)).toBe(typed);
});

describe("a first index that is to travel", () => {
  it("is all of it while it fits", () => {
    expect(fitting(index)).toEqual(index);
  });
  it("leaves out what readers miss least, keeps the order, and stays as small however long the book is", () => {
    const most = 2000;
    const some = fitting(index, most);
    expect(pack(some).length).toBeLessThanOrEqual(most);
    expect(some).toEqual(index.filter((entry) => some.includes(entry)));
    expect(some.filter(({ kind }) => kind === "chapter")).toEqual(of("chapter"));
    expect(some.filter(({ kind }) => kind === "equation")).toEqual([]);
    expect(fitting(index, 0)).toEqual([]);
  });
});
