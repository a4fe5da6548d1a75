import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { unpack } from "../../src/search/entry.ts";
import { fullText, type Hit } from "../../src/search/full-text.ts";
import { type AboutTexts, textFolder } from "../../src/search/postings.ts";
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

/** The script of a built site that has a text in it. @throws Error when there is none */
const scriptWith = (site: string, text: string): string => {
  const folder = join(site, "_astro");
  const found = readdirSync(folder).find(
    (name) => name.endsWith(".js") && readFileSync(join(folder, name), "utf8").includes(text),
  );
  if (!found) throw new Error(`Unexpected absence of a script with ${text} in ${folder}, expected a built site.`);
  return found;
};
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);
const scripts = (site: string, names: Iterable<string>): number =>
  sum([...names].map((name) => sent(join(site, "_astro", name))));

/** Scripts that every page has loaded before the search is opened. */
const ofEveryPage = (site: string): Set<string> => {
  const html = readFileSync(join(site, "404.html"), "utf8");
  const named = [...html.matchAll(/<script\b[^>]*\bsrc="[^"]*\/_astro\/([^"]+)"/g)].map(([, name = ""]) => name);
  return new Set(named.flatMap((name) => [...withImports(join(site, "_astro"), name)]));
};

/** What a reader's machine fetches from the opening of the search to its first suggestion. */
export const firstBytes = (site: string): { index: number; code: number } => {
  const there = ofEveryPage(site);
  const code = withImports(join(site, "_astro"), scriptWith(site, "about.json"));
  return {
    index: sent(join(site, "search-index.txt")),
    code: scripts(
      site,
      [...code].filter((name) => !there.has(name)),
    ),
  };
};

/** The suggestions of a built site, by the code and the index that its dialog uses. */
const builtSuggester = (site: string): Suggester =>
  suggester(unpack(readFileSync(join(site, "search-index.txt"), "utf8")));
export const builtSuggestions = (site: string): Suggester["suggest"] => builtSuggester(site).suggest;

/** What the full text of a built site answers, and what a reader's machine has fetched for it that had none of it before. */
export interface TextAnswer {
  readonly hits: readonly Hit[];
  /** code and list of the full text, then its files */
  readonly bytes: number;
  readonly files: number;
}

/** The full text of a built site, by the code and the index that its dialog uses, each query as the first one. */
export const builtTexts = (site: string): ((query: string) => Promise<TextAnswer>) => {
  const { heard } = builtSuggester(site);
  const folder = join(site, textFolder);
  const about = JSON.parse(readFileSync(join(folder, "about.json"), "utf8")) as AboutTexts;
  const known = withImports(join(site, "_astro"), scriptWith(site, "about.json"));
  const own = [...withImports(join(site, "_astro"), scriptWith(site, "words-"))].filter((name) => !known.has(name));
  const before = scripts(site, own) + sent(join(folder, "about.json"));
  const sizes = new Map<string, number>();
  return async (query) => {
    const asked: string[] = [];
    const { search } = fullText(about, async (name) => {
      asked.push(name);
      const file = join(folder, about.edition, name);
      sizes.set(name, sizes.get(name) ?? sent(file));
      return readFileSync(file, "utf8");
    });
    const hits = await search(heard(query), "");
    return { hits, bytes: before + sum(asked.map((name) => sizes.get(name) ?? 0)), files: asked.length };
  };
};

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
