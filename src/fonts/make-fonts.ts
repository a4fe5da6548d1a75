import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { Book } from "../book/book.ts";
import { charactersOfClasses, formulaCharacters, textCharacters } from "./character-sets.ts";
import { textFaceCss, textFaces } from "./text-faces.ts";

const require = createRequire(import.meta.url);
const katexFolder = (): string => join(require.resolve("katex/package.json"), "../dist");

interface Face {
  readonly name: string;
  readonly source: string;
  readonly characters: string;
  readonly weights?: { min: number; max: number } | number;
  /** what of the face's typographic features to keep; all when left out */
  readonly features?: string[];
}

/** Kerning, ligatures, and the four kinds of figures: all that the style sheets ask for. */
const textFeatures = ["ccmp", "kern", "liga", "lnum", "mark", "onum", "pnum", "tnum"];

/** Faces that formulas use in few places only, with the classes that KaTeX gives to what it sets in them. */
const rareFaces: Readonly<Record<string, readonly string[]>> = {
  "KaTeX_AMS-Regular": ["mathbb", "textbb", "amsrm"],
  "KaTeX_Caligraphic-Regular": ["mathcal"],
  "KaTeX_Main-Bold": ["mathbf", "textbf"],
  "KaTeX_Math-BoldItalic": ["boldsymbol"],
  "KaTeX_Math-Italic": ["mathnormal"],
  "KaTeX_Size1-Regular": ["size1", "small-op", "delim-size1"],
  "KaTeX_Size2-Regular": ["size2", "large-op"],
};

/** Subsets one face, or takes it from the cache when neither it nor its characters have changed. */
const make = async (folder: string, { name, source, characters, weights, features }: Face): Promise<void> => {
  const bytes = readFileSync(source);
  const key = createHash("sha256")
    .update(bytes)
    .update(characters)
    .update(JSON.stringify([weights, features]))
    .digest("hex");
  const target = join(folder, `${name}.woff2`);
  const stamp = join(folder, `${name}.key`);
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  const options = {
    ...(weights === undefined ? {} : { variationAxes: { wght: weights } }),
    ...(features ? { keepFeatures: features } : {}),
  };
  // Hints are for screens of another age: today's systems place outlines without them.
  writeFileSync(target, await subsetFont(bytes, characters, { targetFormat: "woff2", noHinting: true, ...options }));
  writeFileSync(stamp, key);
};

const fallbackCss = `@font-face {
  font-family: "Groundwork Fallback";
  src: local("Georgia"), local("Gelasio"), local("DejaVu Serif");
  size-adjust: 96%;
}
`;

/**
 * Writes the book's faces, cut to the characters that it uses, and their style sheet to `.cache/fonts/`.
 * KaTeX's sheet keeps its rules; its faces come from the same KaTeX that sets the formulas.
 */
export const makeFonts = async (book: Book, root: string): Promise<string> => {
  const folder = join(root, ".cache/fonts");
  mkdirSync(folder, { recursive: true });
  const faces = textFaces(textCharacters(book));
  const formulas = formulaCharacters(book);
  const katexFonts = readdirSync(join(katexFolder(), "fonts")).filter((name) => name.endsWith(".woff2"));
  for (const { name, source, style, characters } of faces) {
    const weights = style === "normal" ? { min: 400, max: 600 } : 400;
    await make(folder, { name, source, characters, weights, features: textFeatures });
  }
  for (const file of katexFonts) {
    const name = file.slice(0, -".woff2".length);
    const rare = rareFaces[name];
    const characters = rare ? charactersOfClasses(book, rare) : formulas;
    await make(folder, { name, source: join(katexFolder(), "fonts", file), characters });
  }
  const katexCss = readFileSync(join(katexFolder(), "katex.css"), "utf8")
    .replace(/src:\s*url\("?fonts\/(KaTeX_[\w-]+)\.woff2"?\)[^;]*;/g, 'src: url("./$1.woff2") format("woff2");')
    .replace(/font-display: block/g, "font-display: swap");
  writeFileSync(join(folder, "fonts.css"), `${faces.map(textFaceCss).join("")}${fallbackCss}${katexCss}`);
  return folder;
};
