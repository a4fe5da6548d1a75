import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Book, readBook } from "../../../src/book/book.ts";
import { soundBook, soundRoot } from "../sound-book.ts";
import { front } from "./chapter-of-text.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "groundwork-"));
  cpSync(join(soundRoot, "content"), join(root, "content"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

describe("readBook", () => {
  it("reads everything that a book has", async () => {
    const book = await soundBook();
    expect(book.chapters.map(({ number, slug }) => `${number} ${slug}`)).toEqual(["1.1 mean", "2.1 total"]);
    expect([...book.works.keys()]).toEqual(["gauss1809theoria", "stigler1981gauss"]);
    expect(book.terms.map(({ id }) => id)).toEqual(["mean"]);
    expect(book.notation.map(({ id }) => id)).toEqual(["mean", "length"]);
    expect(book.claims.map(({ id }) => id)).toEqual(["mean-is-typical"]);
    expect(book.labs).toEqual(["coin"]);
    expect([...book.regions.keys()]).toEqual(["arithmetic-mean"]);
    expect([...book.worked.keys()]).toEqual(["mean"]);
    expect(book.mistakes).toEqual([]);
  });
  it("borrows code from another folder when it is told so", async () => {
    const [alone, borrowing] = [await readBook(root), await readBook(root, soundRoot)];
    expect([alone.regions.size, alone.worked.size, alone.labs.length]).toEqual([0, 0, 0]);
    expect([borrowing.regions.size, borrowing.worked.size, borrowing.labs.length]).toEqual([1, 1, 1]);
    expect(borrowing).toMatchObject({ root, codeRoot: soundRoot });
  });
  it("reads chapters in the order of their numbers, whatever was written first", async () => {
    for (const name of ["10-ten", "02-two"]) {
      mkdirSync(join(root, "content/chapters/2-sums", name));
      writeFileSync(join(root, "content/chapters/2-sums", name, "index.mdx"), `${front}Text.\n`);
    }
    expect((await readBook(root)).chapters.map(({ number }) => number)).toEqual(["1.1", "2.1", "2.2", "2.10"]);
  });
  it("is read anew where a file has changed, and not where none has", async () => {
    const before = await readBook(root);
    const file = join(root, "content/chapters/2-sums/01-total/index.mdx");
    writeFileSync(file, readFileSync(file, "utf8").replace("A total adds", "A total gathers"));
    const after = await readBook(root);
    expect(after.chapters[1]?.file.text).toContain("A total gathers");
    expect(after.chapters[0]).toBe(before.chapters[0]);
    expect(after.works).toBe(before.works);
  });
  it.each([
    ["parts.yaml", "title: Sums", "title: Totals", ({ chapters }: Book) => chapters[1]?.part.title, "Totals"],
    [
      "chapters/1-numbers/01-mean/quiz.yaml",
      "question:",
      "question: Well,",
      ({ chapters }: Book) => chapters[0]?.quiz[0]?.question,
      "Well,",
    ],
    ["references.bib", "title = {", "title = {Of ", ({ works }: Book) => [...works.values()][0]?.title, "Of "],
    ["glossary/mean.md", "term: mean", "term: average", ({ terms }: Book) => terms[0]?.term, "average"],
    ["notation.yaml", "name: ", "name: a ", ({ notation }: Book) => notation[0]?.name, "a "],
    ["claims.yaml", "claim: ", "claim: Indeed ", ({ claims }: Book) => claims[0]?.claim, "Indeed "],
    ["changes.yaml", "text: ", "text: Now ", ({ changes }: Book) => JSON.stringify(changes), "Now "],
    [
      "data/constants.yaml",
      "measures: ",
      "measures: exact ",
      ({ data }: Book) => JSON.stringify([...data.quantities.values()]),
      "exact ",
    ],
  ] as const)("hears of a change of %s", async (name, from, to, shown, expected) => {
    expect(shown(await readBook(root))).not.toContain(expected);
    const file = join(root, "content", name);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(from, to));
    expect(readFileSync(file, "utf8")).not.toBe(text);
    expect(shown(await readBook(root))).toContain(expected);
  });
  it("has the newest change first", async () => {
    writeFileSync(
      join(root, "content/changes.yaml"),
      ["first", "second"].map((id) => `- { id: ${id}, date: 2026-11-22, title: T, text: T. }\n`).join(""),
    );
    expect((await readBook(root)).changes.map(({ id }) => id)).toEqual(["second", "first"]);
  });
  it("tells where rows stand", async () => {
    const book = await soundBook();
    expect(book.claimPlace([0, "sources", 0])).toEqual({ line: 6, column: 13 });
    expect(book.notationPlace([1, "latex"])).toEqual({ line: 7, column: 10 });
    expect(book.partPlace([0, "planned", "2"])).toEqual({ line: 7, column: 8 });
  });
  it("reads on when a file is broken, and keeps what was wrong", async () => {
    writeFileSync(join(root, "content/claims.yaml"), "- id: [\n");
    const book = await readBook(root);
    expect(book.mistakes.map(({ rule, file }) => `${rule} ${file}`)).toContain("claims content/claims.yaml");
    expect(book.claims).toEqual([]);
    expect(book.chapters.length).toBe(2);
  });
});
