import type { Page } from "@playwright/test";
import { blocks } from "../../src/components/measure-rest.ts";

/**
 * Lays out the page that is open as a whole. What is out of sight is left for later (src/styles/out-of-sight.css), and a
 * question about all of it, as whether anything is too wide, would be answered of the parts near the window alone.
 */
export const laidOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets.push(sheet);
  });

/** Waits until an idle browser has measured what it had put off: what a reader does a moment later finds every height true. */
export const restMeasured = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    (all) =>
      !document.querySelector(all) || !document.querySelector(".later") || document.querySelector(".later.measured"),
    blocks,
    { polling: 100 },
  );
};
