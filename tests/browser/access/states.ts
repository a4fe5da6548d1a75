import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { standards } from "../pages/axe.ts";
import { holds } from "./figures.ts";

/** Axe looks at a part of the page as it stands, light and dark. */
const passesAxe = async (page: Page, what: string, selectors: readonly string[]): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
    for (const selector of selectors) axe.include(selector);
    const { violations } = await axe.withTags(standards).analyze();
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${what}, ${colorScheme}: ${id}: ${target.join(" ")}`),
    );
    holds("states of the page that pass axe, light and dark", 1, faults);
  }
  await page.emulateMedia({ colorScheme: "light" });
};

/** The dialog of the search, which is open and shows results; and when it finds nothing. */
export const dialogPassesAxe = async (page: Page): Promise<void> => {
  await passesAxe(page, "the search with results", ["dialog[open]"]);
  await page.locator("dialog[open] input[type=search]").fill("qzxvk jwqx");
  await expect(page.locator(".search-said")).toContainText("Nothing");
  await passesAxe(page, "the search that finds nothing", ["dialog[open]"]);
};

/** The preview of a source, which is open beside its citation. */
export const notePassesAxe = async (page: Page): Promise<void> => {
  await page.locator("article a.cite").first().focus();
  await expect(page.getByRole("tooltip")).toBeVisible();
  await passesAxe(page, "the preview of a source", ["#note"]);
};

/** A list that is asked for what none of its items has says so, and shows none. */
export const emptyListPassesAxe = async (page: Page): Promise<void> => {
  await page.locator('.list-filter [name="q"]').fill("qzxvk jwqx");
  await expect(page.locator("[data-list-item]:visible")).toHaveCount(0);
  await expect(page.locator(".list-filter").getByRole("status")).toHaveText(/^0 of \d+/);
  // Axe looks for its way through thousands of elements that it will not judge, since they are hidden.
  await page.evaluate(() => {
    for (const item of document.querySelectorAll("[data-list-item]")) item.remove();
  });
  await passesAxe(page, "the list that shows nothing", ["main"]);
};
