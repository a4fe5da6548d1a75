import { expect, type Page } from "@playwright/test";

/** What the specs of training labs share. */

/** Steps of training behind the picture. @param frames frames of the screen to wait before looking */
export const stepsOf = (page: Page, frames = 0): Promise<number> =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
    return Number(document.querySelector<HTMLElement>(".lab-training")?.dataset["steps"]);
  }, frames);

/** Until the lab has made all the steps that it was asked for. */
export const rested = (page: Page): Promise<void> =>
  page.locator(".lab-training:not([data-busy])").waitFor({ timeout: 40_000 });

/** Makes the page believe that it is hidden, or shown again; then lets an answer that is on its way arrive. */
export const hide = async (page: Page, hidden: boolean): Promise<void> => {
  await page.evaluate((now) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => now });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
  await stepsOf(page, 30);
};

/** A number of the lab's table, by the name of its row; opens the table, which shows nothing new while it is closed. */
export const tableNumber = async (page: Page, row: string): Promise<number> => {
  await page.locator(".lab-numbers").evaluate(async (fold: HTMLDetailsElement) => {
    if (fold.open) return;
    const toggled = new Promise((resolve) => fold.addEventListener("toggle", resolve, { once: true }));
    fold.open = true;
    await toggled;
  });
  const cell = page.locator(".lab-numbers tr").filter({ hasText: row }).locator("td").first();
  await expect(cell).not.toHaveText("–");
  return Number((await cell.textContent())?.replace("−", "-").replaceAll(",", ""));
};
export const lossLately = (page: Page): Promise<number> => tableNumber(page, "loss lately");
