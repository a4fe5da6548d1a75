import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { unpack } from "../../src/search/entry.ts";
import { type Suggester, suggester } from "../../src/search/suggest.ts";

/** Bytes of a file as hosts send it, compressed by brotli at its best. */
const sent = (file: string): number => brotliCompressSync(readFileSync(file)).length;

/** A script with all that it imports at once. */
const withImports = (folder: string, name: string, seen = new Set<string>()): Set<string> => {
  seen.add(name);
  const text = readFileSync(join(folder, name), "utf8");
  for (const [, other = ""] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    if (!seen.has(other)) withImports(folder, other, seen);
  return seen;
};

/** What a reader's machine fetches from the opening of the search to its first suggestion. */
export const firstBytes = (site: string): { index: number; code: number } => {
  const folder = join(site, "_astro");
  const dialog = readdirSync(folder).find(
    (name) => name.endsWith(".js") && readFileSync(join(folder, name), "utf8").includes("search-index.txt"),
  );
  if (!dialog) throw new Error(`Unexpected absence of the search's code in ${folder}, expected a built site.`);
  const scripts = [...withImports(folder, dialog)];
  return {
    index: sent(join(site, "search-index.txt")),
    code: scripts.reduce((sum, name) => sum + sent(join(folder, name)), 0),
  };
};

/** The suggestions of a built site, by the code and the index that its dialog uses. */
export const builtSuggestions = (site: string): Suggester["suggest"] =>
  suggester(unpack(readFileSync(join(site, "search-index.txt"), "utf8"))).suggest;

/** Answers for places of a built site: "attention#equation-softmax" lies in "attention#the-equation". */
export const placesIn = (
  site: string,
): { exists: (place: string) => boolean; sectionOf: (place: string) => string } => {
  const folders = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === "index.html")
    .map(({ parentPath }) => parentPath);
  const pages = new Map<string, string>();
  const pageOf = (name: string): string => {
    const known = pages.get(name);
    if (known !== undefined) return known;
    const folder = folders.find((one) => one.replaceAll("\\", "/").endsWith(`/${name}`)) ?? "";
    const file = join(folder, "index.html");
    const html = folder && existsSync(file) ? readFileSync(file, "utf8") : "";
    pages.set(name, html);
    return html;
  };
  const sectionOf = (place: string): string => {
    const [page = "", id] = place.split("#");
    const html = pageOf(page);
    const at = id ? html.indexOf(` id="${id}"`) : -1;
    const headings = at < 0 ? [] : [...html.slice(0, at + 1).matchAll(/<h[23] id="([^"]+)"/g)];
    const last = headings.at(-1)?.[1];
    return last && !/<h[23]$/.test(html.slice(0, at)) ? `${page}#${last}` : place;
  };
  const exists = (place: string): boolean => {
    const [page = "", id] = place.split("#");
    return pageOf(page) !== "" && (id === undefined || pageOf(page).includes(` id="${id}"`));
  };
  return { exists, sectionOf };
};
