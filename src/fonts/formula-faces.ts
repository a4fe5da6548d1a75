/** One of KaTeX's faces: the file that it comes in, the names that its style sheet gives it, and the classes that ask for it. */
export interface FormulaFace {
  readonly source: string;
  readonly family: string;
  readonly style: "normal" | "italic";
  readonly weight: "normal" | "bold";
  readonly reach: readonly [above: number, below: number];
  /** finds the face in the classes of an element; what is inside inherits it */
  readonly asked: RegExp;
  /** the same for a style sheet, below `.katex` */
  readonly selector: string;
}

/**
 * How far the line of each face reaches above and below its base line, in thousandths of the em: in a merged file all have the
 * measures of the first, and lines with formulas would stand closer.
 */
const reaches: Readonly<Record<string, readonly [above: number, below: number]>> = {
  "Main-Regular": [903, 272],
  "Math-BoldItalic": [725, 216],
  "Math-Italic": [717, 218],
  "Main-Bold": [951, 268],
  "Main-Italic": [750, 250],
  "AMS-Regular": [1003, 463],
  "Caligraphic-Regular": [789, 143],
  "Fraktur-Regular": [741, 257],
  "Fraktur-Bold": [741, 242],
  "Script-Regular": [735, 314],
  "SansSerif-Regular": [750, 250],
  "SansSerif-Bold": [750, 250],
  "SansSerif-Italic": [751, 250],
  "Typewriter-Regular": [694, 229],
  "Size1-Regular": [850, 350],
  "Size2-Regular": [1360, 862],
  "Size3-Regular": [1450, 950],
  "Size4-Regular": [1750, 1250],
};

const face = (
  source: string,
  asked: RegExp,
  selector: string,
  [style, weight]: readonly [FormulaFace["style"], FormulaFace["weight"]] = ["normal", "normal"],
): FormulaFace => ({
  source,
  family: `KaTeX_${source.split("-")[0]}`,
  style,
  weight,
  reach: reaches[source] ?? [0, 0],
  asked,
  selector,
});

const ofClasses = (source: string, classes: readonly string[], cut?: Parameters<typeof face>[3]): FormulaFace =>
  face(
    source,
    new RegExp(`\\b(?:${classes.join("|")})\\b`),
    `:is(${classes.map((name) => `.${name}`).join(", ")})`,
    cut,
  );

/** Faces of large signs. Of delimiters made of pieces, the pieces are within. */
const ofSize = (size: number, ...others: readonly string[]): FormulaFace =>
  face(
    `Size${size}-Regular`,
    new RegExp(`\\bdelimsizing\\b.*\\bsize${size}\\b|\\b(?:${["none", ...others].join("|")})\\b`),
    `:is(${[`.delimsizing.size${size}`, ...others.map((name) => (name.endsWith("-op") ? `.${name}` : `.${name} > span`))].join(", ")})`,
  );

/** The faces, the one of words and signs first. Where two would fit, the earlier is meant. */
export const formulaFaces: readonly FormulaFace[] = [
  face("Main-Regular", /\b(?:mainrm|textrm)\b/, ":is(.mainrm, .textrm)"),
  ofClasses("Math-BoldItalic", ["boldsymbol"], ["italic", "bold"]),
  ofClasses("Math-Italic", ["mathnormal"], ["italic", "normal"]),
  ofClasses("Main-Bold", ["mathbf", "textbf"], ["normal", "bold"]),
  ofClasses("Main-Italic", ["mathit", "textit"], ["italic", "normal"]),
  ofClasses("AMS-Regular", ["amsrm", "mathbb", "textbb"]),
  ofClasses("Caligraphic-Regular", ["mathcal"]),
  ofClasses("Fraktur-Regular", ["mathfrak", "textfrak"]),
  ofClasses("Fraktur-Bold", ["mathboldfrak", "textboldfrak"], ["normal", "bold"]),
  ofClasses("Script-Regular", ["mathscr", "textscr"]),
  ofClasses("SansSerif-Regular", ["mathsf", "textsf"]),
  ofClasses("SansSerif-Bold", ["mathboldsf", "textboldsf"], ["normal", "bold"]),
  ofClasses("SansSerif-Italic", ["mathsfit", "mathitsf", "textitsf"], ["italic", "normal"]),
  ofClasses("Typewriter-Regular", ["mathtt", "texttt"]),
  ofSize(1, "delim-size1", "small-op"),
  ofSize(2, "large-op"),
  ofSize(3),
  ofSize(4, "delim-size4"),
];

const token = /<(\/?)(\w+)([^>]*)>|([^<]+)/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

const plain = (html: string): string =>
  html.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = "") =>
    hex || decimal
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? "", hex ? 16 : 10))
      : (entities[name] ?? whole),
  );

/**
 * Characters that each face sets.
 * @param html KaTeX's output, or a page with formulas; what stands outside of `.katex-html` is left aside
 */
export const charactersOfFaces = (html: string): Map<FormulaFace, Set<string>> => {
  const found = new Map<FormulaFace, Set<string>>();
  for (const { index } of html.matchAll(/<span class="katex-html"/g)) {
    const within = formulaFaces.slice(0, 1);
    token.lastIndex = html.indexOf(">", index) + 1;
    for (let part = token.exec(html); part; part = token.exec(html)) {
      const [, closing, name, attributes = "", text] = part;
      const now = within.at(-1);
      if (!now) break;
      if (text !== undefined) {
        const known = found.get(now) ?? new Set();
        for (const character of plain(text)) known.add(character);
        found.set(now, known);
      } else if (name !== "span") continue;
      else if (closing) within.pop();
      else {
        const classes = /class="([^"]*)"/.exec(attributes)?.[1] ?? "";
        within.push(formulaFaces.find(({ asked }) => asked.test(classes)) ?? now);
      }
    }
  }
  return found;
};
