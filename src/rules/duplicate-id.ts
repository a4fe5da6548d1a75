import { fold, foldedNames, type Term } from "../book/glossary.ts";
import { type Label, labelKey } from "../book/labels.ts";
import type { PlaceOf } from "../book/yaml-file.ts";
import { type Finding, placeOf, type Rule } from "./rule.ts";

/** One name, one thing: labels, symbols, claims, and the names of terms. */
export const duplicateId: Rule = {
  id: "duplicate-id",
  asks: "Ids of equations, figures, exercises, symbols and claims, and names of terms, stand for one thing each.",
  *check({ allLabels, notation, notationPlace, claims, claimPlace, terms }) {
    const first = new Map<string, Label>();
    for (const label of allLabels) {
      if (!label.tag || label.kind === "lab") continue; // slugs have a rule of their own; a lab may stand in several chapters
      const twin = first.get(labelKey(label));
      if (twin)
        yield {
          ...placeOf(label.chapter, label.tag),
          message: `Unexpected second ${label.kind} \`${label.id}\`, expected every id once in the book.`,
          hint: `The first is ${twin.name} in ${twin.chapter.file.path}, line ${twin.tag?.position?.start.line ?? 1}; rename one of them.`,
        };
      else first.set(labelKey(label), label);
    }
    yield* twins(notation, "symbol", "content/notation.yaml", notationPlace);
    yield* twins(claims, "claim", "content/claims.yaml", claimPlace);
    const taken = new Map<string, Term>();
    for (const term of terms) {
      const names = new Map<string, readonly PropertyKey[]>([
        [term.id, []],
        [term.term, ["term"]],
        ...term.aliases.map((alias, at) => [alias, ["aliases", at]] as const),
      ]);
      const [clash] = [...names].filter(([name]) => taken.has(fold(name)));
      if (clash)
        yield {
          file: term.file.path,
          ...term.place(clash[1]),
          message: `Unexpected name "${clash[0]}", expected names that no other term has.`,
          hint: `${taken.get(fold(clash[0]))?.file.path} has it too: merge the two, or take it from one.`,
        };
      for (const name of foldedNames(term)) taken.set(name, term);
    }
  },
};

function* twins(
  rows: readonly { readonly id: string }[],
  kind: string,
  file: string,
  place: PlaceOf,
): Iterable<Finding> {
  const lines = new Map<string, number>();
  for (const [index, { id }] of rows.entries()) {
    const at = place([index, "id"]);
    const line = lines.get(id);
    if (line !== undefined)
      yield {
        file,
        ...at,
        message: `Unexpected second ${kind} \`${id}\`, expected every id once.`,
        hint: `The first stands on line ${line}; merge the two rows.`,
      };
    else lines.set(id, at.line);
  }
}
