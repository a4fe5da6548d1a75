/** Accents that MathML sets as characters of their own, as marks on the letter before. */
const accents: Readonly<Record<string, string>> = {
  "^": "\u0302",
  ˆ: "\u0302",
  "~": "\u0303",
  "˜": "\u0303",
  "‾": "\u0304",
  "¯": "\u0304",
  ˉ: "\u0304",
  "˙": "\u0307",
  "→": "\u20D7",
  "⃗": "\u20D7",
};
const raised: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "⊤": "ᵀ",
  "∗": "*",
  "′": "′",
};
const spaced = /^[=<>≤≥≈≠∼∝∈∉⊂⊆∪∩+−±×·÷→←↦⇒⟺∣∥≪≫≡:]$/;

/** In parentheses where several signs would otherwise be taken apart. */
const grouped = (text: string): string => (/^(?:[\p{L}\p{N}\p{M}.,]+|.)$/u.test(text) ? text : `(${text})`);
const factor = (text: string): string => (/^[^\s+−=,×∣/⋅·]+$/.test(text) ? text : `(${text})`);
const tight = (text: string): string => text.replace(/\s*([+−=,×∣/])\s*/g, "$1").trim();
const below = (base: string, index: string): string => (index ? `${base}_${grouped(tight(index))}` : base);
const above = (base: string, power: string): string =>
  power ? base + (raised[power] ?? `^${grouped(tight(power))}`) : base;
const over = (base: string, mark: string): string =>
  accents[mark] ? (base + accents[mark]).normalize("NFC") : above(base, mark);

/** A mark of MathML, read: what it holds, part by part, becomes a line. */
const lines: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  annotation: () => "",
  mphantom: () => "",
  mspace: () => " ",
  mo: ([sign = ""]) => (spaced.test(sign.trim()) ? ` ${sign.trim()} ` : sign === "," ? ", " : sign),
  mfrac: ([top = "", bottom = ""]) => `${factor(top.trim())}/${factor(bottom.trim())}`,
  msqrt: (parts) => `√${factor(parts.join("").trim())}`,
  mroot: ([of = "", degree = ""]) => `${raised[degree] ?? degree}√${factor(of)}`,
  msub: ([base = "", index = ""]) => below(base.trim(), index.trim()) + (/^[∑∏∫]/.test(base.trim()) ? " " : ""),
  munder: ([base = "", index = ""]) => `${below(base.trim(), index.trim())} `,
  msup: ([base = "", power = ""]) => above(base.trim(), power.trim()),
  mover: ([base = "", mark = ""]) => over(base.trim(), mark.trim()),
  msubsup: ([base = "", index = "", power = ""]) =>
    above(below(base.trim(), index.trim()), power.trim()) + (/^[∑∏∫]/.test(base.trim()) ? " " : ""),
  munderover: ([base = "", index = "", power = ""]) => `${above(below(base.trim(), index.trim()), power.trim())} `,
  mtable: (rows) => rows.map((row) => row.trim()).join("; "),
  mtr: (cells) => cells.map((cell) => cell.trim()).join(" "),
};

/** Without what cannot be seen, without spaces before commas, and with a minus at its number where nothing is subtracted. */
const tidy = (line: string): string =>
  line
    .replace(/\u2061\s*(?=[\p{L}\p{N}])/gu, " ")
    .replace(/[\u2061-\u2064]/g, "")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,;.)])|(?<=\() /g, "")
    .replace(/(?<=(?:^|[(,;=<>≈≤≥]) ?)([−+]) /g, "$1")
    .trim();

export interface FormulaReader {
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  /** The formula as a line of text, once its last mark is closed. */
  readonly close: (name: string) => string | undefined;
}

/**
 * Reads the MathML of a formula, mark by mark, as a short line that can stand in a sentence: `<mfrac>` of a and b as a/b, an
 * index as x_t, a square as x². It is meant to be recognized, not to be computed with.
 */
export const formulaReader = (): FormulaReader => {
  const open: string[][] = [[]];
  return {
    open: () => open.push([]),
    text: (text) => {
      if (text.trim() || open.length > 2) open.at(-1)?.push(text);
    },
    close: (name) => {
      const parts = open.pop() ?? [];
      const line = (lines[name] ?? ((all) => all.join("")))(
        name === "mo" || name === "mtext" ? [parts.join("")] : parts,
      );
      open.at(-1)?.push(line);
      return open.length === 1 ? tidy(line) : undefined;
    },
  };
};
