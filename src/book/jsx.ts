import type { Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";

export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** Text of an attribute; "" for one without a value (`bare`); undefined when it is absent or an expression. */
export const attribute = (tag: Tag, name: string): string | undefined => {
  const found = tag.attributes.find((entry) => entry.type === "mdxJsxAttribute" && entry.name === name);
  if (!found) return undefined;
  if (found.value === null || found.value === undefined) return "";
  return typeof found.value === "string" ? found.value : undefined;
};

/** Sets or replaces an attribute. */
export const setAttribute = (tag: Tag, name: string, value: string): void => {
  tag.attributes = tag.attributes.filter((entry) => !(entry.type === "mdxJsxAttribute" && entry.name === name));
  tag.attributes.push({ type: "mdxJsxAttribute", name, value });
};

const found = new WeakMap<Root, readonly Tag[]>();

/** Every tag of a tree, in reading order. Every rule asks; a tree is searched once, so ask when no more tags come into it. */
export const tagsOf = (tree: Root): readonly Tag[] => {
  const known = found.get(tree);
  if (known) return known;
  const tags: Tag[] = [];
  visit(tree, (node) => {
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") tags.push(node);
  });
  found.set(tree, tags);
  return tags;
};
