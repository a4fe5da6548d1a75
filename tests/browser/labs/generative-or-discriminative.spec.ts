import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, overflow, tabTo } from "./lab-page.ts";

const lab = "generative-or-discriminative";
const open = (page: Page, query = ""): Promise<void> => openLab(page, lab, query);
const fruits = (page: Page) => page.locator(".lab-field .lab-fruit");
const cross = (page: Page) => page.getByRole("button", { name: /^Cross at/ });
const row = (page: Page, name: string) => page.locator(".lab-compare tr").filter({ hasText: name }).locator("td");
/** A place on the plane, in centimeters, as pixels of the page. */
const pixels = async (page: Page, diameter: number, length: number): Promise<[number, number]> => {
  await page.locator(".lab-field").scrollIntoViewIfNeeded();
  const box = await page.locator(".lab-field svg").boundingBox();
  const scale = (box?.width ?? 0) / 380;
  return [(box?.x ?? 0) + scale * (34 + 33.8 * (diameter - 1)), (box?.y ?? 0) + scale * (366 - 33.8 * (length - 1))];
};

test.describe("the lab of the two fits", () => {
  test("asks for a prediction, then lets the giants come", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await expect(fruits(page)).toHaveCount(24);
    const before = await page.locator(".lab-field .lab-by-bells").getAttribute("d");
    await page.getByLabel("both alike").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("it is the Gaussian fit’s");
    await expect(page.locator(".lab-verdict")).toContainText("20 % of the plane");
    await expect(fruits(page)).toHaveCount(26);
    expect(await page.locator(".lab-field .lab-by-bells").getAttribute("d")).not.toBe(before);
    await expect(row(page, "mislabeled, of 26")).toHaveText(["4", "3"]);
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: the cross walks, a lime is placed and taken away", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await page.getByRole("radio", { name: "a lemon" }).focus();
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByRole("radio", { name: "a lime" })).toBeChecked();
    await tabTo(page, cross(page));
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("ArrowUp");
    await expect(page.getByLabel("Diameter of the cross, cm, as a number")).toHaveValue("5");
    await expect(page.getByLabel("Length of the cross, cm, as a number")).toHaveValue("6.1");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-field .lab-lime.lab-fruit")).toHaveCount(14);
    await expect(page.getByText("mislabeled, of 25 in the basket")).toBeVisible();
    await page.getByRole("radio", { name: "a lime" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const away = page.getByRole("button", { name: "At the cross: take the nearest fruit away" });
    await tabTo(page, away);
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-field .lab-lime.lab-fruit")).toHaveCount(13);
    expect(errors).toEqual([]);
  });

  test("takes presses and drags of a mouse", async ({ page }) => {
    await open(page);
    await page.mouse.click(...(await pixels(page, 9, 3)));
    await expect(fruits(page)).toHaveCount(25);
    await expect(page.getByLabel("Diameter of the cross, cm, as a number")).toHaveValue("9");
    await expect(page.getByLabel("Length of the cross, cm, as a number")).toHaveValue("3");
    const line = page.locator(".lab-field .lab-by-bells");
    const before = await line.getAttribute("d");
    await page.mouse.move(...(await pixels(page, 9, 3)));
    await page.mouse.down();
    await page.mouse.move(...(await pixels(page, 9, 6)), { steps: 4 });
    await page.mouse.move(...(await pixels(page, 9, 10)), { steps: 4 });
    await page.mouse.up();
    await expect(fruits(page)).toHaveCount(25);
    expect(await line.getAttribute("d")).not.toBe(before);
    await expect(page).toHaveURL(/b90_100/);
  });

  test.describe("with a finger", () => {
    test.use({ hasTouch: true, viewport: { width: 360, height: 800 } });
    test("takes a tap as a press, and stays within 360 pixels", async ({ page }) => {
      await open(page);
      await page.touchscreen.tap(...(await pixels(page, 2.5, 9)));
      await expect(page.locator(".lab-field .lab-lemon.lab-fruit")).toHaveCount(12);
      await page.getByText("In words and numbers").click();
      expect(await overflow(page)).toBe(0);
    });
  });

  test("says what cannot be fitted, and never what it does not know", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "empty it" }).click();
    await expect(page.getByText("Neither fit can be made")).toBeVisible();
    await expect(page.getByText("There is no fit to draw from.")).toBeVisible();
    await expect(row(page, "it is a lemon with")).toHaveText(["–", "–"]);
    await page.getByRole("button", { name: "a gap between them" }).click();
    await expect(row(page, "mislabeled")).toHaveText(["0", "0"]);
    await expect(row(page, "how usual")).toContainText(["no answer"]);
  });

  test("restores its state from the URL, repeats with the same seed, and resets", async ({ page }) => {
    await open(page, `?${lab}.fruits=a42_48*a51_46*b60_71*b66_82&${lab}.seed=7&${lab}.naive=on&q=kept`);
    await expect(fruits(page)).toHaveCount(4);
    await expect(page.getByLabel("seed")).toHaveValue("7");
    await expect(page.getByLabel("Naive: ignore")).toBeChecked();
    const made = page.locator(".lab-made");
    const shapes = (): Promise<(string | null)[]> =>
      made.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("d")));
    const before = await shapes();
    await page.getByRole("button", { name: "Another seed" }).click();
    await expect(page).toHaveURL(/seed=8/);
    expect(await shapes()).not.toEqual(before);
    await page.getByLabel("seed").fill("7");
    await page.getByLabel("seed").blur();
    expect(await shapes()).toEqual(before);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(fruits(page)).toHaveCount(24);
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyLab({
    slug: lab,
    garbled: `?${lab}.fruits=%3Cimg%20src=x%3E*a1e308_3*b999_999*a5_5&${lab}.diameter=1e308&${lab}.steps=NaN&${lab}.count=-5&${lab}.press=%FF`,
    hostile: (page) => expect(page.getByLabel("Diameter of the cross, cm, as a number")).toHaveValue("11"),
    busy: `?${lab}.press=away`,
    used: (page) => page.getByText("The arithmetic at the cross").click(),
    first: async (page) => {
      await expect(fruits(page)).toHaveCount(24);
      await expect(page.locator(".lab-made").first()).toBeVisible();
      await expect(row(page, "it is a lemon with")).toHaveText(["76 %", "83 %"]);
    },
    row: /(^| )13( |$)/,
  });
});
