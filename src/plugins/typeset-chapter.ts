import { rehypeShiki } from "@astrojs/markdown-remark";
import type { Root as HtmlRoot } from "hast";
import type { Root } from "mdast";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import type { Chapter } from "../book/chapter.ts";
import { codeColors } from "./code-colors.ts";
import { formulaHandlers } from "./formula-handlers.ts";
import { rehypePlugins, remarkPlugins } from "./index.ts";
import { type Piece, piecesOfTree } from "./pieces.ts";

const typesetterFor = (base: string) =>
  unified()
    .use(remarkPlugins(base))
    .use(remarkRehype, {
      allowDangerousHtml: true,
      passThrough: ["mdxJsxFlowElement", "mdxJsxTextElement"],
      handlers: formulaHandlers,
    })
    .use(rehypeShiki, codeColors)
    .use(rehypePlugins);

const typesetters = new Map<string, ReturnType<typeof typesetterFor>>();

/** A copy of the chapter's tree, whose headings carry their anchors: the rules' own. */
const treeOf = ({ tree, headings }: Chapter): Root => {
  const copy = structuredClone(tree);
  let next = 0;
  visit(copy, "heading", (node) => {
    const id = headings[next]?.id;
    next += 1;
    if (id !== undefined) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
  });
  return copy;
};

/**
 * The text of a chapter as HTML, with the tags that stand in it.
 * @param base path that the site is published under
 */
export const typesetChapter = async (chapter: Chapter, base: string): Promise<Piece[]> => {
  const typesetter = typesetters.get(base) ?? typesetterFor(base).freeze();
  typesetters.set(base, typesetter);
  const file = new VFile({ path: chapter.file.path, data: { chapter: chapter.slug } });
  const html: HtmlRoot = await typesetter.run(treeOf(chapter), file);
  return piecesOfTree(html.children, chapter.slug);
};
