import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BookError } from "../../src/book/book-error.ts";
import { rules } from "../../src/rules/index.ts";
import { readingRules } from "../../src/rules/reading.ts";
import { mistakes } from "./author-mistakes.ts";
import { nearMisses } from "./author-near-misses.ts";
import { kinds } from "./kinds-of-mistakes.ts";
import { errorOf, fixtures, mistakesIn, withBook } from "./laid-over-book.ts";

const expectedOf = (name: string): string => readFileSync(join(fixtures, "broken-books", name, "expected.txt"), "utf8");
const foldersOf = (kind: string): string[] => readdirSync(join(fixtures, kind)).sort();

/** Number of lines of a file, 1 for a folder: a mistake must stand on one of them. */
const linesOf = (path: string): number =>
  statSync(path).isDirectory() ? 1 : readFileSync(path, "utf8").split("\n").length;

describe("a sound book", () => {
  it("has no mistake", async () => {
    expect((await errorOf()).mistakes).toEqual([]);
  });
});

describe("a broken book", () => {
  it("is described for every folder of broken-books", () => {
    expect(Object.keys(mistakes).sort()).toEqual(foldersOf("broken-books"));
  });
  for (const [name, subject] of Object.entries(mistakes))
    it(`is not published: ${subject} is told with its place`, async () => {
      const overlays = [`broken-books/${name}`];
      await withBook(overlays, async (book) => {
        const error = new BookError(await mistakesIn(book, overlays));
        expect(`${error.message}\n`).toBe(expectedOf(name));
        for (const { file, line, column, message, hint } of error.mistakes) {
          const path = join(book.root, file);
          expect(existsSync(path), `${file} exists`).toBe(true);
          expect(line).toBeLessThanOrEqual(linesOf(path));
          expect(column).toBeGreaterThan(0);
          expect(message).toMatch(/^Unexpected [\s\S]+[.]$/);
          expect(hint).toMatch(/[.?]$/);
        }
      });
    });
});

describe("a near miss", () => {
  it("is described for every folder of near-misses", () => {
    expect(Object.keys(nearMisses).sort()).toEqual(foldersOf("near-misses"));
  });
  for (const [name, subject] of Object.entries(nearMisses))
    it(`passes: ${subject} is no mistake`, async () => {
      expect((await errorOf(`near-misses/${name}`)).mistakes).toEqual([]);
    });
});

describe("the rules", () => {
  const told = foldersOf("broken-books").map(expectedOf).join("\n");
  for (const { id, asks } of [...rules, ...readingRules])
    it(`include ${id}, which a broken book breaks: ${asks}`, () => {
      expect(told).toMatch(new RegExp(`^\\S+:\\d+:\\d+ ${id}$`, "m"));
    });
  it("name every rule that reading reports", () => {
    const sources = readdirSync("src/book").map((name) => readFileSync(join("src/book", name), "utf8"));
    const reported = sources.flatMap((text) =>
      [...text.matchAll(/rule: "([a-z0-9-]+)"|, "([a-z-]+)", (?:report|told)[,)]|\brows\("([a-z-]+)"/g)].map(
        (match) => match[1] ?? match[2] ?? match[3],
      ),
    );
    const known = new Set([...rules, ...readingRules].map(({ id }) => id));
    expect(reported.length).toBeGreaterThan(10);
    expect(reported.filter((id) => id && !known.has(id))).toEqual([]);
  });
  it("have ids that are the names of their files", () => {
    for (const { id } of rules) expect(existsSync(`src/rules/${id}.ts`), id).toBe(true);
  });
});

describe("the kinds of mistakes", () => {
  it("are 53, each with books that break it and one that only looks so, but two that built pages show", () => {
    expect(new Set(kinds.map(([kind]) => kind)).size).toBe(53);
    const shown = kinds.filter(([, broken, near]) => broken !== "" && near !== "");
    expect(shown.length).toBe(51);
    for (const [kind, broken, near] of shown) {
      for (const name of broken.split(" ")) expect(Object.keys(mistakes), kind).toContain(name);
      for (const name of near.split(" ")) expect(Object.keys(nearMisses), kind).toContain(name);
    }
  });
});

describe("several mistakes", () => {
  const overlays = ["unknown-computed-in-formula", "duplicate-claim", "uncited-work", "dead-link-in-definition"].map(
    (name) => `broken-books/${name}`,
  );
  it("of several files come in one report, sorted by file and place", async () => {
    const error = await errorOf(...overlays);
    expect(error.message).toMatch(/^4 mistakes in the content; nothing was published\.\n\n/);
    expect(error.mistakes.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      "content/chapters/2-sums/01-total/index.mdx:15 broken-formula",
      "content/claims.yaml:8 duplicate-id",
      "content/glossary/mean.md:6 dead-link",
      "content/references.bib:19 uncited-work",
    ]);
  });
  it("do not follow from a chapter that cannot be read: only that is told", async () => {
    // The total is linked to, and the book's only other place for the second work is the chapter that cannot be read.
    const error = await errorOf("near-misses/uncited-work", "broken-books/stray-brace");
    expect(error.mistakes.map(({ rule }) => rule)).toEqual(["mdx-does-not-parse"]);
  });
});
