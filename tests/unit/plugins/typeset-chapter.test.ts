import { expect, it, vi } from "vitest";
import type { Piece, TagPiece } from "../../../src/plugins/pieces.ts";
import { typesetChapter } from "../../../src/plugins/typeset-chapter.ts";
import { chapterOf } from "../book/chapter-of-text.ts";
import { soundBook } from "../sound-book.ts";

vi.mock("../../../src/book/current-book.ts", async () => ({
  currentBook: (await import("../sound-book.ts")).soundBook,
}));

const piecesOf = (text: string, base = "/"): Promise<Piece[]> => typesetChapter(chapterOf(text), base);
const htmlOf = async (text: string, base = "/"): Promise<string> =>
  (await piecesOf(text, base)).filter((piece) => typeof piece === "string").join("|");
const tagsIn = (pieces: readonly Piece[]): TagPiece[] =>
  pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece, ...tagsIn(piece.children)]));

it("makes HTML of Markdown, with the quotation marks of print", async () => {
  expect(await htmlOf('It\'s *"a"* & `b`.')).toBe("<p>It’s <em>“a”</em> &amp; <code>b</code>.</p>");
});
it("gives headings the anchors that rules know", async () => {
  expect(await htmlOf("## A `b` c\n\n## A `b` c")).toBe(
    '<h2 id="a-b-c">A <code>b</code> c</h2>\n<h2 id="a-b-c-1">A <code>b</code> c</h2>',
  );
});
it("sets formulas, keeps punctuation with them, and frames those that are wide", async () => {
  expect(await htmlOf("So $x$.")).toMatch(
    /^<p>So <span class="unbroken"><span class="katex".*<\/span>\.<\/span><\/p>$/s,
  );
  expect(await htmlOf("$$\nx\n$$")).toMatch(/^<div class="scroll-x"[^>]*><span class="katex-display">/);
});
it("colors code", async () => {
  expect(await htmlOf("```js\nconst a = 1;\n```")).toMatch(
    /^<pre class="astro-code css-variables" tabindex="0" data-language="js"><code><span class="keyword">const<\/span>/,
  );
});
it("writes tables without the space between rows, which means nothing", async () => {
  const html = await htmlOf("| a |\n| - |\n| *b* c |");
  expect(html).toContain(
    "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td><em>b</em> c</td></tr></tbody></table>",
  );
});
it("puts the base path before links into the book", async () => {
  expect(await htmlOf("[a](/glossary/#b)", "/book/")).toBe('<p><a href="/book/glossary/#b">a</a></p>');
});
it("leaves tags as pieces between HTML, each with its attributes, its chapter and what stands in it", async () => {
  const [before, tag, after] = await piecesOf('A <Value id="a.b" bare /> c.');
  expect([before, after]).toEqual(["<p>A ", " c.</p>"]);
  expect(tag).toEqual({ tag: "Value", attributes: { id: "a.b", bare: true, chapter: "total" }, children: [] });
  const [aside] = await piecesOf("<Aside>\n\nA <Term>mean</Term>.\n\n</Aside>");
  expect(aside).toMatchObject({ tag: "Aside", children: ["<p>A ", { tag: "Term", children: ["mean"] }, ".</p>"] });
});
it("leaves diagrams and pictures as pieces too", async () => {
  const pieces = await piecesOf("```mermaid\nflowchart LR\n```\n\n![A line.](line.svg)");
  expect(tagsIn(pieces)).toMatchObject([
    { tag: "Diagram", attributes: { hash: expect.stringMatching(/^[0-9a-f]{16}$/) } },
    { tag: "Picture", attributes: { src: "line.svg", alt: "A line.", chapter: "total" } },
  ]);
});
it("refuses an expression in a tag", async () => {
  await expect(piecesOf("<Value id={1} />")).rejects.toThrow("expression");
});
it("leaves the chapter's own tree as it was", async () => {
  const [chapter] = (await soundBook()).chapters;
  if (!chapter) throw new Error("Unexpected absence of a chapter.");
  const before = JSON.stringify(chapter.tree);
  const first = await typesetChapter(chapter, "/");
  expect(JSON.stringify(chapter.tree)).toBe(before);
  expect(await typesetChapter(chapter, "/")).toEqual(first);
});
