import type { Page } from "@playwright/test";

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

/** Waits until the browser has laid out by itself what it had put off: what a reader does a moment later finds it done. */
export const restLaidOut = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => !document.documentElement.classList.contains("later"), undefined, { polling: 100 });
};
