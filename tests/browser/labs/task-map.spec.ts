import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, overflow, tabTo } from "./lab-page.ts";

const slug = "task-map";
const card = (page: Page) => page.locator(".lab-task-card");
const advice = (page: Page) => page.locator(".lab-advice");
const marks = (page: Page) => page.locator(".lab-atlas-map .lab-pip");
const cell = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}: `) });

test.describe("the lab of the map of tasks", () => {
  test("asks for a prediction, then shows the tasks whose finding comes from people at work or in a trial", async ({
    page,
  }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await expect(card(page)).toContainText("nothing is generated");
    await page.getByLabel("more than thirty").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText(/it is \d+ of \d+/);
    await expect(page.getByLabel("Evidence from")).toHaveValue("trial");
    await expect(marks(page).and(page.locator(".lab-pip-out")).first()).toBeAttached();
    await page.getByText(/^Falls out, and why/).click();
    await expect(page.locator(".lab-more")).toContainText("the finding is a benchmark");
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: a cell, a constraint, a task, and its source", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await page.getByLabel("The finding").focus();
    await tabTo(page, cell(page, "text to text"));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(cell(page, "image to label")).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByLabel("From", { exact: true })).toHaveValue("image");
    await expect(advice(page)).toContainText("image to label");
    await page.getByLabel("A missed error is").focus();
    await page.keyboard.press("ArrowDown");
    await expect(advice(page)).toContainText("No generative model.");
    const reading = page.getByRole("button", { name: "Reading a screening image" });
    await tabTo(page, reading);
    await page.keyboard.press("Enter");
    await expect(card(page)).toContainText("two radiologists");
    await expect(card(page).getByRole("link").first()).toHaveAttribute("href", /bibliography\/#lang2023artificial/);
    expect(errors).toEqual([]);
  });

  test("says what stands in the way where nothing fits, keeps its state in the URL, and resets", async ({ page }) => {
    await openLab(page, slug, `?${slug}.from=video&${slug}.to=video&${slug}.task=driving-simulation&q=kept`);
    await expect(card(page)).toContainText("none that compares");
    await page.getByLabel("The finding").selectOption("for");
    await expect(advice(page)).toContainText("Nothing fits: leave it to a person.");
    await expect(advice(page)).toContainText("Without “The finding must speak for it” 1 more task would fit.");
    await expect(card(page)).toContainText("Falls out: nothing was compared");
    await expect(page).toHaveURL(/task-map\.finding=for/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(page).toHaveURL(/\?q=kept$/);
    await expect(page.locator(".lab-pip-out")).toHaveCount(1);
    await page.getByRole("button", { name: /^Show all \d+$/ }).click();
    const [shown, all] = [page.locator(".lab-tasks li"), page.locator(".lab-numbers table").nth(1).locator("tbody tr")];
    await expect(shown).toHaveCount(await all.count());
  });

  test.describe("on a small screen", () => {
    test.use({ hasTouch: true, viewport: { width: 360, height: 800 } });
    test("takes a tap on a cell, and stays within its width with everything open", async ({ page }) => {
      await openLab(page, slug);
      await cell(page, "molecule to molecule").tap();
      await expect(page.getByLabel("To", { exact: true })).toHaveValue("molecule");
      await expect(page.locator(".lab-tasks li")).toHaveCount(3);
      await page.getByText("In words and numbers").click();
      expect(await overflow(page)).toBe(0);
    });
  });

  everyLab({
    slug,
    garbled: `?${slug}.from=%3Cb%3E&${slug}.to=__proto__&${slug}.check=1e308&${slug}.answer=NaN&${slug}.task=%3Cimg%20src=x%3E`,
    fields: [],
    busy: `?${slug}.time=one-pass&${slug}.error=dear&${slug}.task=text-to-image`,
    row: /^Reading a screening image/,
  });
});
