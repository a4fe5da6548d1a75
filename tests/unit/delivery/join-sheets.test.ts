import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { joinSheets, withOneSheet } from "../../../src/delivery/join-sheets.ts";

const link = (name: string): string => `<link rel="stylesheet" href="/book/_astro/${name}.css">`;

describe("withOneSheet", () => {
  it("puts one sheet where the last of several was, made of all in their order", () => {
    const page = `<head>${link("a")}<title>A</title>${link("b")}</head>`;
    const html = withOneSheet(page, (addresses) => addresses.map((address) => `${address}!`).join(""));
    expect(html).toBe(
      '<head><title>A</title><link rel="stylesheet" href="/book/_astro/a.css!/book/_astro/b.css!"></head>',
    );
  });
  it("leaves a page with one sheet as it is", () => {
    const refuse = (): string => {
      throw new Error("Unexpected joining of a single sheet.");
    };
    expect(withOneSheet(link("a"), refuse)).toBe(link("a"));
  });
});

describe("joinSheets", () => {
  const sheetOf = (html: string): string => /\/book\/(_astro\/[^"]+)"/.exec(html)?.[1] ?? "";

  it("gives pages with the same sheets the same file, and deletes sheets that no page names any more", () => {
    const folder = mkdtempSync(join(tmpdir(), "groundwork-sheets-"));
    mkdirSync(join(folder, "_astro"));
    const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    for (const name of ["a", "b", "c"]) write(`_astro/${name}.css`, `.${name}{}`);
    write("one.html", link("a") + link("b"));
    write("two.html", link("a") + link("b"));
    write("three.html", link("a") + link("c"));
    write("four.html", link("c"));
    joinSheets(folder, "/book/");
    const sheets = ["one", "two", "three", "four"].map((name) =>
      sheetOf(readFileSync(join(folder, `${name}.html`), "utf8")),
    );
    expect(sheets[0]).toBe(sheets[1]);
    expect(sheets.map((sheet) => readFileSync(join(folder, sheet), "utf8"))).toEqual([
      ".a{}.b{}",
      ".a{}.b{}",
      ".a{}.c{}",
      ".c{}",
    ]);
    expect(readdirSync(join(folder, "_astro")).map((name) => `_astro/${name}`)).toEqual(
      [...new Set(sheets)].toSorted(),
    );
  });
});
