import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";
import type { Book } from "../book/book.ts";
import { currentBook } from "../book/current-book.ts";
import { href } from "../site.ts";
import { formulaHandlers } from "./formula-handlers.ts";
import { rehypeFrameBlocks } from "./rehype-frame-blocks.ts";
import { rehypeKeepPunctuation } from "./rehype-keep-punctuation.ts";
import { remarkAddBase } from "./remark-add-base.ts";
import { remarkCurlQuotes } from "./remark-curl-quotes.ts";
import { remarkFillComputed } from "./remark-fill-computed.ts";
import { remarkLinkCitations } from "./remark-link-citations.ts";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkFillComputed)
  .use(remarkCurlQuotes)
  .use(remarkLinkCitations)
  .use(remarkAddBase, href("/"))
  .use(remarkRehype, { handlers: formulaHandlers })
  .use(rehypeKeepPunctuation)
  .use(rehypeFrameBlocks)
  .use(rehypeStringify, { allowDangerousHtml: true });

const set = async (markdown: string, chapter: string | undefined): Promise<string> =>
  String(await processor.process(new VFile({ value: markdown, data: chapter ? { chapter } : {} })));

// Kept for as long as the works that citations name: an author who writes one chapter changes none of it.
const known = new WeakMap<Book["works"], Map<string, Promise<string>>>();

/** HTML of a piece of Markdown that stands in an attribute or a data file. Symbols and claims stand on many pages; each is set once. */
export const blockMarkdown = async (markdown: string, chapter?: string): Promise<string> => {
  if (markdown.includes("\\computed")) return set(markdown, chapter);
  const { works } = await currentBook();
  const settings = known.get(works) ?? new Map<string, Promise<string>>();
  known.set(works, settings);
  // Citations lead to the chapter's own list of sources; in all else a chapter has no say.
  const key = JSON.stringify([markdown, markdown.includes("@") ? chapter : undefined]);
  const html = settings.get(key) ?? set(markdown, chapter);
  settings.set(key, html);
  return html;
};

/** The same for a single paragraph, without the paragraph's own element. */
export const inlineMarkdown = async (markdown: string, chapter?: string): Promise<string> =>
  (await blockMarkdown(markdown, chapter)).replace(/^<p>([\s\S]*)<\/p>$/, "$1");
