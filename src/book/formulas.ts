import type { Node } from "mdast";
import { visit } from "unist-util-visit";
import type { Worked } from "../worked/worked.ts";
import type { Book } from "./book.ts";
import type { Chapter } from "./chapter.ts";
import { looseTexts } from "./loose-texts.ts";
import type { Place } from "./text-file.ts";
import { piecesOf } from "./uses.ts";
import { isNumbers, latexOf, valueAt } from "./worked-values.ts";

const computed = /\\computed(?:\[(\d)\])?\{([^{}]*)\}/g;

/**
 * LaTeX with `\computed{path}` replaced by the chapter's numbers.
 * @throws RangeError naming the path when there is no such number or list
 */
export const fillComputed = (latex: string, worked: Worked | undefined): string =>
  latex.replace(computed, (_, digits: string | undefined, path: string) => {
    const value = valueAt(worked, path);
    if (value === undefined || !isNumbers(value)) throw new RangeError(path);
    return latexOf(value, digits === undefined ? undefined : Number(digits));
  });

/** A formula of a chapter, where it stands. */
export interface Formula {
  readonly latex: string;
  readonly display: boolean;
  readonly node: Node;
}

const inText = /(?<![\\$])\$([^$\n]+?)\$(?!\$)/g;

/** Formulas of a string of Markdown that is not part of the chapter's tree: captions, quizzes, claims. */
export const formulasIn = (text: string): string[] => [...text.matchAll(inText)].map((match) => match[1] ?? "");

const inChapters = new WeakMap<Chapter, readonly Formula[]>();

/** Every formula of a chapter's tree and of the attributes that are shown. */
export const formulasOf = (chapter: Chapter): readonly Formula[] => {
  const known = inChapters.get(chapter);
  if (known) return known;
  const formulas: Formula[] = [];
  visit(chapter.tree, (node) => {
    if (node.type === "math" || node.type === "inlineMath")
      formulas.push({ latex: node.value, display: node.type === "math", node });
  });
  const shown = piecesOf(chapter).filter(({ node }) => node.type !== "text");
  for (const { text, node } of shown)
    for (const latex of formulasIn(text)) formulas.push({ latex, display: false, node });
  inChapters.set(chapter, formulas);
  return formulas;
};

/**
 * Whether a formula stands in what a browser lays out before the first picture, some three screens of a phone: in the question,
 * the outcomes or the first eight paragraphs.
 */
export const opensWithFormula = (chapter: Chapter): boolean => {
  const { question, outcomes } = chapter.front;
  if ([question, ...outcomes.map(({ text }) => text)].some((text) => formulasIn(text).length > 0)) return true;
  const paragraphs = chapter.tree.children.filter(({ type }) => type === "paragraph");
  const end = paragraphs.slice(0, 8).at(-1)?.position?.end.offset ?? 0;
  return formulasOf(chapter).some(({ node }) => (node.position?.start.offset ?? Number.POSITIVE_INFINITY) < end);
};

/** A formula outside the running text of chapters. */
export interface LooseFormula extends Place {
  readonly file: string;
  readonly latex: string;
  /** the chapter whose computed numbers it may use */
  readonly chapter: Chapter | undefined;
}

const looked = new WeakMap<Book, readonly LooseFormula[]>();

const findLoose = (book: Book): LooseFormula[] => [
  ...book.notation.map(({ latex }, row) => ({
    file: "content/notation.yaml",
    latex,
    chapter: undefined,
    ...book.notationPlace([row, "latex"], latex),
  })),
  ...looseTexts(book).flatMap(({ text, file, chapter, place }) =>
    formulasIn(text).map((latex) => ({ file, latex, chapter, ...place(latex) })),
  ),
];

/** Formulas outside the running text of chapters, with their place. Several rules ask; a book is searched once. */
export const looseFormulas = (book: Book): readonly LooseFormula[] => {
  const formulas = looked.get(book) ?? findLoose(book);
  looked.set(book, formulas);
  return formulas;
};
