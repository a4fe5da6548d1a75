import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";

const slug = "measured-law";
const measure = (page: Page, name: string) => page.locator(".lab-measures div").filter({ hasText: name }).locator("dd");
const cell = (page: Page, row: number, column: number) => page.locator(`#lab-measured-law-cells-${row} td`).nth(column);

test.describe("the lab of the measured law", () => {
  test("asks for a prediction, then lets the fit find a floor above a loss that was reached", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await expect(measure(page, "floor of the fit")).toHaveText("1.802");
    await page.getByLabel("within a hundredth").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("it is 1.907");
    await expect(measure(page, "floor of the fit")).toHaveText("1.907");
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: another fit, a smaller set of runs, and the arithmetic of a number", async ({
    page,
  }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await tabTo(page, page.getByRole("radio", { name: "the floor; it fits what is above" }));
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "the floor; it fits the loss" })).toBeChecked();
    await tabTo(page, page.getByRole("radio", { name: "270,648 parameters, all" }));
    await page.keyboard.press("ArrowDown");
    await expect(page.locator(".lab-run-unseen")).toHaveCount(5);
    await tabTo(page, page.locator('.lab-ledger [data-place="0,0"]'), 60);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toContainText("A / N");
    expect(errors).toEqual([]);
  });

  test("shows other amounts of text and keeps them in the URL", async ({ page }) => {
    await openLab(page, slug);
    const before = await cell(page, 6, 0).textContent();
    await page.getByRole("radio", { name: "61,440" }).last().check();
    await expect(cell(page, 6, 0)).not.toHaveText(before ?? "");
    await expect(page).toHaveURL(/measured-law\.text=1/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(cell(page, 6, 0)).toHaveText(before ?? "");
  });

  everyLab({
    slug,
    garbled: `?${slug}.fit=%3Cimg%20src=x%3E&${slug}.least=1e308&${slug}.most=NaN&${slug}.text=-1`,
    first: async (page) => {
      await expect(page.locator(".lab-run")).toHaveCount(35);
      await expect(page.locator(".lab-ledger tbody tr")).toHaveCount(7);
    },
    busy: `?${slug}.fit=free&${slug}.least=1&${slug}.most=1`,
    row: /^270,648 1\.86/,
  });
});
