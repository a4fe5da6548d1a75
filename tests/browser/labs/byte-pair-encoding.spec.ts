import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, overflow, tabTo } from "./lab-page.ts";

const lab = "byte-pair-encoding";
const open = (page: Page, query = ""): Promise<void> => openLab(page, lab, query);
const tokens = (page: Page) => page.getByRole("group", { name: "Your text in tokens" }).getByRole("button");
const training = (page: Page) => page.getByRole("region", { name: "Training text in tokens" }).locator(".lab-token");

test.describe("the lab of the tokens", () => {
  test("asks for a prediction, then cuts lowest in two", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await expect(tokens(page)).toHaveText(["l", "o", "w", "est"]);
    await page.getByLabel("none: it is unknown").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("there are 2: low and est");
    await expect(tokens(page)).toHaveText(["low", "est"]);
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: merges are learned one by one, a token is opened", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await expect(training(page)).toHaveCount(76);
    await page.getByRole("slider", { name: "Merges" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(training(page)).toHaveCount(69);
    await tabTo(page, page.getByRole("button", { name: "One merge more" }));
    await page.keyboard.press("Enter");
    await expect(training(page)).toHaveCount(62);
    await expect(page.locator(".lab-pairs tbody tr").first()).toContainText("· + n");
    await expect(page.locator(".lab-past li").first()).toContainText("lo + w = low");
    await tabTo(page, tokens(page).first());
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-workings")).toContainText("merge 2: es + t = est");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-workings")).toContainText("merge 4: lo + w = low");
    expect(errors).toEqual([]);
  });

  test("goes back to an earlier merge, and lights the pair that comes next", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "All", exact: true }).click();
    await expect(page.getByText("there is nothing left to learn")).toBeVisible();
    await expect(page.locator(".lab-lit-token")).toHaveCount(0);
    await page.getByRole("button", { name: /^10 / }).click();
    await expect(page.getByLabel("Merges, as a number")).toHaveValue("10");
    await expect(page.locator(".lab-lit-token").first()).toBeVisible();
  });

  test("learns from a text of one's own, and compares scripts and numbers", async ({ page }) => {
    await open(page);
    const table = page.locator(".lab-compare");
    await expect(table.locator("tr").filter({ hasText: "Hindi" })).toContainText("233");
    await page.getByLabel("one sentence in nine languages").check();
    await page.getByRole("button", { name: "All", exact: true }).click();
    await expect(table.locator("tr").filter({ hasText: "Hindi" }).locator("td").nth(2)).not.toHaveText("233");
    await page.locator("textarea").fill("1999 1999 1999 2000 2000");
    await expect(page.getByRole("radio", { name: "my own" })).toBeChecked();
    await page.getByRole("radio", { name: "numbers" }).check();
    await expect(table.locator("tr").filter({ hasText: "1914" }).locator("td").last()).toHaveText("4");
    await expect(page).toHaveURL(/own=1999/);
  });

  test("restores its state from the URL, and resets", async ({ page }) => {
    await open(
      page,
      `?${lab}.corpus=page&${lab}.merges=30&${lab}.text=the+river+%F0%9F%A6%86&${lab}.level=character&q=kept`,
    );
    await expect(page.getByLabel("a page of English")).toBeChecked();
    await expect(tokens(page)).toHaveText(["t", "he", "·r", "iver", "·", "F0", "9F", "A6", "86"]);
    await page.getByRole("button", { name: "One merge more" }).click();
    await expect(page).toHaveURL(/merges=31/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(tokens(page)).toHaveText(["l", "o", "w", "est"]);
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyLab({
    slug: lab,
    garbled: `?${lab}.corpus=own&${lab}.own=%3Cimg%20src=x%3E%00&${lab}.merges=1e308&${lab}.level=%FF&${lab}.text=%ED%A0%80`,
    hostile: async (page) => {
      const field = page.getByLabel("Text to cut into tokens, in any script");
      for (const text of [
        "",
        "<script>document.title='owned'</script>",
        "ضفة النهر\u202E",
        "x".repeat(5000),
        "👨‍👩‍👧‍👦 é",
      ]) {
        await field.fill(text);
        await page.locator("textarea").fill(text);
        await expect(page.locator(".lab")).not.toContainText(/NaN|undefined|Infinity/);
        expect(await overflow(page)).toBe(0);
      }
      expect(await page.title()).not.toBe("owned");
      // The longest words that there are, the most scripts, and all that can be learned.
      await page.getByLabel("one sentence in nine languages").check();
      await page.getByRole("radio", { name: "numbers" }).check();
      await page.getByRole("slider", { name: "Merges" }).press("End");
      await page.getByText("In words and numbers").click();
      expect(await overflow(page)).toBe(0);
      await page.getByText("In words and numbers").click();
      await page.locator("textarea").fill("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz ".repeat(6));
      await page.getByRole("slider", { name: "Merges" }).press("End");
      await field.fill("abcdefghijklmnopqrstuvwxyz".repeat(4));
      expect(await overflow(page)).toBe(0);
    },
    busy: `?${lab}.compare=numbers&${lab}.text=low%C3%A9`,
    used: (page) => tokens(page).first().click(),
    first: async (page) => {
      await expect(training(page)).toHaveCount(76);
      await expect(page.locator(".lab-curve")).toBeVisible();
      await expect(page.locator(".lab-pairs tbody tr").first()).toContainText("l + o");
    },
    row: /(^| )est( |$)/,
  });
});
