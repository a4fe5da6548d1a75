import { describe, expect, it } from "vitest";
import { occursIn } from "../../../src/rules/symbol-not-in-formula.ts";

describe("occursIn", () => {
  it.each([
    ["x_{t-1} = \\alpha_t x_t", "x_t"],
    ["x_{s} = 1", "x_t"],
    ["\\mathcal{L} = \\lVert x \\rVert", "\\mathcal{L}"],
    ["\\mathcal L = 0", "\\mathcal{L}"],
    ["\\sqrt{\\bar\\alpha_{t-1}}", "\\bar{\\alpha}_t"],
    ["\\log p_\\theta(x \\mid z)", "p_\\theta(x \\mid z)"],
    ["\\frac{df}{dx} f", "f(x)"],
    ["n \\left( \\bar{x}_1 - \\bar x_0 \\right)", "\\bar{x}_1, \\bar{x}_0"],
    ["\\big(p(x, y)\\big)", "p(x, y)"],
  ])("finds in %j the symbol %j", (latex, symbol) => {
    expect(occursIn(latex, symbol)).toBe(true);
  });

  it.each([
    ["L = \\lVert x \\rVert", "\\mathcal{L}"],
    ["\\mathcal{L} = 0", "L"],
    ["\\beta \\theta", "t"],
    ["\\bar{x} = 1", "\\tilde{x}"],
    ["W \\mathbf{x}", "W, U"],
    ["n_{\\mathrm{dev}}", "n_{\\mathrm{test}}"],
  ])("finds in %j no symbol %j", (latex, symbol) => {
    expect(occursIn(latex, symbol)).toBe(false);
  });
});
