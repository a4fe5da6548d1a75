import { latexOfEquation } from "../book/equation-latex.ts";
import { formulasIn } from "../book/formulas.ts";
import { attribute, tagsOf } from "../book/jsx.ts";
import { placeOf, type Rule } from "./rule.ts";

/** A letter in an alphabet of its own or with an accent is one sign; so are a command and a character. */
const sign =
  /\\(?:math[a-z]+|boldsymbol|text|operatorname|bar|hat|tilde|overline|widehat)\s*(?:\{[^{}]*\}|\\[A-Za-z]+|\w)|\\[A-Za-z]+|\\.|\S/g;
/** What moves or sizes signs and means nothing. */
const layout = /^(?:\\[,;:! ]|[~&{}]|\\left|\\right|\\q?quad|\\[bB]igg?[lrm]?)$/;

/** The signs of LaTeX between blanks, without layout: " x _ t " */
const signs = (latex: string): string => {
  const found = (latex.match(sign) ?? []).filter((one) => !layout.test(one));
  return ` ${found.map((one) => one.replace(/[{}\s]/g, "")).join(" ")} `;
};

/** What may stand for a symbol: itself, the function without its argument, the variable at another index. */
const shapesOf = (symbol: string): string[] => {
  const whole = signs(symbol);
  const plain = whole.replace(/ \( .*\) $/, " ");
  const variable = plain.replace(/ _ (?!\\mathrm|\\text)\S+ $/, " ");
  return [whole, plain, variable].filter((shape) => shape.trim() !== "");
};

/** Whether a symbol, or each of several with commas between them, occurs in LaTeX. */
export const occursIn = (latex: string, symbol: string): boolean =>
  symbol.split(/,\s*(?![^(]*\))/).every((one) => shapesOf(one).some((shape) => signs(latex).includes(shape)));

/** The readers of an equation look its symbols up in the list below it: the list names what they see. */
export const symbolNotInFormula: Rule = {
  id: "symbol-not-in-formula",
  asks: "Every symbol that an `<Equation>` lists occurs in its formula, or in the kind of another symbol of the list, as content/notation.yaml writes it.",
  *check({ chapters, notation }) {
    for (const chapter of chapters)
      for (const tag of tagsOf(chapter.tree).filter(({ name }) => name === "Equation")) {
        const ids = (attribute(tag, "symbols") ?? "").split(/\s+/);
        const listed = ids.flatMap((wanted) => notation.find(({ id }) => id === wanted) ?? []);
        const formula = latexOfEquation(tag);
        for (const { id, latex } of listed) {
          const shapes = listed.filter((other) => other.id !== id).flatMap(({ kind = "" }) => formulasIn(kind));
          if ([formula, ...shapes].some((text) => occursIn(text, latex))) continue;
          yield {
            ...placeOf(chapter, tag),
            message: `Unexpected symbol \`${id}\`, which the formula does not hold, expected its \`${latex}\` there.`,
            hint: "Write the formula as content/notation.yaml writes the symbol, or list the one that it means.",
          };
        }
      }
  },
};
