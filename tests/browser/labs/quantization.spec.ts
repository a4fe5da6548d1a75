import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";

const slug = "quantization";
const measured = (page: Page, name: string) =>
  page.locator(".lab-measures div").filter({ hasText: name }).locator("dd");
const cell = (page: Page, bits: number, column: number) =>
  page.locator(`#lab-quantization-widths-${bits} td`).nth(column);

test.describe("the quantization lab", () => {
  test("asks for a prediction, then puts in an outlier", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await expect(page.locator(".lab-grid-points")).toHaveCount(1);
    const before = await measured(page, "step").textContent();
    await page.getByLabel("by a tenth").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("times as large");
    await expect(page.getByLabel("Outliers, as a number")).toHaveValue("1");
    await expect(measured(page, "step")).toHaveText("1.43");
    expect(before).not.toBe("1.43");
    await expect(page.locator(".lab-weight-outlier")).toHaveCount(1);
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: bits, a weight, and the arithmetic of a number", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await tabTo(page, page.getByRole("radio", { name: "4", exact: true }));
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByRole("radio", { name: "5", exact: true })).toBeChecked();
    await expect(page.locator("#lab-quantization-rounded-name")).toContainText("rounded to 5 bits");
    await tabTo(page, page.locator('#lab-quantization-weights [data-place="0,0"]'), 60);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-rounding .lab-workings")).toContainText("Row 1, column 2:");
    await expect(page.locator(".lab-move-lit")).toHaveCount(1);
    await tabTo(page, page.locator('.lab-ledger [data-place="0,0"]'), 60);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toContainText("our model of 270,648 parameters");
    expect(errors).toEqual([]);
  });

  test("shares a step among fewer weights, at a price in bits", async ({ page }) => {
    await openLab(page, slug, `?${slug}.outliers=1`);
    const whole = Number.parseFloat((await measured(page, "error").textContent()) ?? "");
    await page.getByLabel("each half row").check();
    await expect(measured(page, "bits for a weight")).toHaveText("8.00");
    const half = Number.parseFloat((await measured(page, "error").textContent()) ?? "");
    expect(half).toBeLessThan(whole / 1.5);
    await page.getByLabel("from end to end").check();
    await expect(measured(page, "bits for a weight")).toHaveText("12.0");
  });

  test("lights a weight in both matrices and on its line", async ({ page }) => {
    await openLab(page, slug);
    await page.locator('#lab-quantization-rounded [data-place="2,3"]').hover();
    await expect(page.locator(".lab-cross")).toHaveCount(2);
    await expect(page.locator(".lab-move-lit")).toHaveCount(1);
  });

  test("shows what was measured, and leads to the page that says how", async ({ page }) => {
    await openLab(page, slug, `?${slug}.group=row`);
    await expect(cell(page, 4, 5)).toHaveText("0.037");
    await expect(cell(page, 8, 4)).toHaveText("–");
    await cell(page, 4, 4).getByRole("button", { name: "5.9 %" }).click();
    await expect(page.locator(".lab-open")).toContainText("times smaller than the error of the weights");
    await page.getByRole("link", { name: "how it was measured" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Compression");
  });

  test("restores its state from the URL, writes it back, and resets", async ({ page }) => {
    await openLab(page, slug, `?${slug}.bits=2&${slug}.outliers=3&q=kept`);
    await expect(page.getByRole("radio", { name: "2", exact: true })).toBeChecked();
    await page.getByRole("button", { name: "Another seed" }).click();
    await expect(page).toHaveURL(/quantization\.seed=2/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(page.getByRole("radio", { name: "4", exact: true })).toBeChecked();
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyLab({
    slug,
    garbled: `?${slug}.bits=%3Cb%3E&${slug}.outliers=1e999&${slug}.seed=NaN&${slug}.group=%D9%86`,
    hostile: (page) => expect(page.getByLabel("Outliers, as a number")).toHaveValue("8"),
    busy: `?${slug}.outliers=8&${slug}.size=30&${slug}.bits=8&${slug}.scheme=asymmetric&${slug}.group=row`,
    used: async (page) => {
      await page.locator('#lab-quantization-weights [data-place="3,2"]').click();
      await page.locator('.lab-ledger [data-place="3,2"]').click();
    },
    first: (page) => expect(page.locator("#lab-quantization-weights td button")).toHaveCount(64),
    row: /270,648.*0\.037/,
  });
});
