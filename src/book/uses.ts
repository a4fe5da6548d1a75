import type { Node, Parent } from "mdast";
import { visit } from "unist-util-visit";
import type { Book } from "./book.ts";
import type { Chapter } from "./chapter.ts";
import { citationsIn } from "./citations.ts";
import { familyTableCitations } from "./family-table.ts";
import { attribute, tagsOf } from "./jsx.ts";
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

const inChapter = (book: Book, chapter: Chapter): Use[] => {
  const fromText = piecesOf(chapter).flatMap(({ text, node }) =>
    citationsIn(text).flatMap(({ works }) =>
      works.map(({ key }) => ({ key, chapter, borrowed: false, ...placeOfText(chapter, node, `@${key}`) })),
    ),
  );
  const fromTags = tagsOf(chapter.tree).flatMap((tag) => {
    const place = { borrowed: true, ...placeOfText(chapter, tag, "<") };
    const id = attribute(tag, "id") ?? "";
    if (tag.name === "Value")
      return [book.data.quantities.get(id)?.source ?? []].flat().map((key) => ({ key, chapter, ...place }));
    if (tag.name === "TaskMap") return book.data.tasks.map(({ source }) => ({ key: source, chapter, ...place }));
    if (tag.name === "FamilyTable")
      return familyTableCitations(book.data.families, attribute(tag, "show") ?? "").map((key) => ({
        key,
        chapter,
        ...place,
      }));
    if (tag.name !== "Claim") return [];
    const claim = book.claims.find((one) => one.id === id);
    const text = claim
      ? citationsIn(`${claim.claim} ${claim.correction}`).flatMap(({ works }) => works.map(({ key }) => key))
      : [];
    return [...(claim?.sources ?? []), ...text].map((key) => ({ key, chapter, ...place }));
  });
  return [...fromText, ...fromTags];
};

const find = (book: Book): Use[] => [
  ...book.chapters.flatMap((chapter) => inChapter(book, chapter)),
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
