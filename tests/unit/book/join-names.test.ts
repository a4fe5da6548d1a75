import { expect, it } from "vitest";
import { setFormula } from "../../../src/book/set-formula.ts";

const mathOf = (latex: string): string =>
  /<semantics>(.*?)<annotation/s.exec(setFormula(latex, false).html ?? "")?.[1] ?? "";

it("makes one name of the letters of a word", () => {
  expect(mathOf("N_{\\mathrm{said}}")).toBe("<mrow><msub><mi>N</mi><mrow><mi>said</mi></mrow></msub></mrow>");
  expect(mathOf("\\mathrm{WER}(x)")).toMatch(/^<mrow><mrow><mi>WER<\/mi><\/mrow><mo/);
});

it("keeps words apart that a sign or a space stands between", () => {
  expect(mathOf("\\mathrm{top\\,of}")).toMatch(/<mi>top<\/mi><m(text|space).*<mi>of<\/mi>/);
});

it("leaves single letters, those of two scripts, slanted and bold ones, and other alphabets as they are", () => {
  expect(mathOf("\\mathrm{d}x")).toBe('<mrow><mi mathvariant="normal">d</mi><mi>x</mi></mrow>');
  expect(mathOf("x_{\\mathrm{a}}^{\\mathrm{b}}")).toMatch(/>a<\/mi><mi[^>]*>b</);
  expect(mathOf("ab")).toBe("<mrow><mi>a</mi><mi>b</mi></mrow>");
  expect(mathOf("\\mathbf{ab}")).toMatch(/>a<\/mi><mi[^>]*>b</);
  expect(mathOf("\\Gamma\\Omega")).toMatch(/>Γ<\/mi><mi[^>]*>Ω</);
});
