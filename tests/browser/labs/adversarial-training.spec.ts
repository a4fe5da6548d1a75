import { expect, type Page, test } from "@playwright/test";
import { everyTrainingLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";
import { rested, stepsOf } from "./training-lab.ts";

const slug = "adversarial-training";
const open = (page: Page, query = ""): Promise<void> => openLab(page, slug, query);
const measured = (page: Page, name: string) =>
  page.locator(".lab-measures div").filter({ hasText: name }).locator("dd");
const covered = async (page: Page): Promise<number> =>
  Number.parseInt((await measured(page, "parts covered").textContent()) ?? "", 10);

test.describe("the lab on adversarial training", () => {
  test("asks for a prediction, collapses the game, and cures it by a change of the rules", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await expect(measured(page, "parts covered")).toHaveText("8 of 8");
    await page.getByLabel("they crowd on one of the eight").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("and so they do");
    await expect.poll(() => stepsOf(page), { timeout: 40_000 }).toBe(840);
    await expect.poll(() => covered(page)).toBeLessThan(3);
    await page.getByLabel("Wasserstein").check();
    await page.getByLabel("penalty toward 1").check();
    await page.getByLabel("Generator steps a round, as a number").fill("1");
    await page.getByLabel("Discriminator steps a round, as a number").fill("5");
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await expect.poll(() => covered(page), { timeout: 40_000 }).toBe(8);
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: a new game, a pause, single steps of one player, another sample", async ({
    page,
  }) => {
    const errors = complaints(page);
    await open(page);
    await page.getByRole("radio", { name: "non-saturating" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "minimax" })).toBeChecked();
    await rested(page);
    await tabTo(page, page.getByRole("button", { name: "Start anew" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => stepsOf(page)).toBe(0);
    await tabTo(page, page.getByRole("button", { name: "one discriminator step" }));
    const verdict = page.locator(".lab-workings p").first();
    const before = await verdict.textContent();
    await page.keyboard.press("Enter");
    await expect(verdict).not.toHaveText(before ?? "");
    await expect(page).toHaveURL(/before=d1%400/);
    await tabTo(page, page.getByRole("slider", { name: "Followed sample" }));
    await page.keyboard.press("ArrowRight");
    await expect(verdict).toContainText("Sample 2, judged.");
    expect(errors).toEqual([]);
  });

  test("opens a link to a game whose rules were changed, repeats it, and resets", async ({ page }) => {
    const query = `?${slug}.loss=wasserstein&${slug}.bound=slope-one&${slug}.before=n0-1-10%40100_d2%40100&${slug}.steps=150&q=kept`;
    await open(page, query);
    await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(150);
    const told = await page.locator(".lab-workings").textContent();
    await open(page, query);
    await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(150);
    await expect(page.locator(".lab-workings")).toHaveText(told ?? "");
    await page.getByRole("button", { name: "Reset" }).click();
    await expect.poll(() => stepsOf(page)).toBe(2500);
    await expect(page).toHaveURL(/\?q=kept$/);
    await expect(measured(page, "parts covered")).toHaveText("8 of 8");
  });

  test("lights the part of the data that a row of the strip stands for", async ({ page }) => {
    await open(page);
    await page.locator(".lab-share-row").nth(2).hover();
    await expect(page.locator(".lab-part-name.lab-on")).toHaveText("3");
  });

  everyTrainingLab({
    slug,
    garbled: `?${slug}.data=drawn&${slug}.drawing=%3Cimg%20src=x%3E&${slug}.loss=%00&${slug}.d-steps=-1e308&${slug}.g-steps=NaN&${slug}.before=%3Cscript%3E_n9-99-0%401_g999%4099999&${slug}.steps=30&${slug}.seed=%FF`,
    fields: ["Discriminator steps a round", "Generator steps a round", "Followed sample"],
    busy: `?${slug}.data=drawn&${slug}.loss=wasserstein&${slug}.bound=clip&${slug}.steps=40`,
    row: /^parts of the data covered 8 of 8/,
    first: async (page) => {
      const made = page.locator(".lab-dots.lab-kind-b").first();
      expect((await made.getAttribute("d"))?.split("M").length).toBeGreaterThan(300);
      expect(await page.locator(".lab-heat").count()).toBeGreaterThan(3);
      await expect(page.locator(".lab-occupied")).toBeVisible();
    },
    anew: "two moons",
    goal: { button: "To round", steps: 2500 },
  });
});
