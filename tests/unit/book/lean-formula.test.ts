import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { kinds, leanFormula, spaceCss } from "../../../src/book/lean-formula.ts";

const sheet = readFileSync(createRequire(import.meta.url).resolve("katex/dist/katex.css"), "utf8");
const formulas = [
  "p_X(x) = \\frac{a + 1}{\\sqrt{b}}",
  "\\left\\{\\begin{matrix}1\\\\2\\\\3\\\\4\\end{matrix}\\right. \\text{of } \\mathcal{L}",
  "\\sum_{i=1}^{n} \\mathbf{x}_i^{2} \\quad \\bigl(\\overline{\\hat{y}}\\bigr)",
  "\\underbrace{a}_{b} \\xrightarrow{c} \\operatorname*{arg\\,max}_{\\theta} \\rlap{x}y",
];
const drawn = (latex: string): string =>
  katex.renderToString(latex, { displayMode: true, output: "html" }).replace(/^.*?<span class="katex-html"[^>]*>/s, "");
const named = (html: string, name: string): number =>
  [...html.matchAll(/class="([^"]*)"/g)].filter(([, names = ""]) => names.split(" ").includes(name)).length;
const count = (html: string, part: string): number => html.split(part).length - 1;

describe("a lean formula", () => {
  it("has no spans that only name a kind of atom", () => {
    expect(
      leanFormula('<span class="mord"><span class="mord mathnormal">x</span></span><span class="mrel">=</span>'),
    ).toBe('<span class="mathnormal">x</span>=');
  });
  it("names the spaces that most formulas have, and leaves others as they are", () => {
    expect(leanFormula('<span class="mspace" style="margin-right:0.2778em;"></span>')).toBe(
      '<span class="thick"></span>',
    );
    expect(leanFormula('<span class="mspace" style="margin-right:1em;"></span>')).toBe(
      '<span class="mspace" style="margin-right:1em"></span>',
    );
    expect(spaceCss).toContain(".katex .thick { display: inline-block; margin-right: 0.2778em; }");
  });
  it("has no margins of nothing, and no zeros before a point", () => {
    expect(leanFormula('<span style="top:-0.55em;margin-left:0em;margin-right:0.05em;">x</span>')).toBe(
      '<span style="top:-.55em;margin-right:.05em">x</span>',
    );
    expect(leanFormula('<span style="top:-10.55em;height:0em;">x</span>')).toBe(
      '<span style="top:-10.55em;height:0em">x</span>',
    );
  });
  it("keeps children and grandchildren that KaTeX's rules count, whatever their names", () => {
    const stack = '<span class="vlist"><span><span class="mord">x</span></span></span>';
    expect(leanFormula(stack)).toBe('<span class="vlist"><span><span>x</span></span></span>');
  });
  it("stacks scripts in one row without depth, for which the strut has room already", () => {
    const [over, under] = ["-3.113em", "-2.453em"].map((top) => `style="top:${top};margin-right:.05em"`);
    expect(leanFormula(drawn("x_i^2"))).toContain(
      `<span class="base"><span class="strut" style="height:1.1111em;vertical-align:-.247em"></span><span class="mathnormal">x</span><span class="msupsub vlist-t"><span class="vlist" style="height:.8641em"><span ${under}><span class="pstrut"></span><span class="script mathnormal">i</span></span><span ${over}><span class="pstrut"></span><span class="script">2</span></span></span></span></span></span></span>`,
    );
    expect(spaceCss).toContain(".katex .script { font-size: 0.7em; }");
  });
  it.each(formulas)("says and stacks the same as KaTeX's %s, in fewer elements", (latex) => {
    const [before, after] = [drawn(latex), leanFormula(drawn(latex))];
    const text = (html: string): string => html.replaceAll(/<[^>]*>|\u200B/g, "");
    expect(text(after)).toBe(text(before));
    expect(count(after, "<span")).toBeLessThan(count(before, "<span"));
    expect(count(after, "</span>") - count(after, "<span")).toBe(count(before, "</span>") - count(before, "<span"));
    for (const name of ["vlist-t", "pstrut", "frac-line", "col-align-c"])
      expect(named(after, name), name).toBe(named(before, name));
  });
});

it("leaves out no name that a rule of KaTeX's sheet asks for", () => {
  const asked = new Set([...sheet.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name));
  for (const name of kinds) expect(asked.has(name), name).toBe(false);
});

it("knows every name whose children a rule of KaTeX's sheet counts", () => {
  const counting = [...sheet.matchAll(/\.([\w-]+)((?: > span)+)/g)].map(([, name]) => name);
  for (const name of new Set(counting))
    expect(leanFormula(`<span class="${name}"><span><span class="mord">x</span></span></span>`), name).toContain(
      "<span><span>x",
    );
});
