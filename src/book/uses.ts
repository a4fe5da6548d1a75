import type { Node, Parent } from "mdast";
import { visit } from "unist-util-visit";
import type { Book } from "./book.ts";
import type { Chapter } from "./chapter.ts";
import { citationsIn } from "./citations.ts";
import { familyTableCitations } from "./family-table.ts";
import { attribute, type Tag, tagsOf } from "./jsx.ts";
import { looseTexts } from "./loose-texts.ts";
import { placeAt } from "./text-file.ts";

/** A place that cites a work. */
export interface Use {
  readonly key: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** the chapter in which a reader meets the citation; undefined on reference pages */
  readonly chapter: Chapter | undefined;
  /** true when a tag stands here and the key in the row that it names */
  readonly borrowed: boolean;
}

interface Piece {
  readonly text: string;
  readonly node: Node;
}

const pieced = new WeakMap<Chapter, readonly Piece[]>();

/** Running text of a chapter: text nodes, and the attributes that are shown. */
export const piecesOf = (chapter: Chapter): readonly Piece[] => {
  const known = pieced.get(chapter);
  if (known) return known;
  const pieces: Piece[] = [];
  visit(chapter.tree, "text", (node, _index, _parent: Parent | undefined) => {
    pieces.push({ text: node.value, node });
  });
  for (const tag of tagsOf(chapter.tree))
    for (const name of ["caption", "words", "title"]) {
      const text = attribute(tag, name);
      if (text) pieces.push({ text, node: tag });
    }
  pieced.set(chapter, pieces);
  return pieces;
};

/** Place of a string inside a node: looked up in the source, since escapes and quotes shift offsets. */
export const placeOfText = (
  chapter: Chapter,
  node: Node,
  wanted: string,
): { file: string; line: number; column: number } => {
  const { text, path } = chapter.file;
  const start = node.position?.start.offset ?? 0;
  const found = text.indexOf(wanted, start);
  const inside = found >= 0 && found <= (node.position?.end.offset ?? text.length);
  return { file: path, ...placeAt(text, inside ? found : start) };
};

const inTexts = new WeakMap<Chapter, readonly Use[]>();

/** Citations in the running text of a chapter; while an author writes, one chapter changes and the others do not. */
const inText = (chapter: Chapter): readonly Use[] => {
  const known = inTexts.get(chapter);
  if (known) return known;
  const uses = piecesOf(chapter).flatMap(({ text, node }) =>
    citationsIn(text).flatMap(({ works }) =>
      works.map(({ key }) => ({ key, chapter, borrowed: false, ...placeOfText(chapter, node, `@${key}`) })),
    ),
  );
  inTexts.set(chapter, uses);
  return uses;
};

/** Keys of the works that a tag cites in the words or numbers that it shows. */
const keysOf = (book: Book, tag: Tag): readonly string[] => {
  const id = attribute(tag, "id") ?? "";
  if (tag.name === "Value") return [book.data.quantities.get(id)?.source ?? []].flat();
  if (tag.name === "TaskMap") return book.data.tasks.map(({ source }) => source);
  if (tag.name === "FamilyTable") return familyTableCitations(book.data.families, attribute(tag, "show") ?? "");
  const claim = tag.name === "Claim" ? book.claims.find((one) => one.id === id) : undefined;
  if (!claim) return [];
  const text = citationsIn(`${claim.claim} ${claim.correction}`).flatMap(({ works }) => works.map(({ key }) => key));
  return [...claim.sources, ...text];
};

const inTags = (book: Book, chapter: Chapter): Use[] =>
  tagsOf(chapter.tree).flatMap((tag) => {
    const keys = keysOf(book, tag);
    if (keys.length === 0) return [];
    const place = placeOfText(chapter, tag, "<");
    return keys.map((key) => ({ key, chapter, borrowed: true, ...place }));
  });

const find = (book: Book): Use[] => [
  ...book.chapters.flatMap((chapter) => [...inText(chapter), ...inTags(book, chapter)]),
  ...looseTexts(book).flatMap(({ text, file, chapter, place }) =>
    citationsIn(text).flatMap(({ works }) =>
      works.map(({ key }) => ({ key, chapter, borrowed: false, file, ...place(`@${key}`) })),
    ),
  ),
  ...book.claims.flatMap(({ sources }, row) =>
    sources.map((key, index) => ({
      key,
      chapter: undefined,
      borrowed: false,
      file: "content/claims.yaml",
      ...book.claimPlace([row, "sources", index]),
    })),
  ),
  ...book.data.sources.map((source) => ({ ...source, chapter: undefined, borrowed: false })),
];

const found = new WeakMap<Book, readonly Use[]>();

/** Every citation of the book: running text in reading order, then quizzes, symbols, claims, glossary and data. Every page asks; a book is searched once. */
export const usesOf = (book: Book): readonly Use[] => {
  const uses = found.get(book) ?? find(book);
  found.set(book, uses);
  return uses;
};
