import { citationsIn } from "../../book/citations.ts";
import type { Label } from "../../book/labels.ts";
import type { Known, Piece, Row } from "../../labs/task-map/row.ts";
import type { Family } from "../../schemas/family.ts";
import type { Task } from "../../schemas/task.ts";
import { href } from "../../site.ts";
import { citation, type Works } from "./citation.ts";

/** Chapters by the name of their label, `chapter:<slug>`. */
type Chapters = ReadonlyMap<string, Pick<Label, "url"> & { readonly chapter: { readonly front: { title: string } } }>;

const chapterOf = (chapters: Chapters, slug: string, row: string) => {
  const label = chapters.get(`chapter:${slug}`);
  if (!label) throw new Error(`Unexpected chapter ${slug} of ${row}, expected a chapter of the book.`);
  return { title: label.chapter.front.title, href: href(label.url) };
};

/** Rows of content/data/tasks.yaml for the lab task-map. @throws Error where a row names no chapter of the book */
export const taskRows = (tasks: readonly Task[], works: Works, chapters: Chapters): Row[] =>
  tasks.map(({ products, source, locator, chapter, ...row }) => ({
    ...row,
    source: citation(works, source, locator),
    year: Number.parseInt(works.get(source)?.year ?? "0", 10),
    chapter: chapterOf(chapters, chapter, `the task ${row.id}`),
  }));

/** Words with citations in Pandoc's form as pieces: words, and links to the bibliography with a space before each. */
const piecesOf = (text: string, works: Works): Piece[] => {
  let at = 0;
  const pieces = citationsIn(text).flatMap(({ index, length, works: named }): Piece[] => {
    const before = { text: text.slice(at, index) };
    at = index + length;
    const cited = named.map(({ key, locator }) => citation(works, key, locator ?? ""));
    return [before, ...cited.map(({ label, href: address }) => ({ cited: { label, href: address } }))];
  });
  return [...pieces, { text: text.slice(at) }].filter((piece) => !("text" in piece) || piece.text !== "");
};

/** Rows of content/data/families.yaml for the lab task-map. */
export const familyRows = (families: readonly Family[], works: Works, chapters: Chapters): Known[] =>
  families.map(({ id, chapter, sampling, likelihood, failure }) => ({
    id,
    href: chapterOf(chapters, chapter, `the family ${id}`).href,
    sampling: piecesOf(sampling, works),
    likelihood,
    failure: piecesOf(failure, works),
  }));
