import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import { isDisplayFormula } from "./formula-markup.ts";

const frame = (label: string, children: ElementContent[]): Element => ({
  type: "element",
  tagName: "div",
  properties: { className: ["scroll-x"], tabIndex: 0, role: "group", ariaLabel: label },
  children,
});

const isFrame = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes("scroll-x");

/**
 * Wide formulas and tables scroll in a frame of their own, which takes the keyboard's focus.
 * Input: `<span class="katex-display">`, `<table>`. Output: `<div class="scroll-x" tabindex="0" role="group">` around each.
 */
export const rehypeFrameBlocks =
  () =>
  (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined || (node.type !== "element" && node.type !== "raw")) return;
      const formula = isDisplayFormula(node);
      if (!formula && (node.type !== "element" || node.tagName !== "table")) return;
      if (parent.type === "element" && isFrame(parent)) return;
      parent.children[index] = frame(formula ? "Formula" : "Table", [node]);
      return index + 1;
    });
  };
