import { fromHtml } from "hast-util-from-html";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { expect, it } from "vitest";
import { rehypeFrameBlocks } from "../../../src/plugins/rehype-frame-blocks.ts";

const writer = unified().use(rehypeStringify, { allowDangerousHtml: true });
const framed = (html: string): string => {
  const tree = fromHtml(html, { fragment: true });
  rehypeFrameBlocks()(tree);
  return writer.stringify(tree);
};
const frame = (label: string): string => `<div class="scroll-x" tabindex="0" role="group" aria-label="${label}">`;

it("frames a display formula so that it scrolls by itself", () => {
  const value = '<span class="katex-display">x</span>';
  const tree = { type: "root" as const, children: [{ type: "raw" as const, value }] };
  rehypeFrameBlocks()(tree);
  expect(writer.stringify(tree)).toBe(`${frame("Formula")}${value}</div>`);
});
it("frames a table, and a table within it", () => {
  expect(framed("<table><tbody></tbody></table>")).toBe(`${frame("Table")}<table><tbody></tbody></table></div>`);
  const nested = "<table><tbody><tr><td><table></table></td></tr></tbody></table>";
  expect(framed(nested).split(frame("Table"))).toHaveLength(3);
});
it("does not frame twice", () => {
  const once = framed("<table></table>");
  expect(framed(once)).toBe(once);
});
it("leaves everything else alone", () => {
  expect(framed('<p class="a">x <code>y</code></p>')).toBe('<p class="a">x <code>y</code></p>');
});
