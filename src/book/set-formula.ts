import katex, { type KatexOptions } from "katex";
import { joinNames, spelledOut } from "./join-names.ts";
import { formulaMemory } from "./kept-formulas.ts";
import { leanFormula } from "./lean-formula.ts";

/** How the book sets formulas, the same wherever one is drawn or checked: visible layout and MathML. */
export const katexOptions = {
  output: "htmlAndMathml",
  trust: false,
  maxExpand: 200,
  throwOnError: true,
} satisfies KatexOptions;

/** What is wrong with a formula, and where in it; undefined when it can be set. */
export interface FormulaFault {
  readonly problem: string;
  /** characters from its beginning */
  readonly offset: number;
}

/** A formula as pages show it. */
export interface FormulaSetting {
  /** undefined when it cannot be set */
  readonly html: string | undefined;
  /** the first fault: syntax, an unknown or untrusted command, or a warning of KaTeX's strict mode */
  readonly fault: FormulaFault | undefined;
}

/** KaTeX sets an untrusted command in this colour without any message; nobody else asks for it. */
const errorColor = "#bad0f1";
const untrusted = /\\(href|url|html[A-Z]\w*|includegraphics)/;

/** Elements of MathML that take as many children as they have places (MathML Core, sections 3.3 and 3.4). */
const placed = new Set(["mfrac", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover"]);

const application = "\u2061";
const element = /<(\/?)(\w+)([^>]*)>([^<]*)/g;

/**
 * MathML without the invisible sign of application where it has no place of its own and nothing to apply: KaTeX writes the
 * function name of `\eta_{\max}` as its letters and that sign, and so gives the script a child too many, which browsers refuse.
 * Input: `<msub><mi>η</mi><mi>max</mi><mo>U+2061</mo></msub>`. Output: `<msub><mi>η</mi><mi>max</mi></msub>`.
 */
const withMendedScripts = (mathml: string): string => {
  const open: string[] = [];
  let dropped = false;
  return mathml.replaceAll(element, (part, closing: string, name: string, attributes: string, text: string) => {
    if (closing) {
      open.pop();
      const end = dropped ? text : part;
      dropped = false;
      return end;
    }
    dropped = name === "mo" && text === application && placed.has(open.at(-1) ?? "");
    if (!attributes.endsWith("/")) open.push(name);
    return dropped ? "" : part;
  });
};

const layout = '<span class="katex-html" aria-hidden="true">';

/** KaTeX's HTML as the book publishes it: its MathML valid, its layout lean. */
const published = (html: string): string => {
  const [mathml = "", drawn = ""] = html.split(layout);
  const mended =
    mathml.includes(application) || spelledOut.test(mathml)
      ? mathml.replace(/<math[\s\S]*<\/math>/, (math) => joinNames(withMendedScripts(math)))
      : mathml;
  return `${mended}${layout}${leanFormula(drawn)}`;
};

const set = (latex: string, displayMode: boolean): FormulaSetting => {
  let warning: FormulaFault | undefined;
  const strict = (_code: string, problem: string, token?: { loc?: { start: number } | null }): "ignore" => {
    warning ??= { problem: problem.replace(/\.$/, ""), offset: token?.loc?.start ?? 0 };
    return "ignore";
  };
  try {
    const html = katex.renderToString(latex, { ...katexOptions, displayMode, errorColor, strict: strict as never });
    if (!html.includes(errorColor)) return { html: published(html), fault: warning };
    const [command = "a command"] = untrusted.exec(latex) ?? [];
    const problem = `${command}, which could lead out of the book`;
    return { html: undefined, fault: { problem, offset: Math.max(0, latex.search(untrusted)) } };
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const problem = (error.rawMessage ?? error.message).replace(/\.$/, "");
    return { html: undefined, fault: { problem, offset: error.position ?? 0 } };
  }
};

/** Sets a formula, once in the life of the process, or not at all where a run before has set it. */
export const setFormula = (latex: string, displayMode: boolean): FormulaSetting => {
  const way = displayMode ? "display" : "inline";
  const known = formulaMemory.set[way].get(latex);
  if (known) return known;
  const setting = formulaMemory.recalled[way].get(latex) ?? set(latex, displayMode);
  formulaMemory.set[way].set(latex, setting);
  return setting;
};
