import { describe, expect, it } from "vitest";
import { isNumbers, latexOf, readWorked, showNumber, valueAt } from "../../../src/book/worked-values.ts";
import { soundRoot } from "../sound-book.ts";

const worked = {
  weights: [
    [0.25, 0.75],
    [0, 1],
  ],
  cache: { length: 7 },
  one: 1,
};

describe("readWorked", () => {
  it("reads the numbers of a chapter", async () => {
    expect(await readWorked(soundRoot, "mean")).toEqual({ small: { numbers: [1, 2, 6], mean: 3 } });
  });
  it("is undefined for a chapter without numbers", async () => {
    expect(await readWorked(soundRoot, "total")).toBeUndefined();
  });
});

describe("valueAt", () => {
  it("follows names and indices", () => {
    expect(valueAt(worked, "weights.0.1")).toBe(0.75);
    expect(valueAt(worked, "cache.length")).toBe(7);
  });
  it("finds nothing beyond what was computed", () => {
    for (const path of ["weights.2", "weights.0.1.0", "weights.length", "constructor", "one.toFixed", ""])
      expect(valueAt(worked, path), path).toBeUndefined();
    expect(valueAt(undefined, "one")).toBeUndefined();
  });
});

describe("showNumber", () => {
  it("keeps the decimals that are asked for", () => {
    expect(showNumber(0.125, 2)).toBe("0.13");
    expect(showNumber(2, 1)).toBe("2.0");
    expect(showNumber(270648, 0)).toBe("270,648");
  });
  it("groups whole numbers, and gives others three significant figures", () => {
    expect(showNumber(1234567)).toBe("1,234,567");
    expect(showNumber(0.123456)).toBe("0.123");
    expect(showNumber(2.5)).toBe("2.5");
  });
  it("has a real minus sign, and none before zero", () => {
    expect(showNumber(-1.5)).toBe("−1.5");
    expect(showNumber(-0.001, 2)).toBe("0.00");
    expect(showNumber(-0)).toBe("0");
  });
  it("writes powers of ten in words of print, not of code", () => {
    expect(showNumber(1.234e-7)).toBe("1.23 × 10⁻⁷");
    expect(showNumber(-3.14e23)).toBe("−3.14 × 10²³");
  });
});

describe("latexOf", () => {
  it("sets a number, with braces around its commas", () => {
    expect(latexOf(-1234)).toBe("-1{,}234");
    expect(latexOf(0.5, 3)).toBe("0.500");
  });
  it("sets powers of ten", () => {
    expect(latexOf(1.5e-9)).toBe("1.5 \\times 10^{-9}");
  });
  it("sets a list as a row and a list of lists as a matrix", () => {
    expect(latexOf([0.25, 0.75], 2)).toBe("\\begin{pmatrix} 0.25 & 0.75 \\end{pmatrix}");
    expect(latexOf(worked.weights)).toBe("\\begin{pmatrix} 0.25 & 0.75 \\\\ 0 & 1 \\end{pmatrix}");
  });
  it("refuses a group, which isNumbers tells before", () => {
    expect(() => latexOf(worked.cache)).toThrow(TypeError);
    expect([worked.cache, [1, worked.cache]].map(isNumbers)).toEqual([false, false]);
    expect([1, [], worked.weights].map(isNumbers)).toEqual([true, true, true]);
  });
});
