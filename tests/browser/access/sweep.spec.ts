import { expect, test } from "@playwright/test";
import { builtPages } from "../built-pages.ts";
import { laidOut } from "../laid-out.ts";
import { wideness } from "../pages/reflow.ts";
import { holds } from "./figures.ts";
import { fullestPages } from "./fullest.ts";
import { takeTools } from "./in-page.ts";
import { staysWholeIn } from "./large-text.ts";
import { isSweep } from "./visited.ts";

/** What takes minutes, and is asked by `npm run test:access` alone. */
test.describe.configure({ timeout: 600_000 });

for (const path of isSweep ? fullestPages() : [])
  test(`/${path} is as narrow as its window at every width from 320 to 1440 pixels`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    await laidOut(page);
    const faults: string[] = [];
    for (let width = 320; width <= 1440; width += 1) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(wideness);
      if (wide) faults.push(`${width} px: ${wide}`);
    }
    holds("widths from 320 to 1440 px that hold the page", 1121, faults);
  });

test.describe("with letters of twice the size by the browser's setting", () => {
  for (const path of isSweep ? builtPages : [])
    test(`/${path} stays whole`, async ({ playwright, launchOptions, baseURL }) => {
      const args = [...(launchOptions.args ?? []), "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"];
      const browser = await playwright.chromium.launch({ ...launchOptions, args });
      const page = await browser.newPage({ reducedMotion: "reduce" });
      await page.goto(`${baseURL}${path}`);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
      await laidOut(page);
      await takeTools(page);
      await staysWholeIn(page, "text at 200 % by the browser's setting");
      await browser.close();
    });
});
