import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../../../src/mermaid/draw-diagrams.ts";
import type { Host } from "./server.ts";

const quietFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of the browser. @throws Error without one */
export const browserPath = (): string => {
  const path = findChromium();
  if (!path) throw new Error("Unexpected absence of Chromium, expected one: set CHROMIUM to its path.");
  return path;
};

/** The screens on which pages are looked at. */
const screens = {
  phone: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1350, height: 940 } },
} as const;

/** Opens a browser that has never been anywhere, and closes it at the end. */
export const inFreshBrowser = async <Result>(
  screen: keyof typeof screens,
  work: (page: Page, browser: Browser) => Promise<Result>,
): Promise<Result> => {
  const browser = await chromium.launch({ executablePath: browserPath(), args: quietFlags });
  try {
    return await work(await browser.newPage(screens[screen]), browser);
  } finally {
    await browser.close();
  }
};

/** Waits until nothing has been sent for some milliseconds; not for ever. */
export const stillness = async (host: Host, milliseconds: number): Promise<void> => {
  const start = Date.now();
  do await new Promise((later) => setTimeout(later, 100));
  while (Date.now() - start < 60_000 && Math.min(host.still(), Date.now() - start) < milliseconds);
};

/**
 * Measures, and measures once more when the host had to compress a file meanwhile: hosts have them compressed.
 * @param most times
 */
export const withReadyHost = async <Result>(host: Host, measure: () => Promise<Result>, most = 3): Promise<Result> => {
  const before = host.compressed();
  const result = await measure();
  return host.compressed() === before || most <= 1 ? result : withReadyHost(host, measure, most - 1);
};
