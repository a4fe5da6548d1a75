import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { inlineFormula, latexLength } from "./formula-markup.ts";

const longest = 40;

/**
 * Keeps punctuation on the line of the short formula before it; long formulas stay free to break.
 * Input: `<span class="katex">…</span>. Next`. Output: `<span class="unbroken"><span class="katex">…</span>.</span> Next`.
 */
export const rehypeKeepPunctuation =
  () =>
  (tree: Root): void => {
    visit(tree, "raw", (node, index, parent) => {
      const html = inlineFormula(node);
      if (!parent || index === undefined || html === undefined) return;
      const next = parent.children[index + 1];
      const [signs] = (next?.type === "text" && /^[.,;:?!)’”%]+/.exec(next.value)) || [];
      if (!signs || next?.type !== "text" || latexLength(html) > longest) return;
      next.value = next.value.slice(signs.length);
      const children = [node, { type: "text" as const, value: signs }];
      parent.children[index] = { type: "element", tagName: "span", properties: { className: ["unbroken"] }, children };
      return index + 1;
    });
  };
