import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import katex from "katex";
import { katexOptions } from "../../src/book/set-formula.ts";
import { laidOut } from "./laid-out.ts";

const stock = dirname(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"));
/** Letters large enough that a pixel is small beside them. */
const size = 40;
/** In em, what rounding may do: lean formulas give some lengths with fewer digits. */
const rounding = 0.06;

/** A formula as a page shows it: its signs, and where each stands, in em from its first base. */
interface Drawn {
  readonly latex: string;
  readonly displayMode: boolean;
  readonly signs: string;
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** Where the signs of all formulas stand. Runs in the page. */
const drawnIn = async (letters: number): Promise<Drawn[]> => {
  await document.fonts.ready;
  return [...document.querySelectorAll(".katex")].map((formula) => {
    const layout = formula.querySelector(".katex-html");
    if (!layout) throw new Error("Unexpected formula without layout, expected .katex-html.");
    const origin = (layout.querySelector(".base") ?? layout).getBoundingClientRect();
    const signs: string[] = [];
    const places: { x: number; y: number }[] = [];
    const texts = document.createTreeWalker(layout, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (const { index, 0: sign } of (text.textContent ?? "").matchAll(/[^\s\u200B]/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + sign.length);
        const { left, top } = range.getBoundingClientRect();
        signs.push(sign);
        places.push({ x: (left - origin.left) / letters, y: (top - origin.top) / letters });
      }
    const latex = formula.querySelector("annotation")?.textContent ?? "";
    return { latex, displayMode: formula.closest(".katex-display") !== null, signs: signs.join(""), places };
  });
};

/** The same formulas by KaTeX itself, with its own sheet and faces. */
const setByKatex = async (page: Page, formulas: readonly Drawn[]): Promise<Drawn[]> => {
  const body = formulas.map(
    ({ latex, displayMode }) =>
      `<p>${katex.renderToString(latex, { ...katexOptions, displayMode, strict: "ignore" })}</p>`,
  );
  const sheet = `<link rel="stylesheet" href="katex.min.css"><style>body { width: 5000px } .katex { font-size: ${size}px !important }</style>`;
  await page.route("**/katex-itself/**", (route) => {
    const name = new URL(route.request().url()).pathname.replace(/^.*katex-itself\//, "");
    return name === ""
      ? route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><meta charset="utf-8">${sheet}${body.join("")}`,
        })
      : route.fulfill({ path: join(stock, name) });
  });
  await page.goto("katex-itself/");
  return page.evaluate(drawnIn, size);
};

// Rounded advances would differ by the size of the letters alone.
test.use({
  bypassCSP: true,
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--font-render-hinting=none"] });
  },
});

for (const path of ["equations/", "notation/"])
  test(`every sign of the formulas of /${path} stands where KaTeX's own sheet puts it`, async ({ page }) => {
    await page.goto(path);
    await page.addStyleTag({ content: `.katex { font-size: ${size}px !important; white-space: nowrap !important }` });
    await laidOut(page);
    const ours = await page.evaluate(drawnIn, size);
    const theirs = await setByKatex(page, ours);
    const moved = ours.flatMap(({ latex, signs, places }, index) => {
      const other = theirs[index];
      if (signs !== other?.signs) return [`${latex}: ${signs}, by KaTeX ${other?.signs}`];
      const far = places.findIndex(({ x, y }, at) => {
        const there = other.places[at];
        return !there || Math.hypot(x - there.x, y - there.y) > rounding;
      });
      return far === -1 ? [] : [`${latex}: ${[...signs][far]}`];
    });
    expect(moved).toEqual([]);
    expect(ours.length).toBeGreaterThan(200);
  });
