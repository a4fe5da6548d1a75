import type { Book } from "../book/book.ts";
import { fillComputed, formulasOf, looseFormulas } from "../book/formulas.ts";
import { setFormula } from "../book/set-formula.ts";
import { charactersOfFaces, type FormulaFace, formulaFaces } from "./formula-faces.ts";

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");

/** Letters, digits and marks that any page may show, whatever the book says today. */
const always = `${range(0x20, 0x7e)}\u00a0°²³µé–—‘’“”…•·×−±≈≠≤≥→←↑↓↗∞√⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄½⅓¼`;

/** Characters of the text face: the usual ones and all that the content uses. */
export const textCharacters = (book: Book): string => {
  const characters = new Set<string>();
  for (const text of [
    always,
    ...book.chapters.map(({ file }) => file.text),
    JSON.stringify([book.terms, book.claims, book.notation, book.changes, book.data]),
    JSON.stringify([[...book.works.values()], [...book.data.quantities.values()]]),
  ])
    for (const character of text) characters.add(character);
  return [...characters].sort().join("");
};

const markups = new WeakMap<Book, readonly (readonly string[])[]>();

/** The formulas of each chapter as KaTeX lays them out, and last those that stand outside of chapters. */
export const formulaMarkup = (book: Book): readonly (readonly string[])[] => {
  const known = markups.get(book);
  if (known) return known;
  const set = (latex: () => string, displayMode: boolean): string => {
    try {
      return setFormula(latex(), displayMode).html ?? "";
    } catch {
      return ""; // a number that is not there, like a broken formula, is told by its own rule
    }
  };
  const loose = Map.groupBy(looseFormulas(book), ({ chapter }) => chapter);
  const markup = [
    ...book.chapters.map((chapter) => [
      ...formulasOf(chapter).map(({ latex, display }) =>
        set(() => fillComputed(latex, book.worked.get(chapter.slug)), display),
      ),
      ...(loose.get(chapter) ?? []).map(({ latex }) =>
        set(() => fillComputed(latex, book.worked.get(chapter.slug)), false),
      ),
    ]),
    (loose.get(undefined) ?? []).map(({ latex }) => set(() => latex, false)),
  ];
  markups.set(book, markup);
  return markup;
};

const ofFormulas = new Map<string, ReturnType<typeof charactersOfFaces>>();

/** Characters that each face sets in some formulas. Chapters share many; each is looked through once. */
const charactersOfAll = (formulas: readonly string[]): ReturnType<typeof charactersOfFaces> => {
  const all: ReturnType<typeof charactersOfFaces> = new Map();
  for (const html of new Set(formulas)) {
    const found = ofFormulas.get(html) ?? charactersOfFaces(html);
    ofFormulas.set(html, found);
    for (const [face, characters] of found) all.set(face, (all.get(face) ?? new Set()).union(characters));
  }
  return all;
};

/** Characters of one face of formulas. */
export interface FormulaCharacters {
  readonly face: FormulaFace;
  /** set in two chapters or more, and so a part of what every chapter with formulas loads */
  readonly common: string;
  /** set in one chapter, or only on pages that look things up */
  readonly rare: string;
}

/** Characters that the book's formulas are set with, by face; without the faces that no formula uses. */
export const formulaCharacters = (book: Book): FormulaCharacters[] => {
  const places = formulaMarkup(book).map(charactersOfAll);
  return formulaFaces
    .map((face) => {
      const counts = new Map<string, number>();
      for (const character of places.flatMap((place) => [...(place.get(face) ?? [])]))
        counts.set(character, (counts.get(character) ?? 0) + 1);
      const having = (often: boolean): string =>
        [...counts]
          .flatMap(([character, count]) => (count > 1 === often ? character : []))
          .sort()
          .join("");
      const [common, rare] = [having(true), having(false)];
      // Browsers measure a line by the face that has the space, though no formula sets one.
      return common ? { face, common: ` ${common}`, rare } : { face, common, rare: rare && ` ${rare}` };
    })
    .filter(({ common, rare }) => common + rare !== "");
};
