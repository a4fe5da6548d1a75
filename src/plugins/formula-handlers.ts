import type { Nodes } from "mdast";
import type { Options } from "remark-rehype";
import { setFormula } from "../book/set-formula.ts";

type Formula = Extract<Nodes, { type: "math" | "inlineMath" }>;

const raw = ({ value, position }: Formula, displayMode: boolean) => {
  const { html, fault } = setFormula(value, displayMode);
  if (html !== undefined) return { type: "raw" as const, value: html };
  const at = position ? `${position.start.line}:${position.start.column} ` : "";
  throw new Error(`${at}Unexpected LaTeX in \`${value}\`: ${fault?.problem}.`);
};

/**
 * How remark-rehype takes formulas: KaTeX's HTML as it is, which nothing parses again. One that cannot be set stops the build.
 * Input: `$x$`. Output: `<span class="katex">...</span>`.
 */
export const formulaHandlers: NonNullable<Options["handlers"]> = {
  math: (_state, node: Formula) => raw(node, true),
  inlineMath: (_state, node: Formula) => raw(node, false),
};
