import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";

/** Elements of MathML that take as many children as they have places (MathML Core, sections 3.3 and 3.4). */
const placed = new Set(["mfrac", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover"]);

const isApplication = (node: ElementContent): boolean => {
  if (node.type !== "element" || node.tagName !== "mo") return false;
  const [text] = node.children;
  return text?.type === "text" && text.value === "\u2061";
};

/**
 * Takes the invisible sign of application away where it has no place of its own and nothing to apply: KaTeX writes the
 * function name of `\eta_{\max}` as its letters and that sign, and so gives the script a child too many, which browsers refuse.
 * Input: `<msub><mi>η</mi><mi>max</mi><mo>U+2061</mo></msub>`. Output: `<msub><mi>η</mi><mi>max</mi></msub>`.
 */
export const rehypeMendScripts =
  () =>
  (tree: Root): void => {
    visit(tree, "element", (node: Element) => {
      if (placed.has(node.tagName)) node.children = node.children.filter((child) => !isApplication(child));
    });
  };
