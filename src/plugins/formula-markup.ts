import type { Nodes } from "hast";

const annotation = /<annotation [^>]*>([\s\S]*?)<\/annotation>/;

/** HTML of a formula in the running text; undefined for all else. */
export const inlineFormula = (node: Nodes): string | undefined =>
  node.type === "raw" && node.value.startsWith('<span class="katex"') ? node.value : undefined;

/** Whether a node is a formula on a line of its own. */
export const isDisplayFormula = (node: Nodes): boolean =>
  node.type === "raw" && node.value.startsWith('<span class="katex-display"');

/** Length of the LaTeX that a formula's MathML carries. */
export const latexLength = (html: string): number =>
  (annotation.exec(html)?.[1] ?? "").replaceAll(/&#?\w+;/g, " ").length;
