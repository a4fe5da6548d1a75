import type { Element, Root, RootContent } from "hast";
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from "mdast-util-mdx-jsx";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";

/** A tag in the text of a chapter, which a component of `src/tags` draws. */
export interface TagPiece {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly children: readonly Piece[];
}

/** The text of a chapter: HTML that is finished, and tags between. */
export type Piece = string | TagPiece;

type Tag = MdxJsxFlowElementHast | MdxJsxTextElementHast;

const writer = unified().use(rehypeStringify, {
  allowDangerousHtml: true,
  characterReferences: { useNamedReferences: true },
  collapseEmptyAttributes: true,
});

const attributesOf = (tag: Tag): TagPiece["attributes"] =>
  Object.fromEntries(
    tag.attributes.map((entry) => {
      if (entry.type !== "mdxJsxAttribute" || (typeof entry.value === "object" && entry.value !== null))
        throw new Error(`Unexpected expression in <${tag.name}>, expected text in quotes.`);
      return [entry.name, entry.value ?? true];
    }),
  );

const pictureOf = ({ properties }: Element, chapter: string): TagPiece => {
  const attributes = Object.entries(properties).map(([name, value]) => [name, String(value)] as const);
  return { tag: "Picture", attributes: Object.fromEntries([...attributes, ["chapter", chapter]]), children: [] };
};

/** Elements in which space between others means nothing. */
const rows = new Set(["table", "thead", "tbody", "tr"]);

/** Holds the place of a tag while the HTML around it is written. No text has this character: a rule forbids it. */
const place = "\u0000";

/**
 * Pieces of a tree of HTML with tags in it. The tree is used up.
 * @param chapter slug of the chapter, whose folder has the pictures
 */
export const piecesOfTree = (children: readonly RootContent[], chapter: string): Piece[] => {
  const root: Root = { type: "root", children: [...children] };
  const tags: TagPiece[] = [];
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === "text" && node.value.trim() === "" && parent.type === "element" && rows.has(parent.tagName)) {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement")
      tags.push({
        tag: node.name ?? "",
        attributes: attributesOf(node),
        children: piecesOfTree(node.children, chapter),
      });
    else if (node.type === "element" && node.tagName === "img") tags.push(pictureOf(node, chapter));
    else return;
    parent.children[index] = { type: "raw", value: place };
    return [SKIP, index + 1];
  });
  const html = writer.stringify(root).split(place);
  return html.flatMap((text, index): Piece[] => {
    const before = tags[index - 1];
    return [...(before ? [before] : []), ...(text === "" ? [] : [text])];
  });
};
