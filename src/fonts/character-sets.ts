import katex from "katex";
import type { Book } from "../book/book.ts";
import { fillComputed, formulasOf, katexOptions, looseFormulas } from "../book/formulas.ts";

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");

/** Letters, digits and marks that any page may show, whatever the book says today. */
const always = `${range(0x20, 0x7e)}\u00a0°²³µé–—‘’“”…•·×−±≈≠≤≥→←↑↓↗∞√⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄½⅓¼`;

/** Characters of the text face: the usual ones and all that the content uses. */
export const textCharacters = (book: Book): string =>
  [
    ...new Set([
      ...always,
      ...book.chapters.flatMap(({ file }) => [...file.text]),
      ...JSON.stringify([book.terms, book.claims, book.notation, book.changes, book.data]),
      ...JSON.stringify([[...book.works.values()], [...book.data.quantities.values()]]),
    ]),
  ]
    .sort()
    .join("");

const strip = (html: string): string =>
  html
    .replace(/<math[\s\S]*?<\/math>/g, "")
    .replace(/<[^>]+>/g, "")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const markups = new WeakMap<Book, readonly string[]>();

/** Every formula of the book as KaTeX lays it out. */
const markupOf = (book: Book): readonly string[] => {
  const known = markups.get(book);
  if (known) return known;
  const set = (latex: () => string, displayMode: boolean): string => {
    try {
      return katex.renderToString(latex(), { ...katexOptions, displayMode, strict: "ignore" });
    } catch {
      return ""; // a broken formula is told by its own rule
    }
  };
  const markup = [
    ...book.chapters.flatMap((chapter) =>
      formulasOf(chapter).map(({ latex, display }) =>
        set(() => fillComputed(latex, book.worked.get(chapter.slug)), display),
      ),
    ),
    ...looseFormulas(book).map(({ latex }) => set(() => latex, false)),
  ];
  markups.set(book, markup);
  return markup;
};

const sorted = (characters: Iterable<string>): string => [...new Set(characters)].sort().join("");

/** Characters that the book's formulas are set with. Digits and Latin letters are always there, for labs. */
export const formulaCharacters = (book: Book): string =>
  sorted(`${range(0x20, 0x7e)}−·×√${markupOf(book).map(strip).join("")}`);

/**
 * Characters that the book's formulas set in KaTeX's classes of those names, such as `mathbb`; a space when there are none.
 * Variables are always all Latin letters, for labs.
 */
export const charactersOfClasses = (book: Book, classes: readonly string[]): string => {
  const leaf = new RegExp(`class="[^"]*\\b(?:${classes.join("|")})\\b[^"]*"[^>]*>(?:<span>)?([^<]+)<`, "g");
  return sorted([
    ...(classes.includes("mathnormal") ? range(0x20, 0x7e) : " "),
    ...markupOf(book).flatMap((html) => [...html.matchAll(leaf)].flatMap(([, text = ""]) => [...strip(text)])),
  ]);
};
