import type { PluggableList } from "unified";
import { rehypeFrameBlocks } from "./rehype-frame-blocks.ts";
import { rehypeKeepPunctuation } from "./rehype-keep-punctuation.ts";
import { remarkAddBase } from "./remark-add-base.ts";
import { remarkCurlQuotes } from "./remark-curl-quotes.ts";
import { remarkFillComputed } from "./remark-fill-computed.ts";
import { remarkLinkCitations } from "./remark-link-citations.ts";
import { remarkNameChapter } from "./remark-name-chapter.ts";
import { remarkPlaceDiagrams } from "./remark-place-diagrams.ts";
import { remarkUnravelTags } from "./remark-unravel-tags.ts";

/**
 * Markdown side. Quotes while all text stands in paragraphs; then tags leave those that hold nothing else; computed numbers before anything reads
 * LaTeX; citations before links, since they make links; the base path last, when every link exists.
 */
export const remarkPlugins = (base: string): PluggableList => [
  remarkCurlQuotes,
  remarkUnravelTags,
  remarkFillComputed,
  remarkPlaceDiagrams,
  remarkNameChapter,
  remarkLinkCitations,
  [remarkAddBase, base],
];

/** HTML side. Punctuation while formulas still stand beside text; frames last, around what KaTeX made. */
export const rehypePlugins: PluggableList = [rehypeKeepPunctuation, rehypeFrameBlocks];
