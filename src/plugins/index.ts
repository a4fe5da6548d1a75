import rehypeKatex from "rehype-katex";
import remarkMath from "remark-math";
import type { PluggableList } from "unified";
import { katexOptions } from "../book/formulas.ts";
import { rehypeFrameBlocks } from "./rehype-frame-blocks.ts";
import { rehypeKeepPunctuation } from "./rehype-keep-punctuation.ts";
import { rehypeMendScripts } from "./rehype-mend-scripts.ts";
import { rehypeRefuseWarnings } from "./rehype-refuse-warnings.ts";
import { remarkAddBase } from "./remark-add-base.ts";
import { remarkFillComputed } from "./remark-fill-computed.ts";
import { remarkLinkCitations } from "./remark-link-citations.ts";
import { remarkNameChapter } from "./remark-name-chapter.ts";
import { remarkPlaceDiagrams } from "./remark-place-diagrams.ts";

/**
 * Markdown side. Mathematics first, since later plugins look at its nodes; computed numbers before anything reads LaTeX;
 * citations before links, since they make links; the base path last, when every link exists.
 */
export const remarkPlugins = (base: string): PluggableList => [
  remarkMath,
  remarkFillComputed,
  remarkPlaceDiagrams,
  remarkNameChapter,
  remarkLinkCitations,
  [remarkAddBase, base],
];

/** HTML side. KaTeX first; then its warnings become errors, and what it gets wrong in MathML is mended; punctuation while formulas still stand beside text; frames last, around what KaTeX made. */
export const rehypePlugins: PluggableList = [
  [rehypeKatex, katexOptions],
  rehypeRefuseWarnings,
  rehypeMendScripts,
  rehypeKeepPunctuation,
  rehypeFrameBlocks,
];
