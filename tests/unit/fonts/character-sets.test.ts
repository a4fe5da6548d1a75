import { describe, expect, it } from "vitest";
import { formulaCharacters, textCharacters } from "../../../src/fonts/character-sets.ts";
import { chapterOf } from "../book/chapter-of-text.ts";
import { soundBook } from "../sound-book.ts";

const book = await soundBook();
const withText = (text: string) => ({ ...book, chapters: [chapterOf(text)] });

describe("textCharacters", () => {
  it("has letters, digits and marks whatever the book says", () => {
    for (const character of "aZ09é–—“”’…×−≈≤√₀⁹½") expect(textCharacters(book)).toContain(character);
  });
  it("has what chapters and definitions use, and not what nobody uses", () => {
    expect(textCharacters(book)).not.toContain("漢");
    expect(textCharacters(withText("汉 漢"))).toContain("漢");
    expect(textCharacters({ ...book, terms: book.terms.map((term) => ({ ...term, definition: "ħ" })) })).toContain("ħ");
  });
  it("names each character once, in order, so that the cache holds", () => {
    const all = [...textCharacters(withText("zzz aaa"))];
    expect(all).toEqual([...new Set(all)].sort());
  });
});

describe("formulaCharacters", () => {
  const of = (some: typeof book, source: string) => {
    const set = formulaCharacters(some).find(({ face }) => face.source === source);
    return { common: set?.common ?? "", rare: set?.rare ?? "" };
  };
  it("has what KaTeX sets, in the face in which it sets it, and not the words of its source", () => {
    const some = withText("$\\alpha \\leq \\mathbf{w}$\n\n$$\n\\sum_i x_i\n$$\n");
    expect(of(some, "Math-Italic").rare).toContain("α");
    expect(of(some, "Main-Regular").rare).toContain("≤");
    expect(of(some, "Main-Regular").rare).not.toContain("α");
    expect(of(some, "Main-Bold").rare).toBe(" w");
    expect(of(some, "Size2-Regular").rare).toBe(" ∑");
    expect(of(withText("Text α.\n"), "Math-Italic").rare).not.toContain("α");
  });
  it("calls common what two chapters set", () => {
    const chapters = ["$\\rho \\tau$\n", "$\\rho$\n"].map((text) => chapterOf(text));
    const { common, rare } = of({ ...book, chapters }, "Math-Italic");
    expect(common).toContain("ρ");
    expect(rare).toContain("τ");
    expect(rare).not.toContain("ρ");
  });
  it("looks into notation, claims, quizzes and definitions", () => {
    const some = { ...book, notation: [{ id: "a", latex: "\\omega", name: "a", meaning: "b" }] };
    expect(of(some, "Math-Italic").rare).toContain("ω");
  });
  it("is not stopped by a broken formula", () => {
    const some = withText("$\\frac{$ and $\\computed{none}$ and $\\beta$\n");
    expect(of(some, "Math-Italic").rare).toContain("β");
  });
});
