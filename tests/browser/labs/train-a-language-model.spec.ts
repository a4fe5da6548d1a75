import { expect, type Page, test } from "@playwright/test";
import { everyTrainingLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";
import { lossLately, rested, stepsOf, tableNumber } from "./training-lab.ts";

const slug = "train-a-language-model";
const open = (page: Page, query = ""): Promise<void> => openLab(page, slug, query);
const measured = (page: Page, name: string) =>
  page.locator(".lab-measures div").filter({ hasText: name }).locator("dd");

test.describe("the lab train-a-language-model", () => {
  test("asks for a prediction, then trains at nine times the rate, between the levels that are known", async ({
    page,
  }) => {
    const errors = complaints(page);
    await open(page, `?${slug}.size=w8`);
    await page.getByLabel("about where it is now").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.getByLabel("Highest learning rate, as a number")).toHaveValue("0.2");
    await expect.poll(() => stepsOf(page), { timeout: 40_000 }).toBeGreaterThan(100);
    await expect(page.locator(".lab-verdict")).toContainText("at 0.2 it stands at");
    await page.getByRole("button", { name: "Pause" }).click();
    await rested(page);
    await page.getByText("In words and numbers").click();
    const loss = await tableNumber(page, "loss on other text");
    expect(loss).toBeGreaterThan(await tableNumber(page, "pairs of words"));
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: training begins, lowers the loss and pauses, a cost opens", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await page.getByText("In words and numbers").click();
    await tabTo(page, page.getByRole("radio", { name: "10,928" }), 60);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => stepsOf(page), { timeout: 40_000 }).toBeGreaterThan(400);
    await tabTo(page, page.getByRole("button", { name: "Pause" }));
    await page.keyboard.press("Enter");
    await rested(page);
    expect(await lossLately(page)).toBeLessThan((await tableNumber(page, "every word equally likely")) - 1);
    await tabTo(page, page.locator('.lab-ledger [data-place="0,0"]'), 60);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toContainText("the sum over all words is the distance from the truth");
    expect(errors).toEqual([]);
  });

  test("marks the first word that cannot stand in a sentence, with the parser's words", async ({ page }) => {
    await open(page);
    await expect(page.locator(".lab-judged li")).toHaveCount(6);
    const wrong = page.locator(".lab-judged li").filter({ has: page.locator(".lab-bad") });
    const word = await wrong.first().locator(".lab-bad").textContent();
    await expect(wrong.first().locator(".lab-mark")).toContainText(`Unexpected "${word}", expected`);
    await expect(page.locator(".lab-judged .lab-mark").filter({ hasText: "Grammatical." }).first()).toBeVisible();
  });

  test("changes the beginning without training anew", async ({ page }) => {
    await open(page);
    await page.getByLabel("Mirla is the baker of").check();
    await expect(page.locator("#lab-train-next-Pell")).toBeVisible({ timeout: 40_000 });
    await expect(page.locator("#lab-train-next-Pell td").first()).toHaveText("1.000");
    expect(await stepsOf(page)).toBe(1440);
  });

  test("keeps the learning rate within its limits, whatever is typed", async ({ page }) => {
    const errors = complaints(page);
    await open(page, `?${slug}.size=w8`);
    const field = page.getByLabel("Highest learning rate, as a number");
    for (const [text, kept] of [
      ["1e308", "0.3"],
      ["-1e308", "0.001"],
      ["", "0.001"],
      ["0.0000001", "0.001"],
    ] as const) {
      await field.fill(text);
      await field.blur();
      await expect(field).toHaveValue(kept);
    }
    await expect(page.locator(".lab")).not.toContainText(/NaN|undefined|Infinity/);
    expect(errors).toEqual([]);
  });

  test("opens a link at its step, repeats, and resets to the first picture", async ({ page }) => {
    const query = `?${slug}.size=w8&${slug}.seed=7&${slug}.steps=120&q=kept`;
    await open(page, query);
    await expect.poll(() => stepsOf(page), { timeout: 40_000 }).toBe(120);
    const loss = await measured(page, "loss, nats a word").textContent();
    await open(page, query);
    await expect.poll(() => stepsOf(page), { timeout: 40_000 }).toBe(120);
    await expect(measured(page, "loss, nats a word")).toHaveText(loss ?? "");
    await page.getByRole("button", { name: "Reset" }).click();
    await expect.poll(() => stepsOf(page)).toBe(1440);
    await expect(measured(page, "above the floor")).toHaveText("0.58");
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyTrainingLab({
    slug,
    garbled: `?${slug}.size=%3Cb%3E&${slug}.rate=-1e308&${slug}.beginning=%D9%86&${slug}.steps=20&${slug}.seed=%FF`,
    fields: [],
    busy: `?${slug}.size=w8&${slug}.beginning=clause&${slug}.steps=20`,
    row: /^steps of training 1,440/,
    anew: "3,144",
    goal: { button: "To step 1,440", steps: 1440 },
  });
});
