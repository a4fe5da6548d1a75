import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type TermFront, termSchema } from "../schemas/term.ts";
import type { Mistake } from "./book-error.ts";
import { readTextFile, type TextFile } from "./text-file.ts";
import { type PlaceOf, readYaml } from "./yaml-file.ts";

/** A term of the glossary. */
export interface Term extends TermFront {
  /** file name without its ending, and anchor on the glossary page */
  readonly id: string;
  /** two sentences of Markdown */
  readonly definition: string;
  readonly file: TextFile;
  /** where a value of its front matter stands */
  readonly place: PlaceOf;
}

/** A name as it is compared: case, hyphens and plural spaces do not count. */
export const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();

/** Reads `glossary/*.md`. */
export const readGlossary = (root: string, folder: string, report: (mistake: Mistake) => void): Term[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .flatMap((name) => {
      const file = readTextFile(root, join(folder, name), report);
      const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file.text);
      if (!match) {
        report({
          rule: "glossary-term",
          file: file.path,
          line: 1,
          column: 1,
          message: "Unexpected absence of front matter, expected lines between `---` and `---` at the top.",
          hint: "Copy the front matter of another term and change it.",
        });
        return [];
      }
      const front = readYaml({ path: file.path, text: match[1] ?? "" }, termSchema, "glossary-term", report, 2);
      const definition = (match[2] ?? "").trim();
      return front ? [{ ...front.value, id: name.slice(0, -3), definition, file, place: front.place }] : [];
    })
    .sort((a, b) => a.term.localeCompare(b.term, "en"));

/** A term's names, folded. */
export const foldedNames = ({ id, term, aliases }: Term): string[] => [id, term, ...aliases].map(fold);

const named = new WeakMap<readonly Term[], ReadonlyMap<string, Term>>();

/** Every name of every term, folded, to its term. Every use of a term asks; names are folded once. */
export const namesOf = (terms: readonly Term[]): ReadonlyMap<string, Term> => {
  const names =
    named.get(terms) ?? new Map(terms.flatMap((term) => foldedNames(term).map((name) => [name, term] as const)));
  named.set(terms, names);
  return names;
};
