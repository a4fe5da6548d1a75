import { expect, type Page, test } from "@playwright/test";
import { complaints, faults, openLab, overflow, tabTo } from "./lab-page.ts";

const open = (page: Page, query = ""): Promise<void> => openLab(page, "decoding", query);
const measured = (page: Page, name: string) =>
  page.locator(".lab-measures div").filter({ hasText: name }).locator("dd").first();

test.describe("the decoding lab", () => {
  test("asks for a prediction, then measures", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await expect(measured(page, "well-formed")).toHaveText("864");
    await page.getByLabel("about 500").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("it is 123 of 1,000");
    await expect(measured(page, "well-formed")).toHaveText("123");
    await expect(page.locator(".lab-earlier")).toHaveCount(1);
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: knobs move, words are chosen and taken back", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await page.getByRole("slider", { name: "Top-k" }).focus();
    await page.keyboard.press("Home");
    await expect(page.locator(".lab-distribution tbody tr").first()).toContainText("100 %");
    await expect(page.locator(".lab-distribution tbody tr").nth(1)).toContainText("cut");
    const word = page.getByRole("button", { name: "the", exact: true });
    await tabTo(page, word);
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-prefix")).toContainText("the");
    await expect(page.locator(".lab-distribution tbody tr").first()).toContainText("river");
    await page.getByRole("button", { name: "Back one word" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-distribution tbody tr").first()).toContainText("the");
    expect(errors).toEqual([]);
  });

  test("shows the circle of greedy search and the short sentence of a wide beam", async ({ page }) => {
    await open(page);
    await page.getByLabel("greedy").check();
    await expect(page.locator(".lab-sentences")).toContainText("does not end");
    await expect(page.getByRole("slider", { name: "Temperature" })).toBeDisabled();
    await page.getByLabel("beam search").check();
    await page.getByRole("slider", { name: "Beam width" }).press("End");
    await expect(page.locator(".lab-sentences li").first()).toContainText("rain falls.");
    await expect(measured(page, "distinct")).toHaveText("1");
  });

  test("restores its state from the URL, repeats with the same seed, and resets", async ({ page }) => {
    const query = "?decoding.temperature=1.5&decoding.min-p=0.1&decoding.seed=42&decoding.prefix=the+ferry&q=kept";
    await open(page, query);
    await expect(page.getByLabel("Temperature, as a number")).toHaveValue("1.5");
    await expect(page.getByLabel("seed")).toHaveValue("42");
    const before = await page.locator(".lab-sentences").textContent();
    await open(page, query);
    expect(await page.locator(".lab-sentences").textContent()).toBe(before);
    await page.getByRole("button", { name: "Another seed" }).click();
    await expect(page).toHaveURL(/decoding\.seed=43/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(page.getByLabel("Temperature, as a number")).toHaveValue("1");
    await expect(page).toHaveURL(/\?q=kept$/);
    await expect(page.locator(".lab-earlier")).toHaveCount(0);
  });

  test("takes hostile input and a garbled URL without an error", async ({ page }) => {
    const errors = complaints(page);
    await open(
      page,
      "?decoding.temperature=-1e308&decoding.top-k=NaN&decoding.top-p=%3Cb%3E&decoding.width=&decoding.prefix=%3Cscript%3E%20the%20%D9%86",
    );
    await expect(page.getByLabel("Temperature, as a number")).toHaveValue("0.1");
    for (const name of ["Temperature", "Top-k", "Top-p", "Min-p"]) {
      const field = page.getByLabel(`${name}, as a number`);
      for (const text of ["1e308", "-1e308", "", "0.0000001"]) {
        await field.fill(text);
        await field.blur();
        const [value, min, max] = await field.evaluate((node: HTMLInputElement) => [
          node.valueAsNumber,
          Number(node.min),
          Number(node.max),
        ]);
        expect(value).toBeGreaterThanOrEqual(min ?? 0);
        expect(value).toBeLessThanOrEqual(max ?? 0);
      }
    }
    await expect(page.locator(".lab")).not.toContainText(/NaN|undefined/);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
  });

  test("has no fault that axe finds while it is used, in light and dark", async ({ page }) => {
    await open(page, "?decoding.temperature=2&decoding.min-p=0.1&decoding.prefix=the");
    await page.getByText("In words and numbers").click();
    await page.getByText("Choose a word of the tail").click();
    expect(await faults(page)).toEqual([]);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });
    test("shows its first frame, its words and its numbers", async ({ page }) => {
      await page.goto("labs/decoding/");
      await expect(page.locator(".lab-distribution")).toBeVisible();
      await expect(page.locator(".lab-sentences li").first()).toBeVisible();
      await expect(page.locator(".lab-now")).toBeVisible();
      await page.getByText("In words and numbers").click();
      await expect(page.getByRole("cell", { name: "864" })).toBeVisible();
    });
  });
});
