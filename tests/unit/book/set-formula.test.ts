import { describe, expect, it } from "vitest";
import { setFormula } from "../../../src/book/set-formula.ts";

const htmlOf = (latex: string, display = false): string => setFormula(latex, display).html ?? "";
const faultOf = (latex: string, display: boolean) => setFormula(latex, display).fault;
const mathOf = (latex: string): string => /<semantics>(.*?)<annotation/s.exec(htmlOf(latex))?.[1] ?? "";

describe("the setting of a formula", () => {
  it("has layout, MathML and LaTeX", () => {
    expect(htmlOf("\\bar{x}")).toMatch(/^<span class="katex"><span class="katex-mathml"><math /);
    expect(htmlOf("\\bar{x}")).toContain('<annotation encoding="application/x-tex">\\bar{x}</annotation>');
    expect(htmlOf("x", true)).toMatch(/^<span class="katex-display"><span class="katex">/);
  });
  it("ends no style with a semicolon", () => {
    expect(htmlOf("\\frac{a}{b}")).toContain(' style="');
    expect(htmlOf("\\frac{a}{b}")).not.toContain(';"');
  });
  it("tells one formula in the line from the same on a line of its own", () => {
    expect(htmlOf("\\sum_i x_i")).not.toContain("katex-display");
    expect(htmlOf("\\sum_i x_i", true)).toContain("katex-display");
  });
  it("has no HTML where it cannot be set", () => {
    for (const latex of ["\\frac{a}{b", "\\href{https://a.b}{c}"])
      expect(setFormula(latex, false).html, latex).toBeUndefined();
  });
});

describe("scripts", () => {
  it("leaves a script as many children as it has places", () => {
    expect(mathOf("\\eta_{\\max}")).toBe("<mrow><msub><mi>η</mi><mi>max</mi></msub></mrow>");
    expect(mathOf("x_{\\max}^2")).toBe("<mrow><msubsup><mi>x</mi><mi>max</mi><mn>2</mn></msubsup></mrow>");
    expect(mathOf("\\overline{\\operatorname{KL}}")).toMatch(
      /^<mrow><mover[^>]*><mi[^>]*>KL<\/mi><mo[^>]*>‾<\/mo><\/mover>/,
    );
  });

  it("leaves the sign where a function is applied", () => {
    expect(mathOf("\\max(a, b)")).toContain("<mi>max</mi><mo>\u2061</mo>");
  });
});

describe("the fault of a formula", () => {
  it("finds nothing in formulas that KaTeX sets", () => {
    for (const latex of [
      "\\{1, 2\\}",
      "\\frac{a}{b}",
      "\\operatorname{KL}(p \\,\\|\\, q)",
      "\\def\\a{x}\\a",
      "f'(x)",
      "\\text{é}",
      "\\color{#cc0000} x",
    ])
      expect(faultOf(latex, false), latex).toBeUndefined();
    expect(faultOf("\\begin{aligned} a &= b \\\\ &= c \\end{aligned}", true)).toBeUndefined();
  });
  it.each([
    ["a + \\foo", 4, "Undefined control sequence: \\foo"],
    ["\\frac{a}{b", 10, "Unexpected end of input in a macro argument, expected '}'"],
    ["x + \\href{https://a.b}{c}", 4, "\\href, which could lead out of the book"],
    ["\\htmlClass{a}{b}", 0, "\\htmlClass, which could lead out of the book"],
    ["\\includegraphics{a.png}", 0, "\\includegraphics, which could lead out of the book"],
    ["a’", 1, 'Unrecognized Unicode character "’" (8217)'],
  ])("finds in %s at %d: %s", (latex, offset, problem) => {
    expect(faultOf(latex, false)).toEqual({ offset, problem });
  });
  it("stops a macro that calls itself", () => {
    expect(faultOf("\\def\\a{\\a}\\a", false)?.problem).toContain("Too many expansions");
  });
  it("takes a warning of the strict mode for a fault", () => {
    expect(faultOf("a \\\\ b", true)?.problem).toContain("does nothing in display mode");
    expect(faultOf("a % b", false)?.problem).toContain("comment");
  });
});
