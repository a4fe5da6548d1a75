import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { Book } from "../book/book.ts";
import { type FormulaCharacters, formulaCharacters, formulaMarkup, textCharacters } from "./character-sets.ts";
import { fallbackCss } from "./fallback-faces.ts";
import { formulaCss, formulaFiles } from "./formula-css.ts";
import { type FormulaFace, formulaFaces } from "./formula-faces.ts";
import { mergeFaces, type Part } from "./merge-faces.ts";
import { fontOf, tablesOf } from "./sfnt.ts";
import { type TextFace, textFaceCss, textFaces } from "./text-faces.ts";

const require = createRequire(import.meta.url);
const katexFolder = (): string => join(require.resolve("katex/package.json"), "../dist");

/** Changes when faces of the same letters come out otherwise. */
const edition = 1;

/** Kerning, ligatures, and the kinds of figures: all that the style sheets ask for of the face's features. */
const textFeatures = ["ccmp", "kern", "liga", "lnum", "mark", "onum", "pnum", "tnum"];

/** Tables for programs that set type on paper. */
const dropTables = ["BASE", "STAT"];

/** One cut of a face. Hints are for screens of another age: today's systems place outlines without them. */
const cut = (source: string, characters: string, weight?: number | { min: number; max: number }): Promise<Buffer> =>
  subsetFont(readFileSync(source), characters, {
    targetFormat: "truetype",
    noHinting: true,
    ...(weight === undefined ? {} : { variationAxes: { wght: weight }, keepFeatures: textFeatures, dropTables }),
  });

/**
 * The text face. Upright letters have all weights from 400 to 600, and the kerning of 400: the few words in a heavier weight
 * do not show it, and kerning for every weight would be a seventh of the file.
 */
const textFace = async ({ source, style, characters }: TextFace): Promise<Buffer> => {
  const plain = await cut(source, characters, 400);
  if (style === "italic") return mergeFaces([["", plain]]);
  const tables = tablesOf(await cut(source, characters, { min: 400, max: 600 }));
  const still = tablesOf(plain);
  for (const name of ["GPOS", "GDEF"]) {
    const table = still.get(name);
    if (table) tables.set(name, table);
    else tables.delete(name);
  }
  return fontOf(tables);
};

/** Tag of the stylistic set that a face of formulas becomes. */
const tagOf = (face: FormulaFace): string => `ss${String(formulaFaces.indexOf(face)).padStart(2, "0")}`;

const versionOf = (name: string): unknown =>
  JSON.parse(readFileSync(require.resolve(`${name}/package.json`), "utf8")).version;

/** Faces of formulas, in one file. */
const formulaFont = async (sets: readonly FormulaCharacters[], kind: "common" | "rare"): Promise<Buffer> => {
  const parts: Part[] = [];
  for (const set of sets.filter((one) => one[kind] !== ""))
    parts.push([tagOf(set.face), await cut(join(katexFolder(), `fonts/KaTeX_${set.face.source}.woff2`), set[kind])]);
  return mergeFaces(parts);
};

/**
 * Writes the book's faces, cut to the characters that it uses, and their style sheet to `.cache/fonts/`. A face is taken from
 * there when nothing that it is made of has changed. Faces of formulas come from the same KaTeX that sets them.
 */
export const makeFonts = async (book: Book, root: string): Promise<string> => {
  const folder = join(root, ".cache/fonts");
  mkdirSync(folder, { recursive: true });
  const make = async (name: string, from: readonly unknown[], font: () => Promise<Buffer>): Promise<void> => {
    const key = createHash("sha256")
      .update(JSON.stringify([edition, ...from]))
      .digest("hex");
    const target = join(folder, `${name}.woff2`);
    const stamp = join(folder, `${name}.key`);
    if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
    const options = { targetFormat: "woff2", keepAllGlyphs: true, dropTables } satisfies Parameters<
      typeof subsetFont
    >[2];
    writeFileSync(target, await subsetFont(await font(), undefined, options));
    writeFileSync(stamp, key);
  };
  const faces = textFaces(textCharacters(book));
  for (const face of faces)
    await make(face.name, [face, textFeatures, versionOf("@fontsource-variable/source-serif-4")], () => textFace(face));
  const sets = formulaCharacters(book);
  for (const [name, kind] of formulaFiles) {
    if (sets.some((set) => set[kind] !== ""))
      await make(name, [sets.map((set) => [set.face.source, set[kind]]), versionOf("katex")], () =>
        formulaFont(sets, kind),
      );
    else for (const ending of ["woff2", "key"]) rmSync(join(folder, `${name}.${ending}`), { force: true });
  }
  const katexCss = readFileSync(join(katexFolder(), "katex.css"), "utf8");
  const css = [
    ...faces.map(textFaceCss),
    fallbackCss,
    formulaCss(katexCss, [...new Set(formulaMarkup(book).flat())].join(""), sets, tagOf),
  ];
  writeFileSync(join(folder, "fonts.css"), css.join(""));
  return folder;
};
