import { readFileSync } from "node:fs";

type Channels = readonly [number, number, number];

/** Tokens of one theme: name without dashes, color as written, "#1f1d1a". */
export type Palette = Readonly<Record<string, string>>;

const sheet = (name: string): string => readFileSync(`src/styles/${name}.css`, "utf8");

/** The colors that a block of a sheet gives to tokens, from where the pattern begins to the next closing brace. */
const paletteAfter = (css: string, start: RegExp): Palette => {
  const from = css.search(start);
  if (from < 0) throw new Error(`Unexpected absence of ${start}, expected a block of tokens.`);
  const block = css.slice(css.indexOf("{", from), css.indexOf("}", from));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map(([, name = "", color = ""]) => [name, color]),
  );
};

const tokens = sheet("tokens");
export const palettes = {
  light: paletteAfter(tokens, /^:root \{/m),
  /** when the system is dark, and the reader did not choose */
  dark: paletteAfter(tokens, /:root:not\(\[data-theme="light"\]\) \{/),
  /** when the reader chose */
  darkChosen: paletteAfter(tokens, /^:root\[data-theme="dark"\] \{/m),
  print: paletteAfter(sheet("print"), /:root, :root\[data-theme="dark"\]/),
} as const;

const channels = (hex: string): Channels => {
  const long = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join("") : hex.slice(1);
  const at = (index: number): number => Number.parseInt(long.slice(index, index + 2), 16) / 255;
  return [at(0), at(2), at(4)];
};
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const encoded = (value: number): number => {
  const inside = Math.min(1, Math.max(0, value));
  return inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055;
};

/** Relative luminance of WCAG 2.2, 0 to 1. */
const luminance = (hex: string): number => {
  const [red, green, blue] = channels(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const toOklab = (hex: string): Channels => {
  const [red, green, blue] = channels(hex).map(linear) as unknown as Channels;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
};

const fromOklab = ([light, green, blue]: Channels): string => {
  const long = (light + 0.3963377774 * green + 0.2158037573 * blue) ** 3;
  const middle = (light - 0.1055613458 * green - 0.0638541728 * blue) ** 3;
  const short = (light - 0.0894841775 * green - 1.291485548 * blue) ** 3;
  return `#${[
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
    .map((value) =>
      Math.round(encoded(value) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
};

/** `color-mix(in oklab, <color> <share>, <ground>)`, with the share from 0 to 1 (Ottosson's matrices). */
export const mixed = (color: string, share: number, ground: string): string => {
  const [top, under] = [toOklab(color), toOklab(ground)];
  return fromOklab(top.map((value, index) => value * share + (under[index] ?? 0) * (1 - share)) as unknown as Channels);
};
