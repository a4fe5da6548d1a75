import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contrast, mixed, palettes } from "./color-tokens.ts";

const accents = ["teal", "madder", "moss", "indigo"];
/** Colors that words are written in, on both grounds. */
const inks = ["ink", "ink-2", ...accents, "second", "third", "good", "bad"];
/** Marks beside words, which have to be seen and not read: WCAG 2.2, 1.4.11. */
const marks = ["focus", "ink-2", ...accents, "second", "third"];
const { light, dark, darkChosen, print } = palettes;

const color = (palette: Readonly<Record<string, string>>, name: string): string => {
  const found = palette[name];
  if (!found) throw new Error(`Unexpected absence of --${name}, expected it in every theme.`);
  return found;
};

test("black on white has the contrast 21, and a mixture of a color with itself is that color", () => {
  expect(contrast("#000000", "#fff")).toBeCloseTo(21, 10);
  // The example of the CSS Color specification for a mixture: half white, half black in OKLab.
  expect(mixed("#ffffff", 0.5, "#000000")).toBe("#636363");
  for (const hex of Object.values(light)) expect(mixed(hex, 0.3, hex)).toBe(hex);
});

test("the dark theme is the same whether the system or the reader chose it, and every theme names every color", () => {
  expect(darkChosen).toEqual(dark);
  expect(Object.keys(dark)).toEqual(Object.keys(light));
  expect(Object.keys(light).length).toBeGreaterThanOrEqual(14);
});

describe.each([
  ["light", light],
  ["dark", dark],
] as const)("in the %s theme", (_name, palette) => {
  test("words have a contrast of 4.5 or more on paper and on the second paper", () => {
    const poor = inks.flatMap((ink) =>
      ["paper", "paper-2"]
        .map((ground) => ({ ink, ground, ratio: contrast(color(palette, ink), color(palette, ground)) }))
        .filter(({ ratio }) => ratio < 4.5),
    );
    expect(poor).toEqual([]);
  });

  test("words have a contrast of 4.5 or more on what is marked in the soft accent", () => {
    const poor = accents.flatMap((accent) => {
      const ground = mixed(color(palette, accent), 0.14, color(palette, "paper"));
      return ["ink", "ink-2"]
        .map((ink) => ({ ink, accent, ratio: contrast(color(palette, ink), ground) }))
        .filter(({ ratio }) => ratio < 4.5);
    });
    expect(poor).toEqual([]);
  });

  test("marks have a contrast of 3 or more on paper and on the second paper", () => {
    const poor = marks.flatMap((mark) =>
      ["paper", "paper-2"]
        .map((ground) => ({ mark, ground, ratio: contrast(color(palette, mark), color(palette, ground)) }))
        .filter(({ ratio }) => ratio < 3),
    );
    expect(poor).toEqual([]);
  });
});

test("printed words have a contrast of 4.5 or more on white", () => {
  const poor = inks
    .map((ink) => ({ ink, ratio: contrast(color(print, ink), "#fff") }))
    .filter(({ ratio }) => ratio < 4.5);
  expect(poor).toEqual([]);
});

test("no sheet writes words in the color of hairlines, or in a color that is no token", () => {
  const sheets = readdirSync("src/styles", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".css"),
  );
  const wrong = sheets.flatMap((file) =>
    [...readFileSync(join("src/styles", file), "utf8").matchAll(/(?<![-\w])color:\s*([^;}]+)/g)]
      .map(([, value = ""]) => value.trim())
      .filter((value) => /--ink-3\)?$|#[0-9a-f]{3}|rgb|hsl/.test(value))
      .map((value) => `${file}: color: ${value}`),
  );
  expect(wrong).toEqual([]);
});
