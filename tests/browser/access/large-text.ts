import type { Page } from "@playwright/test";
import { wideness } from "../pages/reflow.ts";
import { holds } from "./figures.ts";

/** Words that are cut off by their box, and words that lie upon others. Runs in the page. */
const lookAtWords = (): string[] => {
  const { name } = window.access;
  const faults: string[] = [];
  const hidden = (element: Element): boolean =>
    element.closest(".visually-hidden, .lab-hidden, .katex, svg, dialog") !== null;
  for (const element of document.querySelectorAll("body *")) {
    if (hidden(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const clips = { x: ["hidden", "clip"].includes(overflowX), y: ["hidden", "clip"].includes(overflowY) };
    if ((!clips.x && !clips.y) || element.clientWidth < 2) continue;
    const { right, bottom } = element.getBoundingClientRect();
    // The MathML of a formula is hidden and may be higher than its layout.
    const cut = [...element.querySelectorAll("*")].find((part) => {
      if (hidden(part) || !part.textContent?.trim() || !part.checkVisibility()) return false;
      const box = part.getBoundingClientRect();
      return (clips.x && box.right > right + 2) || (clips.y && box.bottom > bottom + 2);
    });
    if (cut) faults.push(`${name(cut)} is cut off by ${name(element)}`);
  }
  for (const button of document.querySelectorAll<HTMLElement>("button"))
    if (!hidden(button) && button.checkVisibility() && button.scrollWidth > button.clientWidth + 4)
      faults.push(`${name(button)} is wider than its box`);

  interface Line {
    readonly owner: Element;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const lines: Line[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!owner || !node.textContent?.trim() || hidden(owner)) continue;
    if (!owner.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(node);
    // The box of a line is higher than its letters: a quarter above and below belongs to nobody.
    for (const { left, right, top, bottom } of range.getClientRects())
      if (right - left > 2)
        lines.push({ owner, left, right, top: top + (bottom - top) / 4, bottom: bottom - (bottom - top) / 4 });
  }
  lines.sort((one, other) => one.top - other.top);
  const scrolled = (element: Element): Element | null =>
    element.closest(".scroll-x, .drawn, .part-contents, pre, .lab-scroll");
  for (const [index, line] of lines.entries())
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (!other || other.top >= line.bottom - 1) break;
      if (other.owner === line.owner || scrolled(other.owner) !== scrolled(line.owner)) continue;
      if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2)
        faults.push(`${name(line.owner)} and ${name(other.owner)} lie upon each other`);
    }
  return [...new Set(faults)];
};

/** With text of twice the size the page is not wider than its window, no word is cut off, and none lies upon another. */
export const staysWholeIn = async (page: Page, what: string): Promise<void> => {
  for (const width of [1280, 640]) {
    await page.setViewportSize({ width, height: 900 });
    // What measures its own box draws itself anew in the frame that follows.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const wide = await page.evaluate(wideness);
    const words = await page.evaluate(lookAtWords);
    holds(`windows of ${what}`, 1, [
      ...(wide ? [`${width} px: ${wide}`] : []),
      ...words.map((fault) => `${width} px: ${fault}`),
    ]);
  }
};

/** The root's size doubled, as a reader's own style sheet does. */
export const growsByRoot = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await staysWholeIn(page, "text at 200 % by the size of the root");
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  await page.setViewportSize({ width: 1280, height: 900 });
};
