import { numeral } from "./numeral.ts";

type Step = readonly [at: number, name: string];
const words: readonly Step[] = [
  [1e15, "quadrillion"],
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];
const letters: readonly Step[] = [
  [1e15, "P"],
  [1e12, "T"],
  [1e9, "B"],
  [1e6, "M"],
];
const byteUnits: readonly Step[] = [
  [1e15, "PB"],
  [1e12, "TB"],
  [1e9, "GB"],
  [1e6, "MB"],
  [1e3, "kB"],
];

/** At least `figures` significant figures, trailing zeros kept so that columns line up; whole numbers are never rounded to tens. */
const significant = (value: number, figures: number): string => {
  const rounded = Number(value.toPrecision(figures));
  const power = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)));
  return numeral(rounded, Math.min(6, Math.max(0, figures - 1 - power)));
};

const stepped = (steps: readonly Step[], small: string, value: number, figures: number): string => {
  if (!Number.isFinite(value)) return numeral(value);
  const size = Math.abs(Number(value.toPrecision(figures)));
  const step = steps.find(([at]) => size >= at);
  if (!step) return `${Number.isInteger(value) ? numeral(value, 0) : significant(value, figures)}${small}`;
  return `${significant(value / step[0], figures)} ${step[1]}`;
};

/** A count in prose: 124.4 million, 6.738 billion; below a million every digit. */
export const inWords = (value: number, figures = 4): string => stepped(words, "", value, figures);

/** A count as it was printed: up to five figures, without zeros at the end: 124 million, 540.35 billion. */
export const asPrinted = (value: number): string =>
  inWords(value, 5)
    .replace(/(\.\d*?)0+(?= |$)/, "$1")
    .replace(/\.(?= |$)/, "");

/** A count in a column: 7.08 M, 113 B. M is a million, B a billion, T a trillion, P a quadrillion. */
export const compact = (value: number, figures = 3): string => stepped(letters, "", value, figures);

/** Bytes in powers of a thousand: 38.0 MB, 2.15 GB. */
export const inBytes = (value: number, figures = 3): string => stepped(byteUnits, " bytes", value, figures);
