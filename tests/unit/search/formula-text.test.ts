import katex from "katex";
import { describe, expect, it } from "vitest";
import { formulaReader } from "../../../src/search/formula-text.ts";
import { pageSections } from "../../../src/search/page-sections.ts";

/** What a page with the formula is searched by, and shown with. */
const read = (latex: string): string =>
  pageSections(`<p data-searched="">${katex.renderToString(latex)}</p>`, "/")[0]?.text ?? "";

describe("a formula in a line of text", () => {
  it.each([
    ["\\frac{a}{b}", "a/b"],
    ["\\frac{a + b}{2 c}", "(a + b)/2c"],
    ["\\operatorname{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right)V", "softmax(QKᵀ/√d_k)V"],
    ["x_t^2", "x_t²"],
    ["e^{-\\infty} = 0", "e^(−∞) = 0"],
    ["\\hat{x}", "x̂"],
    ["\\bar{\\alpha}_t", "ᾱ_t"],
    ["\\sum_{i=1}^n x_i", "∑_(i=1)^n x_i"],
    ["p(x, y) = -1", "p(x, y) = −1"],
    ["a - b", "a − b"],
    ["\\log p(x)", "log p(x)"],
    ["\\sum_j s_j", "∑_j s_j"],
    ["\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}", "(1 0; 0 1)"],
    ["\\sqrt[3]{x}", "³√x"],
    ["\\text{river bank}", "river bank"],
  ])("reads %s as %s", (latex, line) => {
    expect(read(latex)).toBe(line.normalize("NFC"));
  });
  it("is said once, though a page holds its LaTeX and its layout too", () => {
    expect(read("\\mathrm{loss}").match(/loss/g)).toHaveLength(1);
  });
  it("is whole when its last mark is closed, not before", () => {
    const reader = formulaReader();
    reader.open("math");
    reader.open("mi");
    reader.text("x");
    expect(reader.close("mi")).toBeUndefined();
    expect(reader.close("math")).toBe("x");
  });
});
