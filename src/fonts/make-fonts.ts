import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { Book } from "../book/book.ts";
import { charactersOfClasses, formulaCharacters, textCharacters } from "./character-sets.ts";

const require = createRequire(import.meta.url);
const serif = (style: "normal" | "italic"): string =>
  require.resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-${style}.woff2`);
const katexFolder = (): string => join(require.resolve("katex/package.json"), "../dist");

interface Face {
  readonly name: string;
  readonly source: string;
  readonly characters: string;
  readonly weights?: { min: number; max: number } | number;
}

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
const make = async (folder: string, { name, source, characters, weights }: Face): Promise<void> => {
  const bytes = readFileSync(source);
  const key = createHash("sha256")
    .update(bytes)
    .update(characters)
    .update(JSON.stringify(weights ?? null))
    .digest("hex");
  const target = join(folder, `${name}.woff2`);
  const stamp = join(folder, `${name}.key`);
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  const options = weights === undefined ? {} : { variationAxes: { wght: weights } };
  writeFileSync(target, await subsetFont(bytes, characters, { targetFormat: "woff2", ...options }));
  writeFileSync(stamp, key);
};

const textCss = `@font-face {
  font-family: "Groundwork Serif";
  font-style: normal;
  font-weight: 400 600;
  font-display: swap;
  src: url("./text-roman.woff2") format("woff2");
}
@font-face {
  font-family: "Groundwork Serif";
  font-style: italic;
  font-weight: 400 600;
  font-display: swap;
  src: url("./text-italic.woff2") format("woff2");
}
@font-face {
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
  const text = textCharacters(book);
  const formulas = formulaCharacters(book);
  const katexFonts = readdirSync(join(katexFolder(), "fonts")).filter((name) => name.endsWith(".woff2"));
  await make(folder, {
    name: "text-roman",
    source: serif("normal"),
    characters: text,
    weights: { min: 400, max: 600 },
  });
  await make(folder, { name: "text-italic", source: serif("italic"), characters: text, weights: 400 });
  for (const file of katexFonts) {
    const name = file.slice(0, -".woff2".length);
    const rare = rareFaces[name];
    const characters = rare ? charactersOfClasses(book, rare) : formulas;
    await make(folder, { name, source: join(katexFolder(), "fonts", file), characters });
  }
  const katexCss = readFileSync(join(katexFolder(), "katex.css"), "utf8")
    .replace(/src:\s*url\("?fonts\/(KaTeX_[\w-]+)\.woff2"?\)[^;]*;/g, 'src: url("./$1.woff2") format("woff2");')
    .replace(/font-display: block/g, "font-display: swap");
  writeFileSync(join(folder, "fonts.css"), `${textCss}${katexCss}`);
  return folder;
};
