import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { currentBook } from "../book/current-book.ts";
import { fillComputed } from "../book/formulas.ts";
import { chapterOfFile } from "./chapter-of-file.ts";

/**
 * Puts the chapter's computed numbers into formulas.
 * Input: `$\computed[2]{weights}$`. Output: `$\begin{pmatrix} 0.25 & 0.75 \end{pmatrix}$`.
 */
export const remarkFillComputed =
  () =>
  async (tree: Root, file: VFile): Promise<void> => {
    const book = await currentBook();
    const worked = book.worked.get(chapterOfFile(book, file)?.slug ?? "");
    visit(tree, (node) => {
      if ((node.type !== "math" && node.type !== "inlineMath") || !node.value.includes("\\computed")) return;
      node.value = fillComputed(node.value, worked);
    });
  };
