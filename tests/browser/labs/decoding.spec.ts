import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";

const slug = "decoding";
const open = (page: Page, query = ""): Promise<void> => openLab(page, slug, query);
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

  everyLab({
    slug,
    garbled: `?${slug}.temperature=-1e308&${slug}.top-k=NaN&${slug}.top-p=%3Cb%3E&${slug}.width=&${slug}.prefix=%3Cscript%3E%20the%20%D9%86`,
    hostile: (page) => expect(page.getByLabel("Temperature, as a number")).toHaveValue("0.1"),
    busy: `?${slug}.temperature=2&${slug}.min-p=0.1&${slug}.prefix=the`,
    used: (page) => page.getByText("Choose a word of the tail").click(),
    first: async (page) => {
      await expect(page.locator(".lab-distribution")).toBeVisible();
      await expect(page.locator(".lab-sentences li").first()).toBeVisible();
      await expect(page.locator(".lab-now")).toBeVisible();
    },
    row: /(^| )864( |$)/,
  });
});
