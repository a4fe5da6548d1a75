/**
 * What a page weighs before a lab in it is opened, read from the built files: its HTML, style sheets, scripts with all that they
 * import, and faces. Sheets and scripts are compressed as hosts do it once; a page of a megabyte would take seconds, so HTML is
 * compressed a little less well, and weighs some hundredths more here than on its way to a reader.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Element, Root } from "hast";
import { expect, test } from "vitest";
import { charactersOfFaces, formulaFaces } from "../../src/fonts/formula-faces.ts";
import { all, attribute, type BuiltPage, base, files, folder, hasClass, pages, read } from "./built-site.ts";

const KB = 1024;

interface Budget {
  /** KB in all; KB of HTML for each 1,000 words of text, formulas and drawings included in the KB and not in the words */
  readonly all: number;
  readonly html?: number;
  readonly css: number;
  readonly fonts: number;
  readonly requests: number;
}

/** Of every page: it opens with search, theme and service worker. */
const scripts = { compressed: 6, raw: 16 };

/** By kind of page, in KB. Sheets of labs and of pages that look things up come to that of every page. */
const budgets: Readonly<Record<string, Budget>> = {
  chapter: { all: 115, html: 7, css: 9, fonts: 48, requests: 10 },
  "chapter with a lab": { all: 140, html: 13, css: 14, fonts: 48, requests: 14 },
  cover: { all: 66, css: 12, fonts: 27, requests: 9 },
  part: { all: 50, css: 12, fonts: 48, requests: 9 },
  lab: { all: 85, css: 18, fonts: 48, requests: 14 },
  models: { all: 105, css: 15, fonts: 48, requests: 12 },
  equations: { all: 195, css: 12, fonts: 48, requests: 10 },
  other: { all: 135, css: 19, fonts: 48, requests: 10 },
};

const kindOf = (page: BuiltPage): string => {
  const main = page.elements.find(({ node }) => node.tagName === "main")?.node;
  const withLab = page.elements.some(({ node }) => hasClass(node, "lab-place"));
  if (main && hasClass(main, "chapter")) return withLab ? "chapter with a lab" : "chapter";
  if (page.path === "/") return "cover";
  if (main && hasClass(main, "part")) return "part";
  if (page.path in { "/models/": 0, "/equations/": 0 }) return page.path.replaceAll("/", "");
  return withLab ? "lab" : "other";
};

const sizes = new Map<string, number>();
const weightOf = (file: string): number => {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(folder, file));
  const quality = file.endsWith(".html") ? 7 : 11;
  const size = file.endsWith(".woff2")
    ? bytes.length
    : brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 24 },
      }).length;
  sizes.set(file, size);
  return size;
};

/** File of an address of the page. */
const fileOf = (address: string | undefined): string[] => {
  const file = address?.startsWith(base) ? address.slice(base.length) : "";
  return files.has(file) ? [file] : [];
};

/** A script and all that it imports at once; what it may import later is not among them. */
const withImports = (file: string, found = new Set<string>()): Set<string> => {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of read(file).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g))
    withImports(`_astro/${name}`, found);
  return found;
};

const face = (name: string): string =>
  [...files].find((file) => file.startsWith(`_astro/${name}.`)) ?? expect.fail(`no face ${name}`);

const rules = [...files]
  .filter((file) => /^_astro\/BaseLayout.*\.css$/.test(file))
  .flatMap((file) => read(file).match(/@font-face\{[^}]*\}/g) ?? []);

/** Names of the files whose ranges have one of the characters, by a family and cut. */
const filesWith = (family: string, style: string, bold: boolean, characters: Iterable<string>): string[] => {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0);
  return rules.flatMap((rule) => {
    const [, name = ""] = /font-family:"?(\w+)"?[;}]/.exec(rule) ?? [];
    const isBold = /font-weight:(?:bold|700)/.test(rule);
    if (name !== family || isBold !== bold || /font-style:italic/.test(rule) !== (style === "italic")) return [];
    const [, ranges = ""] = /unicode-range:([^;}]+)/.exec(rule) ?? [];
    const has = ranges
      .split(",")
      .map((range) => range.trim().slice(2).split("-"))
      .some(([from = "", to = from]) => {
        const [first, last] = [
          Number.parseInt(from.replaceAll("?", "0"), 16),
          Number.parseInt(to.replaceAll("?", "F"), 16),
        ];
        return codes.some((code) => code >= first && code <= last);
      });
    const [, file] = /url\([^)]*?(_astro\/|\.\/)?([\w-]+\.[\w-]+\.woff2)\)/.exec(rule)?.slice(1) ?? [];
    return has && file ? [`_astro/${file}`] : [];
  });
};

