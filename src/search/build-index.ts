import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pageSections } from "./page-sections.ts";
import { type AboutTexts, textFolder } from "./postings.ts";
import { textIndex } from "./text-index.ts";

/**
 * Indexes the built pages for the full-text search. Its files lie in a folder that is named by what is in them, so that a
 * reader's copies are never those of another edition; `about.json` beside it names the folder.
 * @param folder the built site; the index goes to its `full-text/`
 * @returns how many sections can be found
 */
export const buildIndex = (folder: string): number => {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /(?:^|\/)index\.html$/.test(name))
    .sort();
  const sections = pages
    .flatMap((name) => pageSections(readFileSync(join(folder, name), "utf8"), `/${name.replace(/index\.html$/, "")}`))
    .sort((a, b) => (a.part === b.part ? 0 : a.part < b.part ? -1 : 1));
  const { about, files } = textIndex(sections);
  const hash = createHash("sha256");
  for (const [name, text] of files) hash.update(`${name}\n${text}\n`);
  const edition = hash.digest("hex").slice(0, 12);
  const target = join(folder, textFolder, edition);
  mkdirSync(target, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(target, name), text);
  const entry: AboutTexts = { ...about, edition };
  writeFileSync(join(dirname(target), "about.json"), JSON.stringify(entry));
  return sections.length;
};
