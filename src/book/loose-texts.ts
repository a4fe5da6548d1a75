import type { Book } from "./book.ts";
import type { Chapter } from "./chapter.ts";
import { type Place, placeAt, type TextFile } from "./text-file.ts";

/** A piece of Markdown that stands outside the running text of chapters: in a definition, a claim, a quiz, a symbol's row. */
export interface LooseText {
  readonly text: string;
  /** path from the project's root */
  readonly file: string;
  /** the chapter in which a reader meets it; undefined on reference pages */
  readonly chapter: Chapter | undefined;
  /** where a string that it holds stands in the file */
  readonly place: (wanted: string) => Place;
}

/** Path of a chapter's questions. */
export const quizPathOf = (chapter: Chapter): string => chapter.file.path.replace(/index\.mdx$/, "quiz.yaml");

const placeInDefinition = ({ text }: TextFile, definition: string, wanted: string): Place => {
  const start = Math.max(0, text.lastIndexOf(definition));
  return placeAt(text, Math.max(start, text.indexOf(wanted, start)));
};

const inQuiz = (chapter: Chapter): LooseText[] =>
  chapter.quiz.flatMap(({ question, options }, item) => {
    const one = (text: string, ...path: PropertyKey[]): LooseText => ({
      text,
      file: quizPathOf(chapter),
      chapter,
      place: (wanted) => chapter.quizPlace([item, ...path], wanted),
    });
    return [
      one(question, "question"),
      ...options.flatMap(({ text, reason }, index) => [
        one(text, "options", index, "text"),
        one(reason, "options", index, "reason"),
      ]),
    ];
  });

const inPaths = (book: Book): LooseText[] =>
  book.paths.flatMap(({ reader, before, advice, stages }, row) => {
    const one = (text: string, ...path: PropertyKey[]): LooseText => ({
      text,
      file: "content/paths.yaml",
      chapter: undefined,
      place: (wanted) => book.pathPlace([row, ...path], wanted),
    });
    return [
      one(reader, "reader"),
      one(before, "before"),
      ...advice.map((text, index) => one(text, "advice", index)),
      ...stages.flatMap(({ text, assignments }, stage) => [
        one(text, "stages", stage, "text"),
        ...assignments.flatMap(({ note }, index) =>
          note ? [one(note, "stages", stage, "assignments", index, "note")] : [],
        ),
      ]),
    ];
  });

const inParts = (book: Book): LooseText[] =>
  book.parts.flatMap(({ opening }, row) =>
    (["answers", "before"] as const).flatMap((field) => {
      const text = opening?.[field];
      return text === undefined
        ? []
        : [
            {
              text,
              file: "content/parts.yaml",
              chapter: undefined,
              place: (wanted: string) => book.partPlace([row, "opening", field], wanted),
            },
          ];
    }),
  );

/** All loose texts of the book: quizzes in reading order, then symbols, claims, reports, terms, openings of parts, and paths. */
export const looseTexts = (book: Book): LooseText[] => [
  ...book.chapters.flatMap(inQuiz),
  ...book.notation.flatMap(({ meaning, kind = "" }, row) =>
    Object.entries({ meaning, kind }).map(([field, text]) => ({
      text,
      file: "content/notation.yaml",
      chapter: undefined,
      place: (wanted: string) => book.notationPlace([row, field], wanted),
    })),
  ),
  ...book.claims.flatMap(({ claim, correction }, row) =>
    Object.entries({ claim, correction }).map(([field, text]) => ({
      text,
      file: "content/claims.yaml",
      chapter: undefined,
      place: (wanted: string) => book.claimPlace([row, field], wanted),
    })),
  ),
  ...book.reports.texts,
  ...book.terms.map(({ file, definition }) => ({
    text: definition,
    file: file.path,
    chapter: undefined,
    place: (wanted: string) => placeInDefinition(file, definition, wanted),
  })),
  ...inParts(book),
  ...inPaths(book),
];
