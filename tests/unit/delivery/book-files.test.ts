import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { bookFiles } from "../../../src/delivery/book-files.ts";

const folder = mkdtempSync(join(tmpdir(), "book-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("lists pages by their addresses and other files by their names, with their bytes, and leaves out what nobody reads", () => {
  mkdirSync(join(folder, "glossary"));
  mkdirSync(join(folder, "_astro"));
  for (const [name, text] of [
    ["index.html", "cover"],
    ["glossary/index.html", "terms"],
    ["404.html", "none"],
    ["_astro/page.a1.css", "p{}"],
    ["_headers", "x"],
    ["worker.js", "x"],
  ] as const)
    writeFileSync(join(folder, name), text);
  expect(bookFiles(folder)).toEqual([
    { path: "", bytes: 5 },
    { path: "404.html", bytes: 4 },
    { path: "_astro/page.a1.css", bytes: 3 },
    { path: "glossary/", bytes: 5 },
  ]);
});
