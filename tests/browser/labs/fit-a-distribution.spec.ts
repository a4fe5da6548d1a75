import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, overflow, tabTo } from "./lab-page.ts";

const lab = "fit-a-distribution";
const open = (page: Page, query = ""): Promise<void> => openLab(page, lab, query);
const field = (page: Page, name: string) => page.getByLabel(`${name}, as a number`);
const amount = (page: Page, name: string) =>
  page.locator(".lab-standings label").filter({ hasText: name }).locator(".lab-amount");
/** What a fit says when it is over. */
const note = (page: Page) => page.locator(".lab-fit .lab-note");
/** A place on the upper picture, as pixels of the page: x of the line, and the height in units of the drawing. */
const pixels = async (page: Page, at: number, height: number): Promise<[number, number]> => {
  await page.locator(".lab-field").scrollIntoViewIfNeeded();
  const box = await page.locator(".lab-field svg").boundingBox();
  const scale = (box?.width ?? 0) / 440;
  return [(box?.x ?? 0) + scale * (42 + 32.5 * (at + 6)), (box?.y ?? 0) + scale * height];
};

test.describe("the lab of a bell and two humps", () => {
  test("asks for a prediction, then walks to the larger hump", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await expect(field(page, "Mean")).toHaveValue("-1");
    await page.getByLabel("wide, over both").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("it is on the larger hump: mean −2.00, spread 0.50");
    await expect(field(page, "Mean")).toHaveValue("-2");
    await expect(amount(page, "model first")).toContainText("0.511");
    expect(errors).toEqual([]);
  });

  test("walks frame by frame, and a hand on a knob stops it", async ({ page }) => {
    const errors = complaints(page);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await open(page);
    await page.getByLabel("KL(p ‖ q), source first").check();
    await page.getByRole("button", { name: "Let it walk down" }).click();
    await expect(note(page)).toContainText("It has arrived");
    await expect(field(page, "Mean")).toHaveValue("-0.4");
    await expect(field(page, "Spread")).toHaveValue("2.02");
    await page.getByRole("slider", { name: "Mean" }).press("End");
    await page.getByRole("button", { name: "Let it walk down" }).click();
    await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
    await page.getByRole("slider", { name: "Mean" }).press("Home");
    await expect(page.getByRole("button", { name: "Let it walk down" })).toBeVisible();
    expect(Number(await field(page, "Mean").inputValue())).toBeLessThan(-3);
    expect(errors).toEqual([]);
  });

  test("arrives at once for those who want no motion", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page);
    await page.getByLabel("Wasserstein-1").check();
    await page.getByRole("button", { name: "Let it walk down" }).click();
    await expect(note(page)).toContainText("It has arrived");
    expect(Number(await field(page, "Spread").inputValue())).toBeGreaterThan(1.8);
  });

  test("is worked by keyboard alone: a measure is chosen, the bell is moved, one step is taken", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await page.getByRole("radio", { name: /log-likelihood/ }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: /model first/ })).toBeChecked();
    await tabTo(page, page.getByRole("button", { name: "One step" }));
    await page.keyboard.press("Enter");
    await expect(field(page, "Mean")).not.toHaveValue("-1");
    await tabTo(page, page.getByRole("slider", { name: "Spread" }));
    await page.keyboard.press("Home");
    await expect(field(page, "Spread")).toHaveValue("0.15");
    await page.getByRole("slider", { name: "Look at x =" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(".lab-at-place")).toContainText("At x = 0.05");
    expect(errors).toEqual([]);
  });

  test("takes drags of a mouse, and a press beside the bell looks there", async ({ page }) => {
    await open(page);
    // The peak of the first bell is 0.3989 high: 196 - 168 * 0.3989 / 0.9 = 121.5.
    await page.mouse.move(...(await pixels(page, -1, 121.5)));
    await page.mouse.down();
    await page.mouse.move(...(await pixels(page, 1, 118)), { steps: 5 });
    await page.mouse.up();
    expect(Number(await field(page, "Mean").inputValue())).toBeCloseTo(1, 0);
    await page.mouse.click(...(await pixels(page, -4, 60)));
    expect(Number(await field(page, "Look at x =").inputValue())).toBeCloseTo(-4, 0);
  });

  test("says that a box is infinitely far, and that there is nothing to walk on", async ({ page }) => {
    await open(page);
    await page.getByLabel("a box with edges").check();
    await page.getByLabel("KL(q ‖ p), model first").check();
    await expect(amount(page, "model first")).toContainText("∞");
    await page.getByRole("button", { name: "Let it walk down" }).click();
    await expect(note(page)).toContainText("there is no slope to walk on");
    await expect(field(page, "Mean")).toHaveValue("-1");
  });

  test("restores its state from the URL, repeats with the same seed, and resets", async ({ page }) => {
    await open(page, `?${lab}.bells=2&${lab}.seed=7&${lab}.count=5&${lab}.weight=0.3&q=kept`);
    await expect(page.getByLabel("seed")).toHaveValue("7");
    await expect(field(page, "Weight of the first bell")).toHaveValue("0.3");
    const rug = page.locator(".lab-field .lab-rug");
    const before = await rug.getAttribute("d");
    await page.getByRole("button", { name: "Another seed" }).click();
    await expect(page).toHaveURL(/seed=8/);
    expect(await rug.getAttribute("d")).not.toBe(before);
    await page.getByLabel("seed").fill("7");
    await page.getByLabel("seed").blur();
    expect(await rug.getAttribute("d")).toBe(before);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(field(page, "Number of data")).toHaveValue("60");
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  test.describe("with a finger", () => {
    test.use({ hasTouch: true, viewport: { width: 360, height: 800 } });
    test("takes a tap as a look, and stays within 360 pixels", async ({ page }) => {
      await open(page);
      await page.touchscreen.tap(...(await pixels(page, 3, 60)));
      expect(Number(await field(page, "Look at x =").inputValue())).toBeCloseTo(3, 0);
      await page.getByText("In words and numbers").click();
      expect(await overflow(page)).toBe(0);
    });
  });

  everyLab({
    slug: lab,
    garbled: `?${lab}.mean=1e308&${lab}.spread=-5&${lab}.source=%3Cimg%3E&${lab}.measure=NaN&${lab}.count=%D9%86&${lab}.bells=99`,
    hostile: async (page) => {
      await expect(field(page, "Mean")).toHaveValue("4");
      await expect(field(page, "Spread")).toHaveValue("0.15");
    },
    busy: `?${lab}.bells=2&${lab}.measure=reverse`,
    first: async (page) => {
      await expect(page.locator(".lab-field .lab-fitted")).toBeVisible();
      await expect(amount(page, "source first")).toContainText("nats");
      await expect(page.getByText("The first five of 60 values")).toBeVisible();
    },
    row: /KL\(p ‖ q\), source first/,
  });
});
