import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";

const slug = "emergence";
const cell = (page: Page, size: number, column: number) => page.locator(`#lab-emergence-sizes-${size} td`).nth(column);
const ruler = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });

test.describe("the emergence lab", () => {
  test("asks for a prediction, then changes the ruler", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await expect(page.getByText("What the ruler shows: exact match").first()).toBeVisible();
    const before = await cell(page, 9, 2).textContent();
    await page.getByLabel("it leaps at the same size").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("it climbs steadily");
    await expect(ruler(page, "edit distance")).toBeChecked();
    await expect(page.getByText("What the ruler shows: edit distance").first()).toBeVisible();
    // The line climbs from the bottom of the plot to its top.
    const line = (await page.locator(".lab-sides svg").nth(1).locator(".lab-by-bits").getAttribute("d")) ?? "";
    const heights = line
      .split(/[ML]/)
      .slice(1)
      .map((place) => Number(place.split(" ")[1]));
    expect(heights[0]).toBeGreaterThan(140);
    expect(heights.at(-1)).toBeLessThan(60);
    // The answers are the same ones.
    await expect(cell(page, 9, 2)).toHaveText(before ?? "");
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: ruler, length, size, and the arithmetic of a number", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await tabTo(page, ruler(page, "exact match"));
    await page.keyboard.press("ArrowRight");
    await expect(ruler(page, "edit distance")).toBeChecked();
    await tabTo(page, page.getByRole("slider", { name: "Digits of an answer" }));
    await page.keyboard.press("Home");
    await expect(page.locator(".lab-digits").first()).toHaveText(/^\d$/);
    await page.keyboard.press("End");
    await expect(page.locator(".lab-digits").first()).toHaveText(/^\d{30}$/);
    await tabTo(page, page.getByRole("slider", { name: "Size, power of ten" }));
    await page.keyboard.press("End");
    await expect(page.locator("#lab-emergence-sizes-12")).toHaveClass(/lab-lit-row/);
    await tabTo(page, page.locator('.lab-ledger [data-place="0,0"]'));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toContainText("all 30 digits right");
    expect(errors).toEqual([]);
  });

  test("makes whole answers as frequent as right digits when all errors come together", async ({ page }) => {
    await openLab(page, slug, `?${slug}.questions=500`);
    const before = Number.parseInt((await cell(page, 9, 1).textContent()) ?? "", 10);
    await page.getByRole("slider", { name: "Errors that come together" }).press("End");
    await expect(cell(page, 9, 1)).not.toHaveText(`${before} of 500`);
    const after = Number.parseInt((await cell(page, 9, 1).textContent()) ?? "", 10);
    expect(before).toBeLessThan(20);
    expect(after).toBeGreaterThan(250);
  });

  test("puts our own models under the same ruler, and leads to the page that says how", async ({ page }) => {
    await openLab(page, slug);
    await expect(page.locator(".lab-body")).toContainText("0 %, 0 %, 5 %, 5 %, 13 %, 84 %, 2 %");
    await expect(page.locator(".lab-size-promised[d^=M]")).toHaveCount(1);
    await page.getByLabel("facts").check();
    await ruler(page, "surprise").check();
    await expect(page.locator(".lab-body")).toContainText("2.71, 2.43, 2.32, 0.83, 0.13, 0.21, 0.03");
    await page.getByRole("link", { name: "how it was measured" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Emergence");
  });

  test("restores its state from the URL, writes it back, and resets", async ({ page }) => {
    await openLab(page, slug, `?${slug}.length=3&${slug}.powers=on&${slug}.size=8&q=kept`);
    await expect(page.getByLabel("Digits of an answer, as a number")).toHaveValue("3");
    await expect(page.getByLabel("share on powers of ten")).toBeChecked();
    await page.getByRole("button", { name: "Another seed" }).click();
    await expect(page).toHaveURL(/emergence\.seed=2/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(page.getByLabel("Digits of an answer, as a number")).toHaveValue("10");
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyLab({
    slug,
    garbled: `?${slug}.ruler=%3Cb%3E&${slug}.length=1e999&${slug}.exponent=-1e308&${slug}.seed=NaN&${slug}.kind=%D9%86&${slug}.powers=maybe`,
    hostile: async (page) => {
      await expect(page.getByLabel("Digits of an answer, as a number")).toHaveValue("30");
      await page.getByLabel("share on powers of ten").check();
    },
    busy: `?${slug}.length=30&${slug}.questions=500&${slug}.ruler=edits&${slug}.kind=multiplication&${slug}.powers=on&${slug}.together=0.5`,
    used: (page) => page.locator('.lab-ledger [data-place="3,1"]').click(),
    first: async (page) => {
      await expect(page.locator(".lab-size-most").first()).toBeVisible();
      await expect(page.locator("#lab-emergence-sizes-10")).toContainText("7 of 100");
    },
    row: /^97,392 0.31 97 % 84 %/,
  });
});
