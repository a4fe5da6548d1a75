import { chromium } from "playwright-core";
import { findChromium } from "../../src/mermaid/draw-diagrams.ts";
import { asText, type Engine, type Open } from "./engine.ts";

/** Chromium, by the protocol of its developer tools. */
export const openChromium: Open = async () => {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error(
      "Unexpected absence of Chromium, expected one.\nDebian: apt-get install chromium-headless-shell; elsewhere: npx playwright install chromium",
    );
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const said: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) said.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => said.push(error.message));
  const evaluate: Engine["evaluate"] = async (work, ...words) =>
    JSON.parse(await page.evaluate(`(${asText(work)})(${JSON.stringify(JSON.stringify(words))})`));
  /** The browser's own page about a failure comes after the failure is told, and would get in the way of the next visit. */
  const leave = async (failure: unknown): Promise<never> => {
    while (page.url() !== "about:blank") await page.goto("about:blank").catch(() => undefined);
    throw failure;
  };
  return {
    name: "Chromium",
    version: browser.version(),
    goto: (url) => page.goto(url).then(() => undefined, leave),
    evaluate,
    press: (key, held) =>
      held || key.length > 1 ? page.keyboard.press(held ? `${held}+${key}` : key) : page.keyboard.type(key),
    clickAt: (x, y) => page.mouse.click(x, y),
    heard: () => said.splice(0),
    close: () => browser.close(),
  };
};
