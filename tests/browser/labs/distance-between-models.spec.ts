import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab } from "./lab-page.ts";

const slug = "distance-between-models";
const open = (page: Page, query = ""): Promise<void> => openLab(page, slug, query);
/** What the visible table says of this model, by the beginning of the metric's name. */
const measured = (page: Page, name: string) =>
  page
    .locator(".lab-cloud-metrics tbody tr")
    .filter({ has: page.locator("th", { hasText: new RegExp(`^${name}`) }) })
    .locator("td")
    .first();
const exact = "the same, of the distributions";

test.describe("the lab on the distance between models", () => {
  test("asks for a prediction, then shows two clouds at the distance zero", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await expect(measured(page, exact)).toHaveText("2.25");
    await page.getByLabel("about 1", { exact: true }).check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("it is 0.00");
    await expect(measured(page, exact)).toHaveText("0.00");
    await expect(page.locator(".lab-cloud-curve-model")).toHaveCount(2);
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: the model moves, and the view changes", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await page.getByRole("slider", { name: "Across" }).focus();
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press("ArrowRight");
    await expect(measured(page, exact)).toHaveText("4.00");
    await page.getByRole("radio", { name: "Fréchet distance" }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.locator(".lab-cloud-border")).toHaveCount(1);
    await page.keyboard.press("ArrowDown");
    await expect(page.locator(".lab-cloud-support")).toHaveCount(1);
    await expect(page.locator(".lab-cloud-caption")).toContainText("samples in no ball");
    expect(errors).toEqual([]);
  });

  test("moves the model with the pointer, no farther than its knobs allow", async ({ page }) => {
    await open(page);
    await page.locator(".lab-clouds").scrollIntoViewIfNeeded();
    const handle = await page.locator(".lab-cloud-handle").boundingBox();
    const plane = await page.locator(".lab-clouds").boundingBox();
    if (!handle || !plane) throw new Error("Unexpected page without the handle, expected it in view.");
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(plane.x + plane.width / 2, plane.y + plane.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(page.getByLabel("Across, as a number")).toHaveValue("0");
    await expect(measured(page, exact)).toHaveText("0.00");
    await page.mouse.down();
    await page.mouse.move(plane.x + plane.width + 400, plane.y + plane.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(page.getByLabel("Across, as a number")).toHaveValue("3");
  });

  test("shows each case that fools a metric", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "Copies" }).click();
    await expect(measured(page, "Fréchet distance, measured")).toHaveText("0.00");
    await expect(measured(page, "precision")).toHaveText("1.00");
    await expect(measured(page, "recall")).toHaveText("1.00");
    await expect(page.locator(".lab-cloud-handle")).toHaveCount(0);
    await expect(page.getByRole("slider", { name: "Spread" })).toBeDisabled();
    await page.getByRole("button", { name: "One kind only" }).click();
    await expect(page.locator(".lab-cloud-caption")).toContainText("data in no ball");
    await page.getByRole("button", { name: "Perfect, but few points" }).click();
    await expect(measured(page, exact)).toHaveText("0.00");
    await expect(measured(page, "Fréchet distance, measured")).not.toHaveText("0.00");
  });

  test("restores its state from the URL and resets", async ({ page }) => {
    const query = `?${slug}.model=ring&${slug}.across=0&${slug}.view=recall&${slug}.seed=42&q=kept`;
    await open(page, query);
    await expect(page.getByLabel("seed")).toHaveValue("42");
    await expect(page.locator(".lab-cloud-support-model")).toHaveCount(1);
    const before = await page.locator(".lab-cloud-metrics").textContent();
    await open(page, query);
    expect(await page.locator(".lab-cloud-metrics").textContent()).toBe(before);
    await page.getByRole("button", { name: "Another seed" }).click();
    await expect(page).toHaveURL(/seed=43/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(page.getByLabel("Across, as a number")).toHaveValue("1.5");
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyLab({
    slug,
    garbled: `?${slug}.across=-1e308&${slug}.points=NaN&${slug}.spread=%3Cb%3E&${slug}.data=&${slug}.model=%3Cscript%3E&${slug}.view=%D9%86&${slug}.seed=1e99`,
    hostile: (page) => expect(page.getByLabel("Across, as a number")).toHaveValue("-3"),
    busy: `?${slug}.model=copies&${slug}.view=perplexity`,
    used: (page) => page.getByText("step by step").click(),
    first: async (page) => {
      await expect(page.locator(".lab-clouds")).toBeVisible();
      await expect(page.locator(".lab-cloud-curve")).toHaveCount(4);
    },
    row: /(^| )2\.25( |$)/,
  });
});
