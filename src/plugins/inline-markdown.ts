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

/** What a chapter has a say in: citations lead to its list of sources, and its computed numbers fill formulas. */
const ofChapter = /@|\\computed/;

const known = new WeakMap<Book, Map<string, Promise<string>>>();

/** HTML of a piece of Markdown that stands in an attribute or a data file. Symbols and claims stand on many pages; each is set once. */
export const blockMarkdown = async (markdown: string, chapter?: string): Promise<string> => {
  const book = await currentBook();
  const settings = known.get(book) ?? new Map<string, Promise<string>>();
  known.set(book, settings);
  const key = JSON.stringify([markdown, ofChapter.test(markdown) ? chapter : undefined]);
  const html = settings.get(key) ?? set(markdown, chapter);
  settings.set(key, html);
  return html;
};

/** The same for a single paragraph, without the paragraph's own element. */
export const inlineMarkdown = async (markdown: string, chapter?: string): Promise<string> =>
  (await blockMarkdown(markdown, chapter)).replace(/^<p>([\s\S]*)<\/p>$/, "$1");
