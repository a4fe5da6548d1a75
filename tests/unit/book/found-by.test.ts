import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { BookError, type Mistake } from "../../../src/book/book-error.ts";
import { readFoundBy } from "../../../src/book/found-by.ts";
import { soundBook } from "../sound-book.ts";

const root = mkdtempSync(join(tmpdir(), "found-by-"));
mkdirSync(join(root, "content"));
afterAll(() => rmSync(root, { recursive: true }));
const { chapters } = await soundBook();
const read = (text: string) => {
  writeFileSync(join(root, "content/found-by.yaml"), text);
  const mistakes: Mistake[] = [];
  const words = readFoundBy(root, chapters, (mistake) => void mistakes.push(mistake));
  return { words, told: new BookError(mistakes).message };
};

describe("readFoundBy", () => {
  it("gives the words of chapters and of their headings", () => {
    expect(read("mean: middle\nmean#a-case-by-hand: average of two\n").words).toEqual({
      mean: "middle",
      "mean#a-case-by-hand": "average of two",
    });
  });
  it("names file, line and place of a section that there is not", () => {
    expect(read("mean: middle\nmean#gone: nowhere\n").told).toMatch(/found-by\.yaml:2[\s\S]*mean#gone/);
  });
  it("refuses words without end", () => {
    expect(read(`mean: ${"x".repeat(91)}\n`).told).toMatch(/found-by/);
  });
  it("is empty for a book without such a file", async () => {
    const { foundBy } = await soundBook();
    expect(foundBy).toEqual({});
  });
});
