import type { Book } from "../book/book.ts";
import type { Chapter } from "../book/chapter.ts";
import type { FoundBy } from "../book/found-by.ts";
import { pathUrl } from "../book/reading-paths.ts";
import { labAbouts } from "../labs/index.ts";
import { type Entry, type EntryKind, pack } from "./entry.ts";
import { wordsOf } from "./words.ts";

/** Headings that every chapter has find nothing in the first index, and little in the full text. */
export const usualHeadings = new Set(["what-reports-get-wrong", "summary", "check-yourself", "exercises"]);

/** A symbol as one types it: `D_{\\mathrm{KL}}` is found as D_KL, `\\bar{\\alpha}_t` as bar alpha_t. */
export const plainLatex = (latex: string): string =>
  latex
    .replace(/\\(?:mathrm|mathbf|mathbb|mathcal|operatorname|text|boldsymbol|widehat|ast)(?![a-z])/g, "")
    .replace(/\\mid(?![a-z])/g, " ")
    .replace(/\\(bar|hat|tilde|overline)(?![a-z])/g, "$1 ")
    .replaceAll("varepsilon", "epsilon")
    .replaceAll("varphi", "phi")
    .replace(/[{}\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();

const spaced = (id: string): string => id.replaceAll("-", " ");

/** Names that the search reads like another one, or like the title, need not travel: "GANs" and "modelling" beside "GAN" and "modeling". */
const needed = (title: string, names: readonly string[]): string => {
  const read = [title, ...names].map((name) =>
    wordsOf(name)
      .map(([word]) => word)
      .join(""),
  );
  return names.filter((_, at) => read.indexOf(read[at + 1] ?? "") === at + 1).join("; ");
};

const reference = (kind: EntryKind, where: string, title: string, aliases: string, url: string): Entry => ({
  title,
  aliases,
  words: "",
  url,
  where,
  part: "Reference",
  kind,
});

/** A chapter, then its headings in order, each with the terms that it explains behind it, then its equations. */
const ofChapter = (book: Book, chapter: Chapter, foundBy: FoundBy): Entry[] => {
  const part = chapter.part.title;
  const where = `${part} ${chapter.number} ${chapter.front.title}`;
  const entry = (kind: EntryKind, title: string, aliases: string, url: string): Entry => ({
    title,
    aliases,
    words: foundBy[url.replace(/^.*\/([^/]+)\/(?=#|$)/, "$1")] ?? "",
    url,
    where,
    part,
    kind,
  });
  return [
    entry("chapter", chapter.front.title, needed(chapter.front.title, [spaced(chapter.slug)]), chapter.url),
    ...chapter.headings
      .filter(({ id }) => !usualHeadings.has(id))
      .flatMap(({ id, text }) => [
        entry("heading", text, "", `${chapter.url}#${id}`),
        ...book.terms
          .filter((term) => term.chapter === `${chapter.slug}#${id}`)
          .map(({ term, aliases }) => ({
            ...entry("term", term, needed(term, aliases), `${chapter.url}#${id}`),
            words: "",
          })),
      ]),
    ...[...book.labels.values()]
      .filter((label) => label.kind === "equation" && label.chapter === chapter)
      .map(({ id, name, url }) => entry("equation", spaced(id), name, url)),
  ];
};

/** What the first index can find: chapters, headings, terms with their aliases, equations, models, symbols, labs and reading paths. */
export const firstIndex = (book: Book, foundBy: FoundBy = {}): Entry[] => {
  const inChapters = book.chapters.flatMap((chapter) => ofChapter(book, chapter, foundBy));
  const explained = new Set(inChapters.filter(({ kind }) => kind === "term").map(({ title }) => title));
  return [
    ...inChapters,
    ...book.terms
      .filter(({ term }) => !explained.has(term))
      .map(({ id, term, aliases }) => reference("term", "Glossary", term, needed(term, aliases), `/glossary/#${id}`)),
    ...book.data.models.map(({ id, name }) => reference("model", "Models", name, "", `/models/#${id}`)),
    ...book.notation.map(({ id, name, latex }) =>
      reference("symbol", "Notation", name, plainLatex(latex), `/notation/#${id}`),
    ),
    ...labAbouts.map(({ slug, title }) => reference("lab", "Labs", title, spaced(slug), `/labs/${slug}/`)),
    ...book.paths.map((path) => reference("page", "Reading paths", path.title, spaced(path.slug), pathUrl(path))),
  ];
};

/** Kinds in the order in which readers miss them. */
const missed: readonly EntryKind[] = ["chapter", "page", "lab", "model", "term", "heading", "symbol", "equation"];
/** Letters of a first index of some 23 KB, as hosts compress it. */
const mostLetters = 72_000;

/**
 * As many entries as travel before the first suggestion, however long the book is, in their order. What is left out is found
 * by the full text.
 */
export const fitting = (entries: readonly Entry[], most = mostLetters): Entry[] => {
  const wanted = [...entries].sort((a, b) => missed.indexOf(a.kind) - missed.indexOf(b.kind));
  const first = (count: number): Entry[] => {
    const kept = new Set(wanted.slice(0, count));
    return entries.filter((entry) => kept.has(entry));
  };
  let [fits, over] = [0, entries.length + 1];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (pack(first(middle)).length <= most) fits = middle;
    else over = middle;
  }
  return first(fits);
};
