import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { askedClasses, cleanDrawing } from "../../../src/mermaid/clean-drawing.ts";

const drawing = (inside: string): string =>
  `<svg id="d1" xmlns="http://www.w3.org/2000/svg" class="flowchart" viewBox="0 0 9 9" width="9" role="graphics-document" aria-labelledby="t1"><title id="t1">a</title><style>p{}</style>${inside}</svg>`;
const cleaned = (inside: string): string =>
  cleanDrawing(drawing(inside))
    .replace(/^<svg.*?<\/title>/, "")
    .replace("</svg>", "");

it("keeps the name by which the drawing is labelled, and no other", () => {
  const svg = cleanDrawing(drawing('<path id="d1-L_a_b" d="M0 0h9"/>'));
  expect(svg).toContain('aria-labelledby="t1"');
  expect(svg).toContain('<title id="t1">a</title>');
  expect(svg).not.toMatch(/id="d1|class=|<style|width=/);
});
it("joins the words of a label, of which each has a span, and of a row", () => {
  const row = (y: string, ...words: string[]): string =>
    `<tspan class="row" x="0" y="${y}" dy="1.1em">${words.map((word) => `<tspan class="word">${word}</tspan>`).join("")}</tspan>`;
  expect(cleaned(`<text y="-10.1">${row("-.1em", "Latent", " sample")}</text>`)).toBe(
    '<text y="1em">Latent sample</text>',
  );
  expect(cleaned(`<text y="-10.1">${row("-.1em", "Latent")}${row("1em", "sample")}</text>`)).toBe(
    '<text><tspan x="0" y="1em">Latent</tspan><tspan x="0" y="2.1em">sample</tspan></text>',
  );
});
it("leaves a word that has a look of its own where it is", () => {
  const bold = '<text><tspan x="0" y="0em" dy="1em"><tspan font-weight="bold">a</tspan></tspan></text>';
  expect(cleaned(bold)).toContain('font-weight="bold"');
});
it("keeps classes that the style sheet asks for, once", () => {
  const edge =
    '<path d="M0 0h9" class="edge-pattern-dotted edge-thickness-normal edge-pattern-dotted flowchart-link"/>';
  expect(cleaned(edge)).toBe('<path d="M0 0h9" class="edge-pattern-dotted"/>');
  expect(cleaned('<rect width="9" height="9" class="basic label-container"/>')).toBe('<rect width="9" height="9"/>');
});
it("leaves out rectangles without a size, and what is defined and not used", () => {
  expect(
    cleaned('<defs><filter id="f"><feDropShadow/></filter></defs><marker id="m"/><rect class="background"/>'),
  ).toBe("");
  const line = '<marker id="m"><path d="M0 0h9"/></marker><path marker-end="url(#m)" d="M0 0h9"/>';
  expect(cleaned(line)).toBe(line);
});
it("keeps text in the middle where a style says so", () => {
  expect(cleaned('<text x="9" style="text-anchor: middle; font-size: 16px">a</text>')).toBe(
    '<text x="9" text-anchor="middle">a</text>',
  );
});
it("knows the classes that the style sheet asks for, and no others", () => {
  const sheet = readFileSync("src/styles/figures.css", "utf8");
  const rules = sheet.split("\n").filter((line) => line.startsWith(".mermaid-drawing"));
  const asked = rules.flatMap((line) => [...(line.split("{")[0] ?? "").matchAll(/\.([a-z][\w-]*)/gi)]);
  const names = new Set(asked.map(([, name = ""]) => name));
  names.delete("mermaid-drawing");
  expect([...askedClasses].sort()).toEqual([...names].sort());
});
