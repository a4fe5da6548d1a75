import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import remarkSmartypants from "remark-smartypants";
import { unified } from "unified";
import { VFile } from "vfile";
import { href } from "../site.ts";
import { formulaHandlers } from "./formula-handlers.ts";
import { rehypeFrameBlocks } from "./rehype-frame-blocks.ts";
import { rehypeKeepPunctuation } from "./rehype-keep-punctuation.ts";
import { remarkAddBase } from "./remark-add-base.ts";
import { remarkFillComputed } from "./remark-fill-computed.ts";
import { remarkLinkCitations } from "./remark-link-citations.ts";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkFillComputed)
  .use(remarkSmartypants)
  .use(remarkLinkCitations)
  .use(remarkAddBase, href("/"))
  .use(remarkRehype, { handlers: formulaHandlers })
  .use(rehypeKeepPunctuation)
  .use(rehypeFrameBlocks)
  .use(rehypeStringify, { allowDangerousHtml: true });

/** HTML of a piece of Markdown that stands in an attribute or a data file. */
export const blockMarkdown = async (markdown: string, chapter?: string): Promise<string> =>
  String(await processor.process(new VFile({ value: markdown, data: chapter ? { chapter } : {} })));

/** The same for a single paragraph, without the paragraph's own element. */
export const inlineMarkdown = async (markdown: string, chapter?: string): Promise<string> =>
  (await blockMarkdown(markdown, chapter)).replace(/^<p>([\s\S]*)<\/p>$/, "$1");
