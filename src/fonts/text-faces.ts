import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const family = "@fontsource-variable/source-serif-4";

/** One file of the text face: which letters, in which cut, cut down to which characters. */
export interface TextFace {
  readonly name: string;
  readonly source: string;
  readonly style: "normal" | "italic";
  readonly characters: string;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const marks = " !\"%&'()*+,-./:;=?[]\u00a0–—‘’“”…×·−";

/**
 * What nearly every page sets, its file loaded with the page: letters, digits and marks, and upright also signs of prices and
 * code and the accents of authors' names, which cost a few bytes beside their letters and a whole file without them.
 */
const usual = {
  normal: new Set([...letters, ...marks, ..."$<>_éèáäóöüç"]),
  italic: new Set([...letters, ...marks]),
} as const;

/** Whether a list of ranges such as "U+0131,U+0152-0153" holds the character. */
export const inRange = (ranges: string, character: string): boolean =>
  ranges.split(",").some((range) => {
    const [from = 0, to = from] = range
      .replace("U+", "")
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    const code = character.codePointAt(0) ?? 0;
    return code >= from && code <= to;
  });

/**
 * Splits the characters of the text into files that a page asks for only when it shows one of their letters: the usual ones, the
 * rarer ones of Western Europe, and those of other Latin scripts. What the face lacks is left to the fallback.
 */
export const textFaces = (characters: string): TextFace[] => {
  const covered: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(require.resolve(`${family}/unicode.json`), "utf8"),
  );
  const all = [...characters].filter((character) => character >= " ");
  const latin = all.filter((character) => inRange(covered["latin"] ?? "", character));
  const extended = all.filter(
    (character) => !latin.includes(character) && inRange(covered["latin-ext"] ?? "", character),
  );
  return (["normal", "italic"] as const).flatMap((style) =>
    (
      [
        ["", "latin", [...usual[style]]],
        ["-more", "latin", latin.filter((character) => !usual[style].has(character))],
        ["-extended", "latin-ext", extended],
      ] as const
    )
      .filter(([, , wanted]) => wanted.length > 0)
      .map(([piece, script, wanted]) => ({
        name: `text-${style === "normal" ? "roman" : "italic"}${piece}`,
        source: require.resolve(`${family}/files/source-serif-4-${script}-wght-${style}.woff2`),
        style,
        characters: wanted.join(""),
      })),
  );
};

/** `unicode-range` of those characters. */
export const unicodeRange = (characters: string): string => {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(", ");
};

/** The style sheet's rule for one file. */
export const textFaceCss = ({ name, style, characters }: TextFace): string => `@font-face {
  font-family: "Groundwork Serif";
  font-style: ${style};
  font-weight: 400 600;
  font-display: swap;
  src: url("./${name}.woff2") format("woff2");
  unicode-range: ${unicodeRange(characters)};
}
`;