const wordsIn = (above: Root | Element): string =>
  above.children
    .map((child) => {
      if (child.type === "text") return child.value;
      if (child.type !== "element" || ["script", "style", "svg", "head", "pre"].includes(child.tagName)) return " ";
      return hasClass(child, "katex") ? " " : wordsIn(child);
    })
    .join("");

interface Weight {
  readonly page: BuiltPage;
  readonly kind: string;
  readonly words: number;
  readonly loaded: {
    readonly html: string[];
    readonly css: string[];
    readonly scripts: string[];
    readonly fonts: string[];
  };
}

const weights: readonly Weight[] = pages.map((page) => {
  const links = all(page, "link").filter((node) => attribute(node, "rel") === "stylesheet");
  const code = all(page, "script").flatMap((node) => fileOf(attribute(node, "src")));
  const formulas = [...charactersOfFaces(page.html)].flatMap(([{ family, style, weight }, characters]) =>
    filesWith(family, style, weight === "bold", characters),
  );
  return {
    page,
    kind: kindOf(page),
    words: wordsIn(page.tree).split(/\s+/).length,
    loaded: {
      html: [page.file],
      css: links.flatMap((node) => fileOf(attribute(node, "href"))),
      scripts: [...new Set(code.flatMap((file) => [...withImports(file)]))],
      fonts: [face("text-roman"), face("text-italic"), ...new Set(formulas)],
    },
  };
});

const sum = (list: readonly string[]): number => list.reduce((total, file) => total + weightOf(file), 0) / KB;
const parts = (list: readonly string[]): string => list.map((file) => `${file} ${sum([file]).toFixed(1)}`).join(", ");

test("every page keeps to the budget of its kind", () => {
  const wrong: string[] = [];
  const heaviest = new Map<string, string>();
  const most = new Map<string, number>();
  for (const { page, kind, words, loaded } of weights) {
    const budget = budgets[kind] ?? expect.fail(kind);
    const of = { html: sum(loaded.html), css: sum(loaded.css), scripts: sum(loaded.scripts), fonts: sum(loaded.fonts) };
    const total = of.html + of.css + of.scripts + of.fonts;
    const requests = Object.values(loaded).flat().length;
    const raw = loaded.scripts.reduce((size, file) => size + Buffer.byteLength(read(file)), 0) / KB;
    const hold = (name: string, found: number, limit: number, list: readonly string[]): void => {
      if (found > limit)
        wrong.push(`${page.path} (${kind}): ${name} ${found.toFixed(1)}, at most ${limit}: ${parts(list)}`);
    };
    hold("KB in all", total, budget.all, Object.values(loaded).flat());
    hold("KB of style sheets", of.css, budget.css, loaded.css);
    hold("KB of scripts", of.scripts, scripts.compressed, loaded.scripts);
    hold("KB of scripts before compression", raw, scripts.raw, loaded.scripts);
    hold("KB of faces", of.fonts, budget.fonts, loaded.fonts);
    hold("requests", requests, budget.requests, Object.values(loaded).flat());
    const share = (1000 * of.html) / words;
    if (budget.html) hold("KB of HTML for 1,000 words", share, budget.html, loaded.html);
    if (total > (most.get(kind) ?? 0)) {
      most.set(kind, total);
      const rest = Object.entries(of).map(([name, size]) => `${name} ${size.toFixed(1)}`);
      heaviest.set(
        kind,
        `${page.path} ${total.toFixed(1)} KB in ${requests} requests: ${rest.join(", ")}; ${words} words, ${share.toFixed(1)} KB of HTML per 1,000`,
      );
    }
  }
  console.log([...heaviest].map(([kind, text]) => `heaviest ${kind}: ${text}`).join("\n"));
  expect(wrong).toEqual([]);
});

test("what every chapter with formulas loads of faces is at most 45 KB, and a file of rare letters at most 6 KB", () => {
  expect(sum([face("text-roman"), face("text-italic"), face("formulas")])).toBeLessThanOrEqual(45);
  for (const file of files)
    if (/\/(?:text-\w+-\w+|formulas-rare)\.[\w-]+\.woff2$/.test(file)) expect(sum([file]), file).toBeLessThanOrEqual(6);
});

test("every character of a formula is in the face that sets it", () => {
  const missing = new Set<string>();
  for (const page of pages)
    for (const [{ source, family, style, weight }, characters] of charactersOfFaces(page.html))
      for (const character of characters)
        if (character.trim() && filesWith(family, style, weight === "bold", [character]).length === 0)
          missing.add(`${page.path}: ${character} of ${source}`);
  expect([...missing]).toEqual([]);
  expect(formulaFaces.length).toBeGreaterThan(10);
});
