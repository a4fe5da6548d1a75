import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";

const slug = "transformer-anatomy";
const measured = (page: Page, name: string) =>
  page.locator(".lab-measures div").filter({ hasText: name }).locator("dd");
const row = (page: Page, name: string) => page.locator(".lab-ledger tr").filter({ hasText: name }).first();

test.describe("the anatomy lab", () => {
  test("asks for a prediction, then shows GPT-3 with its published total and source", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await expect(measured(page, "parameters")).toContainText("124.4 million");
    await page.getByLabel("about a twentieth").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("it is 0.35 %");
    await expect(measured(page, "parameters")).toContainText("174.6 billion");
    await expect(page.getByLabel("Published models")).toHaveValue("gpt-3-175b");
    await expect(page.locator(".lab-body")).toContainText("Published: 175 billion");
    await expect(page.locator(".lab-body").getByRole("link", { name: "Brown et al. 2020" }).first()).toHaveAttribute(
      "href",
      /bibliography\/#brown2020language$/,
    );
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: sliders, menu, and the arithmetic of a number", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await tabTo(page, page.getByRole("slider", { name: "Layers" }));
    await page.keyboard.press("ArrowRight");
    await expect(page.getByLabel("Layers, as a number")).toHaveValue("13");
    await expect(page.getByLabel("Published models")).toHaveValue("");
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByLabel("Published models")).toHaveValue("gpt-2-small");
    const first = page.locator('.lab-ledger [data-place="0,0"]');
    await tabTo(page, first, 60);
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toContainText("768 × 768 + 768 biases = 590,592");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toHaveCount(0);
    expect(errors).toEqual([]);
  });

  test("shows what doubling multiplies", async ({ page }) => {
    await openLab(page, slug);
    await page.getByRole("button", { name: "Twice as deep" }).click();
    await expect(measured(page, "parameters")).toContainText("× 1.68");
    await page.getByRole("button", { name: "Twice as wide" }).click();
    await expect(measured(page, "parameters")).toContainText("× 3.62");
    await expect(page.getByLabel("Feed-forward width, as a number")).toHaveValue("6144");
  });

  test("lights a part in formula, drawing, bar and table together", async ({ page }) => {
    await openLab(page, slug);
    await row(page, "down").hover();
    await expect(page.locator(".lab-block rect.lab-on")).toHaveCount(1);
    await expect(page.locator(".lab-formula a.lab-on")).toHaveText(/2\s*d f/);
    await expect(page.locator(".lab-stack .lab-on")).toHaveCount(1);
    await page.locator(".lab-formula a").first().focus();
    await expect(page.locator(".lab-ledger .lab-lit-row")).toHaveCount(1);
    await expect(page.locator(".lab-ledger .lab-lit-row")).toContainText("token table");
  });

  test("restores its state from the URL, writes it back, and resets", async ({ page }) => {
    await openLab(page, slug, `?${slug}.layers=32&${slug}.heads=12&${slug}.key-value-heads=8&${slug}.tied=off&q=kept`);
    await expect(page.getByLabel("Layers, as a number")).toHaveValue("32");
    await expect(page.locator(".lab-note[role=status]")).toContainText(
      "8 key-value heads cannot serve 12 query heads evenly: 6 stand in",
    );
    await page.getByLabel("Published models").selectOption("llama-7b");
    await expect(page).toHaveURL(/transformer-anatomy\.width=4096/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(measured(page, "parameters")).toContainText("124.4 million");
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyLab({
    slug,
    garbled: `?${slug}.layers=-1e308&${slug}.width=NaN&${slug}.heads=%3Cb%3E&${slug}.context=1e999&${slug}.norm=%D9%86`,
    unfold: (page) => page.getByText("Heads, positions, biases, norms").click(),
    hostile: (page) => expect(page.getByLabel("Layers, as a number")).toHaveValue("1"),
    busy: `?${slug}.layers=160&${slug}.width=32768&${slug}.hidden=131072&${slug}.heads=256&${slug}.head-width=512`,
    used: (page) => page.locator('.lab-ledger [data-place="3,0"]').click(),
    first: async (page) => {
      await expect(page.locator(".lab-block rect")).toHaveCount(6);
      await expect(row(page, "token table")).toContainText("38.6 M");
    },
    row: /BLOOM.*176,247,242,752/,
  });
});
