import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/book/book.ts";
import { piecesOf, usesOf } from "../../../src/book/uses.ts";
import { soundBook } from "../sound-book.ts";
import { chapterOf } from "./chapter-of-text.ts";

const told = (book: Book): string[] =>
  usesOf(book).map(
    ({ key, file, line, column, chapter, borrowed }) =>
      `${file.split("/").at(-1)}:${line}:${column} ${key}${chapter ? ` in ${chapter.slug}` : ""}${borrowed ? " borrowed" : ""}`,
  );
const inText = async (text: string): Promise<string[]> =>
  told({ ...(await soundBook()), chapters: [chapterOf(text)] })
    .filter((use) => use.startsWith("index.mdx"))
    .map((use) => use.replace("index.mdx:", "").replace(" in total", ""));

describe("usesOf", () => {
  it("finds every citation of the sound book at its place", async () => {
    expect(told(await soundBook())).toEqual([
      "index.mdx:15:41 gauss1809theoria in mean",
      "index.mdx:16:4 gauss1809theoria in mean",
      "index.mdx:15:78 gauss1809theoria in mean borrowed",
      "index.mdx:16:44 gauss1809theoria in mean borrowed",
      "index.mdx:57:1 stigler1981gauss in mean borrowed",
      "claims.yaml:6:13 stigler1981gauss",
      "constants.yaml:5:11 gauss1809theoria",
      "models.yaml:5:11 gauss1809theoria",
      "models.yaml:9:53 gauss1809theoria",
    ]);
  });
  it("places several citations of one paragraph apart", async () => {
    expect(await inText("a [@a2000x; @b2001y, p. 1]\nand @c2002z.")).toEqual([
      "12:4 a2000x",
      "12:13 b2001y",
      "13:5 c2002z",
    ]);
  });
  it("finds citations in captions, words and titles", async () => {
    expect(await inText('<Figure id="f" caption="After [@a2000x]." alt="[@no2000]" />')).toEqual(["12:32 a2000x"]);
    expect(await inText('<Derivation title="By @a2000x">\n\nText.\n\n</Derivation>')).toEqual(["12:23 a2000x"]);
  });
  it("finds none in code and in links", async () => {
    expect(await inText("`[@a2000x]` and\n\n```text\n@a2000x\n```\n\n[mail](mailto:a@b2000.org)")).toEqual([]);
  });
  it("gives a tag that names a row the sources of the row", async () => {
    expect(await inText('<Claim id="mean-is-typical" /> <Value id="none.none" />')).toEqual([
      "12:1 stigler1981gauss borrowed",
    ]);
  });
});

describe("piecesOf", () => {
  it("has running text and shown attributes, no code", () => {
    expect(
      piecesOf(chapterOf('A *b*. `c`\n\n<Figure id="f" caption="d" alt="e" />\n')).map(({ text }) => text),
    ).toEqual(["A ", "b", ". ", "d"]);
  });
});
