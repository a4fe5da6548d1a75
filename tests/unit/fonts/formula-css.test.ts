import katex from "katex";
import { expect, it } from "vitest";
import { formulaCss } from "../../../src/fonts/formula-css.ts";
import { charactersOfFaces, formulaFaces } from "../../../src/fonts/formula-faces.ts";

const sheet = `@font-face { font-family: "KaTeX_Main"; src: url(fonts/a.woff2); }
.katex { line-height: 1.2; }
.katex .mathnormal, .katex .mathscr { font-style: italic; }
.katex .mathscr { font-family: KaTeX_Script; }
.katex .sizing.reset-size6.size3 { font-size: 0.7em; }
.katex .sizing.reset-size6.size4 { font-size: 0.8em; }
`;
const face = (source: string) => formulaFaces.find((one) => one.source === source) ?? expect.fail();

it("keeps the rules of classes and sizes that formulas have, and names faces by file and stylistic set", () => {
  const sets = [
    { face: face("Main-Regular"), common: "1", rare: "" },
    { face: face("Math-Italic"), common: "x", rare: "y" },
  ];
  const css = formulaCss(sheet, katex.renderToString("x^{1}"), sets, () => "ss02");
  expect(css).not.toMatch(/mathscr|size4|fonts\/a/);
  expect(css).toMatch(/\.reset-size6\.size3/);
  expect(css).toMatch(/\.katex \.mathnormal \{ font-style: italic; \}/);
  expect(css.match(/@font-face/g)).toHaveLength(3);
  expect(css).toContain('.katex :is(.mathnormal) { font-feature-settings: "ss02"; }');
});
it("keeps a rule for elements without a class that no formula has", () => {
  const accents = ".katex .accent-body:not(.accent-full) { width: 0; }\n.katex .overlay:not(.accent) { top: 0; }\n";
  const css = formulaCss(accents, katex.renderToString("\\hat{x}"), [], () => "");
  expect(css).toContain(".katex .accent-body:not(.accent-full)");
  expect(css).not.toContain("overlay");
});
it("finds the face of every character, also of delimiters made of pieces and of letters in words", () => {
  const html = katex.renderToString(
    "\\left\\{\\begin{matrix}1\\\\2\\\\3\\\\4\\end{matrix}\\right. \\text{of } \\mathcal{L} < \\sum",
    {
      displayMode: true,
    },
  );
  const found = charactersOfFaces(html);
  const of = (source: string): string => [...(found.get(face(source)) ?? [])].sort().join("");
  expect(of("Main-Regular")).toContain("<");
  expect(of("Main-Regular")).toContain("o");
  expect(of("Main-Regular")).not.toContain("&");
  expect(of("Caligraphic-Regular")).toBe("L");
  expect(of("Size2-Regular")).toContain("∑");
  expect(of("Size4-Regular")).toContain("⎨");
});
