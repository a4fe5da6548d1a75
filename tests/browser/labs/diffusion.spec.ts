import { expect, type Page, test } from "@playwright/test";
import { everyTrainingLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";
import { lossLately, rested, stepsOf } from "./training-lab.ts";

const open = (page: Page, query = ""): Promise<void> => openLab(page, "diffusion", query);
const measured = (page: Page, name: string) =>
  page.locator(".lab-measures div").filter({ hasText: name }).locator("dd");

test.describe("the diffusion lab", () => {
  test("asks for a prediction, then puts all points in the middle", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await page.getByLabel("near the middle, off the data").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("and so it is");
    // The points are drawn by the worker, which may still be training.
    await expect(measured(page, "network calls")).toHaveText("1", { timeout: 30_000 });
    await expect(measured(page, "samples on the data")).toHaveText(/^(0|< 1|1|2|3) %$/);
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: the level moves, training begins, pauses and goes on by one step", async ({
    page,
  }) => {
    const errors = complaints(page);
    await open(page);
    await page.getByRole("slider", { name: "Level of noise" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText("Forward: data, noised to level 1")).toBeVisible();
    await tabTo(page, page.getByRole("radio", { name: "two moons" }));
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => stepsOf(page)).toBeGreaterThan(10);
    await tabTo(page, page.getByRole("button", { name: "Pause" }));
    await page.keyboard.press("Enter");
    await rested(page);
    const steps = await stepsOf(page);
    await tabTo(page, page.getByRole("button", { name: "One step" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => stepsOf(page)).toBe(steps + 1);
    expect(errors).toEqual([]);
  });

  test("lowers its loss while it trains", async ({ page }) => {
    await open(page, "?diffusion.data=ring&diffusion.steps=5");
    await page.getByText("In words and numbers").click();
    await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(5);
    const early = await lossLately(page);
    await page.getByRole("button", { name: "To step" }).click();
    await expect.poll(() => stepsOf(page), { timeout: 40_000 }).toBe(3000);
    expect(await lossLately(page)).toBeLessThan(early - 0.1);
  });

  test("opens a link at its step, repeats, and resets to the first picture", async ({ page }) => {
    const query = "?diffusion.data=ring&diffusion.walk=10&diffusion.seed=7&diffusion.steps=150&q=kept";
    await open(page, query);
    await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(150);
    await expect(page.getByLabel("Steps back, as a number")).toHaveValue("10");
    const distance = await measured(page, "distance from the data").textContent();
    await open(page, query);
    await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(150);
    await expect(measured(page, "distance from the data")).toHaveText(distance ?? "");
    await page.getByRole("slider", { name: "Steps back" }).press("ArrowRight");
    await expect(page).toHaveURL(/diffusion\.walk=11/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect.poll(() => stepsOf(page)).toBe(3000);
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  test("trains on what is drawn, by pointer and by keyboard", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await page.getByLabel("your drawing").check();
    const pad = page.getByRole("button", { name: "Drawing pad" });
    await expect(pad).toHaveAccessibleName(/3 points/);
    await pad.click({ position: { x: 20, y: 20 } });
    await expect(pad).toHaveAccessibleName(/4 points/);
    await pad.press("ArrowRight");
    await pad.press("Space");
    await expect(pad).toHaveAccessibleName(/5 points/);
    await page.getByRole("button", { name: "Take one back" }).click();
    await expect(pad).toHaveAccessibleName(/4 points/);
    await expect.poll(() => stepsOf(page)).toBeGreaterThan(0);
    await expect(page).toHaveURL(/diffusion\.drawing=/);
    expect(errors).toEqual([]);
  });

  everyTrainingLab({
    slug: "diffusion",
    garbled:
      "?diffusion.data=drawn&diffusion.drawing=%3Cimg%20src=x%3E&diffusion.walk=-1e308&diffusion.scale=NaN&diffusion.level=1e308&diffusion.steps=40&diffusion.seed=%FF&diffusion.class=1",
    fields: ["Level of noise", "Steps back", "Guidance scale", "Followed point"],
    busy: "?diffusion.data=drawn&diffusion.level=30&diffusion.arrows=on&diffusion.class=1&diffusion.steps=20",
    hostile: async (page) => {
      await expect(page.getByLabel("Steps back, as a number")).toHaveValue("1");
      await expect(page.getByLabel("Level of noise, as a number")).toHaveValue("100");
      await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(40);
    },
    row: /^steps of training 3,000/,
    first: async (page) => {
      const made = page.locator(".lab-dots.lab-sampled");
      await expect(made).toBeVisible();
      expect((await made.getAttribute("d"))?.split("M").length).toBeGreaterThan(300);
      await expect(page.locator(".lab-curve")).toBeVisible();
    },
    anew: "ring of eight",
    goal: { button: "To step", steps: 3000 },
  });
});
