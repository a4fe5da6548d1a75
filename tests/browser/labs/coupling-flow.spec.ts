import { expect, type Page, test } from "@playwright/test";
import { everyTrainingLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";
import { rested, stepsOf, tableNumber } from "./training-lab.ts";

const slug = "coupling-flow";
const open = (page: Page, query = ""): Promise<void> => openLab(page, slug, query);
const measured = (page: Page, name: string) =>
  page.locator(".lab-measures div").filter({ hasText: name }).locator("dd");
const onData = async (page: Page): Promise<number> =>
  Number.parseInt((await measured(page, "samples on the data").textContent()) ?? "", 10);

test.describe("the lab on coupling flows", () => {
  test("asks for a prediction, then trains a single layer, which fills the space between the moons", async ({
    page,
  }) => {
    const errors = complaints(page);
    await open(page);
    expect(await onData(page)).toBeGreaterThan(90);
    await page.getByLabel("a band, filled").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("and so it is");
    await expect.poll(() => stepsOf(page), { timeout: 40_000 }).toBe(1500);
    await expect.poll(() => onData(page)).toBeLessThan(75);
    await expect(page.locator("#coupling-flow-layers tbody tr")).toHaveCount(1);
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: the point moves, its sums open, the level falls, training pauses", async ({
    page,
  }) => {
    const errors = complaints(page);
    await open(page);
    const density = page.locator("#coupling-flow-density-density button");
    const before = await density.textContent();
    await page.getByRole("slider", { name: "Point, x" }).focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight");
    await expect(density).not.toHaveText(before ?? "");
    await tabTo(page, page.locator("#coupling-flow-layers button").first());
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "Enter"]) await page.keyboard.press(key);
    await expect(page.locator("#coupling-flow-layers .lab-open")).toContainText("and becomes");
    await expect(page.locator(".lab-way-strong")).toHaveCount(1);
    await page.getByRole("slider", { name: "Layers passed" }).focus();
    await page.keyboard.press("Home");
    await expect(page.getByText("The data", { exact: true })).toBeVisible();
    await tabTo(page, page.getByRole("button", { name: "Train from the start" }), 50);
    await page.keyboard.press("Enter");
    await expect.poll(() => stepsOf(page)).toBeGreaterThan(20);
    await tabTo(page, page.getByRole("button", { name: "Pause" }));
    await page.keyboard.press("Enter");
    await rested(page);
    expect(errors).toEqual([]);
  });

  test("lowers its loss, toward the entropy of the data", async ({ page }) => {
    await open(page, `?${slug}.steps=5`);
    await page.getByText("In words and numbers").click();
    await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(5);
    const early = await tableNumber(page, "loss lately");
    await page.getByRole("button", { name: "To step" }).click();
    await expect.poll(() => stepsOf(page), { timeout: 40_000 }).toBe(2500);
    const [late, floor] = [await tableNumber(page, "loss lately"), await tableNumber(page, "entropy of the data")];
    expect(late).toBeLessThan(early - 0.5);
    expect(late).toBeGreaterThan(floor - 0.1);
  });

  test("sets the point where a plane is pressed, through the layers back to the data", async ({ page }) => {
    await open(page);
    const planes = page.locator(".lab-pressable");
    const box = await planes.nth(0).boundingBox();
    const side = box?.width ?? 300;
    await planes.nth(0).click({ position: { x: side / 4, y: side / 2 } });
    await expect(page.getByLabel("Point, x, as a number")).toHaveValue("-1.5");
    await planes.nth(1).click({ position: { x: side / 2, y: side / 2 } });
    await expect(page.getByLabel("Point, x, as a number")).not.toHaveValue("-1.5");
    // The middle of the noise is its densest place, -1.84: little is lost to the steps of the knobs.
    await page.locator("#coupling-flow-density-noise button").click();
    const noise = await page.locator("#coupling-flow-density-noise button").textContent();
    expect(Number(noise?.replace("−", "-"))).toBeGreaterThan(-2.5);
  });

  test("opens a link at its step, repeats, and resets to the first picture", async ({ page }) => {
    const query = `?${slug}.data=ring&${slug}.layers=3&${slug}.passed=1.5&${slug}.x=1.2&${slug}.steps=80&q=kept`;
    await open(page, query);
    await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(80);
    await expect(page.getByText("After 1.5 of 3 layers")).toBeVisible();
    const told = await page.locator("#coupling-flow-layers").textContent();
    await open(page, query);
    await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(80);
    await expect(page.locator("#coupling-flow-layers")).toHaveText(told ?? "");
    await page.getByRole("button", { name: "Reset" }).click();
    await expect.poll(() => stepsOf(page)).toBe(2500);
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyTrainingLab({
    slug,
    garbled: `?${slug}.data=drawn&${slug}.drawing=%3Cimg%20src=x%3E&${slug}.layers=1e308&${slug}.passed=NaN&${slug}.x=-1e308&${slug}.y=%00&${slug}.lines=maybe&${slug}.steps=30&${slug}.seed=%FF`,
    fields: ["Layers passed", "Point, x", "Point, y"],
    busy: `?${slug}.data=drawn&${slug}.layers=2&${slug}.passed=1&${slug}.steps=20`,
    row: /^entropy of the data, the least possible loss 1\.2/,
    first: async (page) => {
      const made = page.locator(".lab-dots.lab-drawn-from");
      expect((await made.getAttribute("d"))?.split("M").length).toBeGreaterThan(250);
      expect(await page.locator(".lab-heat").count()).toBeGreaterThan(3);
      await expect(page.locator("#coupling-flow-layers tbody tr")).toHaveCount(6);
    },
    anew: "ring of eight",
    goal: { button: "To step", steps: 2500 },
  });
});
