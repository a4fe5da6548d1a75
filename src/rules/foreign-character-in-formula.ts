import type { Book } from "../book/book.ts";
import { formulasOf, looseFormulas } from "../book/formulas.ts";
import { setFormula } from "../book/set-formula.ts";
import { placeAt } from "../book/text-file.ts";
import { type Finding, placeOf, type Rule } from "./rule.ts";

const foreign = /[^\n\r\x20-\x7E]/u;

const told = (character: string): Pick<Finding, "message" | "hint"> => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `\`${character}\` (U+${code})` : `character U+${code}`;
  return {
    message: `Unexpected ${shown} in a formula, expected LaTeX in plain ASCII.`,
    hint: "Write the command, such as `\\alpha`, `\\times` or `-`; a tab is a space.",
  };
};

const inChapters = function* ({ chapters }: Book): Iterable<Finding> {
  for (const chapter of chapters)
    for (const { latex, display, node } of formulasOf(chapter)) {
      const [character] = foreign.exec(latex) ?? [];
      if (!character || setFormula(latex, display).fault) continue; // what KaTeX refuses is told by broken-formula
      const { text, path } = chapter.file;
      const at = text.indexOf(character, node.position?.start.offset ?? 0);
      const inside = at >= 0 && at < (node.position?.end.offset ?? 0);
      yield { ...(inside ? { file: path, ...placeAt(text, at) } : placeOf(chapter, node)), ...told(character) };
    }
};

/** KaTeX takes a tab or a letter of another script without a word; the book's faces have no glyph for it. */
export const foreignCharacterInFormula: Rule = {
  id: "foreign-character-in-formula",
  asks: "A formula is written in plain ASCII: no tab, no letter or sign of another script.",
  *check(book) {
    yield* inChapters(book);
    for (const { latex, file, line, column } of looseFormulas(book)) {
      const found = foreign.exec(latex);
      if (found && !setFormula(latex, false).fault)
        yield { file, line, column: column + found.index, ...told(found[0]) };
    }
  },
};
