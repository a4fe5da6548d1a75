import { expect, it } from "vitest";
import { setFormula } from "../../../src/book/set-formula.ts";
import { inlineFormula, isDisplayFormula, latexLength } from "../../../src/plugins/formula-markup.ts";

const raw = (value = "") => ({ type: "raw" as const, value });
const inline = raw(setFormula("x", false).html);
const display = raw(setFormula("x", true).html);

it("tells formulas in the line from those on a line of their own, and both from all else", () => {
  expect(inlineFormula(inline)).toBe(inline.value);
  expect(isDisplayFormula(inline)).toBe(false);
  expect(inlineFormula(display)).toBeUndefined();
  expect(isDisplayFormula(display)).toBe(true);
  for (const other of [raw("<b>x</b>"), { type: "text" as const, value: inline.value }]) {
    expect(inlineFormula(other)).toBeUndefined();
    expect(isDisplayFormula(other)).toBe(false);
  }
});
it("counts the characters of LaTeX, not those of their names in HTML", () => {
  for (const latex of ["x", "a < b", 'f\'(x) \\& "y"'])
    expect(latexLength(setFormula(latex, false).html ?? ""), latex).toBe(latex.length);
});
