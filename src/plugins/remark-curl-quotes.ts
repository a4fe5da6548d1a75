import type { Heading, Nodes, Paragraph, Root, TableCell } from "mdast";
import remarkSmartypants from "remark-smartypants";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/** What print writes otherwise than a keyboard: straight quotes, two hyphens, three dots. */
const typed = /["'`]|--|\.\s*\.\s*\./;

const smartypants = unified().use(remarkSmartypants).freeze();

type Block = Paragraph | Heading | TableCell;

const rootOf = (block: Block): Root => {
  const root: Root = { type: "root", children: [] };
  const children: Nodes[] = root.children;
  children.push(block);
  return root;
};

const asksForIt = (block: Block): boolean => {
  let found = false;
  visit(block, "text", ({ value }) => {
    found ||= typed.test(value);
  });
  return found;
};

/**
 * Quotation marks, dashes and ellipses of print. Which way a quote turns depends on the words beside it, for which smartypants
 * takes the text apart word by word: so it is asked paragraph by paragraph, and only where there is something to turn.
 * Input: `It's "a"`. Output: `It’s “a”`.
 */
export const remarkCurlQuotes =
  () =>
  (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") return;
      if (asksForIt(node)) smartypants.runSync(rootOf(node));
    });
  };
