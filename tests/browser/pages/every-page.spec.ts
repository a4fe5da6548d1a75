import { expect, test } from "@playwright/test";
import { builtPages, chapterPages } from "../built-pages.ts";
import { laidOut } from "../laid-out.ts";
import { passesAxe, viewsOf } from "./axe.ts";
import { listen } from "./complaints.ts";
import { prints } from "./print.ts";
import { answersQuiz } from "./quiz.ts";
import { reflows } from "./reflow.ts";
import { standsStill, unfolds } from "./states.ts";
import { weigh } from "./weight.ts";

// The page of all equations holds thousands of elements, and axe looks at each of them.
test.describe.configure({ timeout: 240_000 });

/** Goes down the page, so that labs, which start when they come into view, are all there. Runs in the page. */
const readToTheEnd = async (): Promise<void> => {
  for (let y = 0; y < document.body.scrollHeight; y += 800) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
  await document.fonts.ready;
};

// A page is opened once and asked everything: to open it takes longer than most questions.
for (const path of builtPages)
  test(`/${path} complains of nothing, asks nobody else, fits each window, stands still, and passes axe with all unfolded; a chapter is light, as the table of models is, prints and answers its quiz`, async ({
    page,
    baseURL,
  }) => {
    const isChapter = chapterPages.includes(path);
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
    await page.setViewportSize({ width: 412, height: 823 });
    const complainsOfNothing = listen(page, baseURL ?? "");
    // The table of models is the longest page: it may weigh what a chapter with a lab may.
    const isLight = isChapter || path === "models/" ? weigh(page, path) : undefined;
    await page.goto(path);
    await page.evaluate(readToTheEnd);
    await isLight?.();
    for (const lab of await page.locator(".lab[data-lab]").all()) await expect(lab).toHaveAttribute("data-live");
    await laidOut(page);
    await reflows(page);
    if (isChapter) {
      await answersQuiz(page);
      await prints(page);
    }
    await standsStill(page);
    await unfolds(page);
    await passesAxe(page, viewsOf(path));
    await complainsOfNothing();
  });
