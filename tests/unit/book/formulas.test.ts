import { describe, expect, it } from "vitest";
import { fillComputed, formulasIn, formulasOf, looseFormulas, opensWithFormula } from "../../../src/book/formulas.ts";
import { soundBook } from "../sound-book.ts";
import { chapterOf } from "./chapter-of-text.ts";

describe("fillComputed", () => {
  const worked = { weights: [0.25, 0.75], group: { one: 1 }, lists: [{ one: 1 }] };
  it("puts numbers in, with the digits that are asked for", () => {
    expect(fillComputed("a = \\computed{group.one} \\computed[1]{weights.0}", worked)).toBe("a = 1 0.3");
    expect(fillComputed("\\computed{weights}", worked)).toBe("\\begin{pmatrix} 0.25 & 0.75 \\end{pmatrix}");
  });
  it("leaves other LaTeX as it is, dollar signs included", () => {
    expect(fillComputed("x_{1} \\$1", worked)).toBe("x_{1} \\$1");
  });
  it("names the path that has no number, also when it names a group", () => {
    for (const path of ["none", "group", "lists", "weights.2"])
      expect(() => fillComputed(`\\computed{${path}}`, worked)).toThrow(new RangeError(path));
    expect(() => fillComputed("\\computed{a}", undefined)).toThrow(RangeError);
  });
});

describe("formulasIn", () => {
  it("finds formulas between dollar signs, and no money", () => {
    expect(formulasIn("Of $x$ and $y_1$ for US\\$5 or US\\$6.")).toEqual(["x", "y_1"]);
    expect(formulasIn("From US$5.")).toEqual([]);
  });
});

describe("formulasOf", () => {
  it("finds formulas of the text and of attributes that are shown", () => {
    const chapter = chapterOf(
      'A $x$.\n\n$$\ny\n$$\n\n<Figure id="a" draw="d" alt="no $n$" caption="with $z$" />\n\n`$no$`\n',
    );
    expect(formulasOf(chapter).map(({ latex, display }) => [latex, display])).toEqual([
      ["x", false],
      ["y", true],
      ["z", false],
    ]);
  });
});

describe("opensWithFormula", () => {
  const plain = "Words.\n\n";
  it("tells whether the first eight paragraphs hold a formula, or what stands between them", () => {
    expect(opensWithFormula(chapterOf("A $x$.\n"))).toBe(true);
    expect(opensWithFormula(chapterOf(`${plain}$$\ny\n$$\n\n${plain}${plain}`))).toBe(true);
    expect(opensWithFormula(chapterOf(`${plain.repeat(7)}Of $x$.\n`))).toBe(true);
  });
  it("leaves out what stands further down, and chapters without any", () => {
    expect(opensWithFormula(chapterOf(`${plain.repeat(8)}A $x$.\n`))).toBe(false);
    expect(opensWithFormula(chapterOf(plain))).toBe(false);
  });
});

describe("looseFormulas", () => {
  it("finds formulas of quizzes, notation, claims and definitions, each at its place", async () => {
    const book = await soundBook();
    const told = looseFormulas(book).map(({ file, line, column, latex, chapter }) =>
      `${file.split("/").at(-1)}:${line}:${column} ${latex} ${chapter?.slug ?? ""}`.trim(),
    );
    expect(told).toEqual([
      "notation.yaml:2:10 \\bar{x}",
      "notation.yaml:7:10 n",
      "quiz.yaml:2:34 1 mean",
      "quiz.yaml:2:39 2 mean",
      "quiz.yaml:2:47 6 mean",
      "notation.yaml:4:25 x_1, \\dots, x_n",
      "claims.yaml:2:20 \\bar{x}",
      "mean.md:6:51 \\frac{1}{n} \\sum_i x_i",
    ]);
  });
});
