import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildIndex } from "../../../src/search/build-index.ts";

const site = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-index-"));
  for (const [name, part] of [
    ["b", "B"],
    ["a", "A"],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(
      join(folder, name, "index.html"),
      `<main data-searched="${part}"><h1>${name}</h1><p>${text}</p></main>`,
    );
  }
  writeFileSync(join(folder, "404.html"), '<main data-searched="A"><h1>Lost</h1></main>');
  return folder;
};
const edition = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, "full-text/about.json"), "utf8")) as { edition: string }).edition;

it("the index of a site lies in a folder named by what is in it, parts side by side", () => {
  const folder = site("one");
  expect(buildIndex(folder)).toBe(2);
  expect(readdirSync(join(folder, "full-text", edition(folder))).sort()).toEqual([
    "texts-0.txt",
    "texts-1.txt",
    "words-0.txt",
  ]);
  expect(readFileSync(join(folder, "full-text", edition(folder), "texts-0.txt"), "utf8")).toContain(">/a/");
  const [same, other] = [site("one"), site("two")];
  buildIndex(same);
  buildIndex(other);
  expect(edition(same)).toBe(edition(folder));
  expect(edition(other)).not.toBe(edition(folder));
});
