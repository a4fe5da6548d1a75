/** One thing that is wrong in the content, told so that its writer can mend it. */
export interface Mistake {
  /** permanent kebab-case id of the rule, for the manual and for searching */
  readonly rule: string;
  /** path from the project's root */
  readonly file: string;
  /** from 1 */
  readonly line: number;
  /** from 1 */
  readonly column: number;
  /** "Unexpected X, expected Y." */
  readonly message: string;
  /** how to mend it, in one sentence */
  readonly hint: string;
}

const byPlace = (a: Mistake, b: Mistake): number =>
  a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule, "en");

/** One mistake as its writer reads it: place and rule, what was found and expected, how to mend it. */
export const printMistake = ({ rule, file, line, column, message, hint }: Mistake): string =>
  `${file}:${line}:${column} ${rule}\n  ${message}\n  Hint: ${hint}`;

/** The one error that authors see: all mistakes of a book, sorted by file and place. */
export class BookError extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const sorted = [...mistakes].sort(byPlace);
    const count = sorted.length === 1 ? "1 mistake" : `${sorted.length} mistakes`;
    super(`${count} in the content; nothing was published.\n\n${sorted.map(printMistake).join("\n\n")}`);
    this.name = "BookError";
    this.mistakes = sorted;
  }
}
