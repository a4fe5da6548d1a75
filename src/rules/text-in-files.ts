import type { Book } from "../book/book.ts";
import { contentTexts } from "../book/content-files.ts";
import { placeAt, type TextFile } from "../book/text-file.ts";
import type { Finding } from "./rule.ts";

/** Something that no text of the book may hold, wherever it stands. */
export interface Unwanted {
  readonly pattern: RegExp;
  /** what was found and what was expected, without the full stop: "Unexpected X, expected Y" */
  readonly say: (match: RegExpMatchArray) => string;
  readonly hint: string;
}

const read = new WeakMap<Book, readonly TextFile[]>();

/** The texts of a book as they are on disk. Several rules ask; they are read once. */
const textsOf = (book: Book): readonly TextFile[] => {
  const texts = read.get(book) ?? contentTexts(book.root);
  read.set(book, texts);
  return texts;
};

/** The first of each unwanted thing in each file of the content. */
export const findUnwanted = function* (book: Book, list: readonly Unwanted[]): Iterable<Finding> {
  for (const { path, text } of textsOf(book))
    for (const { pattern, say, hint } of list) {
      const match = pattern.exec(text);
      if (match) yield { file: path, ...placeAt(text, match.index), message: `${say(match)}.`, hint };
    }
};

/** "U+202E" */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
