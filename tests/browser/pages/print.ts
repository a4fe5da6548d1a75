import { expect, type Page } from "@playwright/test";

/** A chapter prints without furniture, unfolded, dark on light, within the paper, even while it is shown dark. */
export const prints = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    document.documentElement.dataset["theme"] = "dark";
  });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const gone of [".site-header", ".site-footer", ".part-contents", ".way-on", ".skip"])
    await expect.soft(page.locator(gone).first()).toBeHidden();
  const colors = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement);
    return [color, backgroundColor];
  });
  expect.soft(colors, "colors of print").toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  // An A4 page between its margins is 624 px wide.
  await page.setViewportSize({ width: 624, height: 930 });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect.soft(await page.locator("article details:not([open])").count(), "folded in print").toBe(0);
  const wide = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    return [...document.querySelectorAll("article p, article figure, article table, article .katex-display")]
      .filter((element) => element.getBoundingClientRect().right > edge + 2 && !element.closest(".visually-hidden"))
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`);
  });
  expect.soft(wide, "wider than the paper").toEqual([]);
  await page.evaluate(() => {
    dispatchEvent(new Event("afterprint"));
    delete document.documentElement.dataset["theme"];
  });
};
