import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";

const slug = "scaling-law";
const measured = (page: Page, name: string) =>
  page.locator(".lab-measures div").filter({ hasText: name }).locator("dd");
const cell = (page: Page, row: string, column: number) => page.locator(`#lab-scaling-advice-${row} td`).nth(column);

test.describe("the scaling lab", () => {
  test("asks for a prediction, then shows what GPT-3's compute would have bought", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await expect(measured(page, "loss")).toHaveText("2.306");
    await page.getByLabel("500 billion").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("it is 53.0 billion");
    await expect(page.getByLabel("Drop in a model")).toHaveValue("gpt-3");
    await expect(cell(page, "corrected", 0)).toHaveText("53.0 B");
    await expect(cell(page, "yours", 0)).toHaveText("175 B");
    await expect(measured(page, "for each parameter")).toHaveText("1.71");
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: the size slides along the valley, a number opens its arithmetic", async ({
    page,
  }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await tabTo(page, page.getByRole("slider", { name: "Your model’s parameters" }));
    for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press("ArrowLeft");
    await expect(measured(page, "compute, over what it needs")).not.toHaveText("× 1.00");
    await expect(page.locator(".lab-reading")).toContainText("it has paid that back");
    await tabTo(page, page.locator('.lab-ledger [data-place="0,0"]'), 60);
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toContainText("11.60.73");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toContainText("the best split reaches this loss with");
    expect(errors).toEqual([]);
  });

  test("takes the best size, and serving moves the cheapest one", async ({ page }) => {
    await openLab(page, slug, `?${slug}.parameters=1e11`);
    await page.getByRole("button", { name: "Take the best size" }).click();
    await expect(measured(page, "compute, over what it needs")).toHaveText("× 1.00");
    await page.getByLabel("Tokens served, as a number").fill("30");
    await expect(page.locator(".lab-reading")).toContainText("With 30 training sets of the best model served");
  });

  test("lights a part of the loss in formula and bar, and a rule in table and both pictures", async ({ page }) => {
    await openLab(page, slug);
    await page.locator(".lab-formula a").nth(1).focus();
    await expect(page.locator(".lab-stack .lab-on")).toHaveCount(1);
    await page.locator(`#lab-scaling-advice-kaplan`).hover();
    await expect(page.locator(".lab-mark-lit")).toHaveCount(1);
    await expect(page.locator(".lab-line-lit")).toHaveCount(1);
  });

  test("restores its state from the URL, writes it back, and resets", async ({ page }) => {
    await openLab(page, slug, `?${slug}.law=printed&${slug}.budget=5.76e23&q=kept`);
    await expect(page.getByLabel("Training budget in FLOP, as a number")).toHaveValue("5.76e23");
    await expect(page.locator(".lab-note").first()).toContainText("outside the runs");
    await page.getByLabel("Drop in a model").selectOption("opt-175b");
    await expect(page.getByLabel("Drop in a model")).toHaveValue("opt-175b");
    await expect(page).toHaveURL(/scaling-law\.parameters=175000000000/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(measured(page, "loss")).toHaveText("2.306");
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyLab({
    slug,
    garbled: `?${slug}.law=%3Cb%3E&${slug}.budget=1e999&${slug}.parameters=NaN&${slug}.served=-5`,
    hostile: (page) => expect(page.getByLabel("Training budget in FLOP, as a number")).toHaveValue("1e28"),
    busy: `?${slug}.budget=1e28&${slug}.parameters=1e6&${slug}.served=100`,
    used: (page) => page.locator('.lab-ledger [data-place="4,3"]').click(),
    first: async (page) => {
      await expect(page.locator(".lab-valley").first()).toBeVisible();
      await expect(cell(page, "envelope", 0)).toHaveText("2.86 B");
      await expect(page.getByRole("row", { name: /1\.4255 quadrillion/ })).toBeVisible();
    },
    row: /Gopher.*280 billion/,
  });
});
