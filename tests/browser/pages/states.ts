import { expect, type Page } from "@playwright/test";

/** Under reduced motion nothing runs by itself: no animation, no transition. Expects that the page was opened with it. */
export const standsStill = async (page: Page): Promise<void> => {
  const running = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === "running")
      .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.outerHTML.slice(0, 80) ?? "") : "")),
  );
  expect.soft(running, "animations under reduced motion").toEqual([]);
};

/** Opens all that is folded, and answers each question of a quiz wrong, so that what looks at the page next sees that too. */
export const unfolds = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>("main details")) folded.open = true;
    for (const item of document.querySelectorAll(".quiz-item"))
      item.querySelector<HTMLInputElement>("input[type=radio]:not([data-right])")?.click();
  });
};
