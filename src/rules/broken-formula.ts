import type { Book } from "../book/book.ts";
import type { Chapter } from "../book/chapter.ts";
import { fillComputed, formulasOf, type LooseFormula, looseFormulas } from "../book/formulas.ts";
import { setFormula } from "../book/set-formula.ts";
import { placeAt } from "../book/text-file.ts";
import { type Finding, placeOf, type Rule } from "./rule.ts";

const hintFor = (problem: string): string => {
  if (/\\(label|ref|eqref)$/.test(problem))
    return 'Number the formula by `<Equation id="...">` and refer to it by `<Ref to="equation:..." />`.';
  if (problem.includes("Undefined control sequence"))
    return "KaTeX does not know the command; use one that it supports, or \\operatorname{...}.";
  if (problem.includes("expected '}'") || problem.includes("Expected '}'")) return "Close every brace that is opened.";
  return "Mend the LaTeX; `npm run dev` shows the formula as you write.";
};

type Fault = Pick<Finding, "message" | "hint"> & { readonly offset: number };

/** What is wrong with a formula once its computed numbers stand in it; `offset` is 0 where they have moved what follows. */
const faultIn = (book: Book, chapter: Chapter | undefined, latex: string, display: boolean): Fault | undefined => {
  let filled: string;
  try {
    filled = fillComputed(latex, book.worked.get(chapter?.slug ?? ""));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      offset: Math.max(0, latex.indexOf(`{${error.message}}`) + 1),
      message: `Unexpected \`\\computed{${error.message}}\`, expected a number or list of src/worked/${chapter?.slug ?? "<chapter>"}.ts.`,
      hint: "Add it there, or mend the path.",
    };
  }
  const fault = setFormula(filled, display).fault;
  return (
    fault && {
      offset: filled === latex ? fault.offset : 0,
      message: `Unexpected LaTeX in \`${short(latex)}\`: ${fault.problem}; expected a formula that KaTeX sets.`,
      hint: hintFor(fault.problem),
    }
  );
};

const short = (latex: string): string => {
  const line = latex.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
};

const inChapters = function* (book: Book): Iterable<Finding> {
  for (const chapter of book.chapters)
    for (const { latex, display, node } of formulasOf(chapter)) {
      const fault = faultIn(book, chapter, latex, display);
      if (!fault) continue;
      const { offset, ...told } = fault;
      const { text, path } = chapter.file;
      const within = text.indexOf(latex, node.position?.start.offset ?? 0);
      const found = within >= 0 && within < (node.position?.end.offset ?? 0);
      const place = found
        ? { file: path, ...placeAt(text, within + Math.min(offset, latex.length)) }
        : placeOf(chapter, node);
      yield { ...place, ...told };
    }
};

const inLooseText = (book: Book, { file, line, column, latex, chapter }: LooseFormula): Finding | undefined => {
  const fault = faultIn(book, chapter, latex, false);
  if (!fault) return undefined;
  const { offset, ...told } = fault;
  return { file, line, column: column + offset, ...told };
};

/** KaTeX would publish a broken formula in red, with exit code 0. */
export const brokenFormula: Rule = {
  id: "broken-formula",
  asks: "Every formula is LaTeX that KaTeX sets without error, warning or forbidden command.",
  *check(book) {
    yield* inChapters(book);
    yield* looseFormulas(book).flatMap((formula) => inLooseText(book, formula) ?? []);
  },
};
