import { spaceCss } from "../book/lean-formula.ts";
import type { FormulaCharacters } from "./character-sets.ts";
import type { FormulaFace } from "./formula-faces.ts";
import { unicodeRange } from "./text-faces.ts";

/** Files of the faces of formulas: what every chapter with formulas loads, and what few need. */
export const formulaFiles = [
  ["formulas", "common"],
  ["formulas-rare", "rare"],
] as const;

const faceCss = (
  name: string,
  { family, style, weight, reach: [above, below] }: FormulaFace,
  characters: string,
): string => `@font-face {
  font-family: "${family}";
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url("./${name}.woff2") format("woff2");
  unicode-range: ${unicodeRange(characters)};
  ascent-override: ${above / 10}%;
  descent-override: ${below / 10}%;
}
`;

const rule = /(?:\/\*[\s\S]*?\*\/\s*)*([^{}@]+)\{([^{}]*)\}\s*/g;

/** Classes that stand in a piece of HTML. */
const classesIn = (html: string): Set<string> =>
  new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(" ")));

/** Pairs of sizes, such as "reset-size6 size3": KaTeX has a rule for each, the book uses few. */
const sizesIn = (html: string): Set<string> =>
  new Set([...html.matchAll(/reset-size\d+ size\d+/g)].map(([pair]) => pair));

/**
 * KaTeX's style sheet without what no formula of the book uses, and with its faces from merged files: each but the first is a
 * stylistic set of them.
 * @param css KaTeX's own sheet
 * @param markup every formula of the book, as KaTeX lays it out
 * @param tagOf name of a face's stylistic set
 */
export const formulaCss = (
  css: string,
  markup: string,
  sets: readonly FormulaCharacters[],
  tagOf: (face: FormulaFace) => string,
): string => {
  const classes = classesIn(markup);
  const sizes = sizesIn(markup);
  const used = (selector: string): boolean => {
    const pair = /\.(reset-size\d+)\.(size\d+)/.exec(selector);
    if (pair) return sizes.has(`${pair[1]} ${pair[2]}`);
    // What a rule wants not to be there is nothing to ask for.
    const wanted = selector.replaceAll(/:not\([^)]*\)/g, "");
    return [...wanted.matchAll(/\.([\w-]+)/g)].every(([, name = ""]) => classes.has(name));
  };
  const sheet = css
    .replaceAll(/@font-face\s*\{[^}]*\}\s*/g, "")
    .replaceAll(rule, (_, selectors: string, body: string) => {
      const kept = selectors.split(",").filter(used);
      return kept.length > 0 ? `${kept.map((selector) => selector.trim()).join(", ")} {${body}}\n` : "";
    });
  const faces = formulaFiles.flatMap(([name, kind]) =>
    sets.filter((set) => set[kind] !== "").map((set) => faceCss(name, set.face, set[kind])),
  );
  const stylistic = sets.map(
    ({ face }, place) =>
      `.katex ${face.selector} { font-feature-settings: ${place === 0 ? "normal" : `"${tagOf(face)}"`}; }\n`,
  );
  return `${faces.join("")}${sheet}${spaceCss}${stylistic.join("")}`;
};
