import { VFile } from "vfile";
import { expect, it, vi } from "vitest";
import { remarkFillComputed } from "../../../src/plugins/remark-fill-computed.ts";
import { meanFile, parseText } from "./parse-text.ts";

vi.mock("../../../src/book/current-book.ts", async () => ({
  currentBook: (await import("../sound-book.ts")).soundBook,
}));

const filled = async (text: string, file = meanFile()): Promise<string> => {
  const tree = parseText(text);
  await remarkFillComputed()(tree, file);
  return JSON.stringify(tree);
};

it("puts a list of the chapter into a formula as a row", async () => {
  expect(await filled("$\\computed[1]{small.numbers}$")).toContain(
    JSON.stringify("\\begin{pmatrix} 1.0 & 2.0 & 6.0 \\end{pmatrix}"),
  );
});
it("puts a number in, in the line and in display", async () => {
  for (const text of ["$\\computed{small.mean}$", "$$\n\\computed{small.mean}\n$$"])
    expect(await filled(text)).toContain('"value":"3"');
});
it("leaves other formulas and code as they are", async () => {
  const text = "$x$ and `\\computed{small.mean}`";
  expect(await filled(text)).toBe(JSON.stringify(parseText(text)));
});
it("refuses a number that the chapter does not have", async () => {
  await expect(filled("$\\computed{small.mode}$")).rejects.toThrow("small.mode");
  await expect(filled("$\\computed{small.mean}$", new VFile("x"))).rejects.toThrow("small.mean");
});
