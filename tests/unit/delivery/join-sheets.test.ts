import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { joinSheets, withOneSheet } from "../../../src/delivery/join-sheets.ts";

const link = (name: string): string => `<link rel="stylesheet" href="/book/_astro/${name}.css">`;

describe("withOneSheet", () => {
  const face = '<link rel="preload" href="/book/_astro/text.woff2" as="font" crossorigin>';
  const refuse = (): string => {
    throw new Error("Unexpected joining of a single sheet.");
  };
  it("puts one sheet, made of all in their order, before the first face", () => {
    const page = `<head><title>A</title>${face}${face}${link("a")}<meta>${link("b")}</head>`;
    const html = withOneSheet(page, (addresses) => addresses.map((address) => `${address}!`).join(""));
    const sheet = '<link rel="stylesheet" href="/book/_astro/a.css!/book/_astro/b.css!">';
    expect(html).toBe(`<head><title>A</title>${sheet}${face}${face}<meta></head>`);
  });
  it("puts an only sheet there, too, joining nothing", () => {
    expect(withOneSheet(`<head>${face}${link("a")}</head>`, refuse)).toBe(`<head>${link("a")}${face}</head>`);
  });
  it("puts the sheet at the end of the head when no face is asked for", () => {
    expect(withOneSheet(`<head>${link("a")}<meta></head>`, refuse)).toBe(`<head><meta>${link("a")}</head>`);
  });
  it("leaves a page without sheets as it is", () => {
    expect(withOneSheet(`<head>${face}</head>`, refuse)).toBe(`<head>${face}</head>`);
  });
});

describe("joinSheets", () => {
  const sheetOf = (html: string): string => /\/book\/(_astro\/[^"]+)"/.exec(html)?.[1] ?? "";

  it("gives pages with the same sheets the same file, and deletes sheets that no page names any more", () => {
    const folder = mkdtempSync(join(tmpdir(), "groundwork-sheets-"));
    mkdirSync(join(folder, "_astro"));
    const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    const page = (name: string, sheets: string): void => write(name, `<head>${sheets}</head>`);
    for (const name of ["a", "b", "c"]) write(`_astro/${name}.css`, `.${name}{}`);
    page("one.html", link("a") + link("b"));
    page("two.html", link("a") + link("b"));
    page("three.html", link("a") + link("c"));
    page("four.html", link("c"));
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
