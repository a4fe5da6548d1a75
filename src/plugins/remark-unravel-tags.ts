import type { Nodes, Paragraph, PhrasingContent, Root } from "mdast";
import { visit } from "unist-util-visit";

const isSpace = (node: PhrasingContent): boolean => node.type === "text" && node.value.trim() === "";

/** The tags of a paragraph that holds nothing else; undefined for any other. */
const tagsAlone = ({ children }: Paragraph) => {
  const tags = children.flatMap((node) => (node.type === "mdxJsxTextElement" ? node : []));
  const others = children.some((node) => node.type !== "mdxJsxTextElement" && !isSpace(node));
  return others || tags.length === 0 ? undefined : tags;
};

/**
 * Takes tags out of a paragraph that holds nothing else, as MDX does: a block stands in no paragraph.
 * Input: `<Ref to="a" />` on a line of its own. Output: the tag without a paragraph around it.
 */
export const remarkUnravelTags =
  () =>
  (tree: Root): void => {
    visit(tree, "paragraph", (node, index, parent) => {
      const tags = tagsAlone(node);
      if (!tags || !parent || index === undefined) return;
      const siblings: Nodes[] = parent.children;
      siblings.splice(index, 1, ...tags);
      return index;
    });
  };
