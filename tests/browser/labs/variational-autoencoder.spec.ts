import { expect, type Page, test } from "@playwright/test";
import { everyTrainingLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";
import { rested, stepsOf, tableNumber } from "./training-lab.ts";

const slug = "variational-autoencoder";
const open = (page: Page, query = ""): Promise<void> => openLab(page, slug, query);
const measured = async (page: Page, name: string): Promise<number> =>
  Number(await page.locator(".lab-measures div").filter({ hasText: name }).locator("dd").textContent());
const painted = (page: Page, caption: string) =>
  page.locator(".lab-shape").filter({ hasText: caption }).locator(".lab-shape-run").last();

test.describe("the lab on variational autoencoders", () => {
  test("asks for a prediction, then trains with a dear code, which collapses", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    expect(await measured(page, "KL of z₁")).toBeGreaterThan(1);
    await page.getByLabel("one gray picture everywhere").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("and so it is");
    await expect.poll(() => stepsOf(page), { timeout: 40_000 }).toBe(1000);
    await expect.poll(() => measured(page, "KL of z₁")).toBeLessThan(0.2);
    expect(await measured(page, "reconstruction")).toBeGreaterThan(60);
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: the cross moves, another example opens, its price opens, training pauses", async ({
    page,
  }) => {
    const errors = complaints(page);
    await open(page);
    const before = await painted(page, "from the cross").getAttribute("d");
    await page.getByRole("slider", { name: "Code, z₁" }).focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowRight");
    await expect(painted(page, "from the cross")).not.toHaveAttribute("d", before ?? "");
    await tabTo(page, page.getByRole("slider", { name: "Example" }));
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText("example 2", { exact: true })).toBeVisible();
    await tabTo(page, page.locator("#variational-autoencoder-code button").first());
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(page.locator("#variational-autoencoder-code .lab-open")).toContainText("nats.");
    await tabTo(page, page.getByRole("button", { name: "Train from the start" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => stepsOf(page)).toBeGreaterThan(20);
    await tabTo(page, page.getByRole("button", { name: "Pause" }));
    await page.keyboard.press("Enter");
    await rested(page);
    expect(errors).toEqual([]);
  });

  test("lowers the error of the reconstruction while it trains", async ({ page }) => {
    await open(page, `?${slug}.steps=20`);
    await page.getByText("In words and numbers").click();
    await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(20);
    const early = await tableNumber(page, "reconstruction error lately");
    await page.getByRole("button", { name: "To step" }).click();
    await expect.poll(() => stepsOf(page), { timeout: 40_000 }).toBe(2500);
    expect(await tableNumber(page, "reconstruction error lately")).toBeLessThan(early / 4);
  });

  test("sets the cross where the plane is pressed, draws it along, and brings it to the example", async ({ page }) => {
    await open(page);
    const plane = page.locator(".lab-pressable").nth(1);
    const side = (await plane.boundingBox())?.width ?? 300;
    await plane.click({ position: { x: side / 4, y: side / 2 } });
    const first = page.getByLabel("Code, z₁, as a number");
    await expect(first).toHaveValue("-1.5");
    await plane.hover({ position: { x: side / 4, y: side / 2 } });
    await page.mouse.down();
    await plane.hover({ position: { x: side / 2, y: side / 2 } });
    await expect(first).toHaveValue("0");
    await page.mouse.up();
    await page.getByRole("button", { name: "Cross to the example" }).click();
    await expect(first).not.toHaveValue("0");
    const rebuilt = await painted(page, "from its mean").getAttribute("d");
    await expect(painted(page, "from the cross")).toHaveAttribute("d", rebuilt ?? "");
  });

  test("opens a link at its step, repeats, and resets to the first picture", async ({ page }) => {
    const query = `?${slug}.shapes=ring&${slug}.beta=5&${slug}.example=4&${slug}.steps=120&q=kept`;
    await open(page, query);
    await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(120);
    const told = await page.locator(`#${slug}-code`).textContent();
    await open(page, query);
    await expect.poll(() => stepsOf(page), { timeout: 30_000 }).toBe(120);
    await expect(page.locator(`#${slug}-code`)).toHaveText(told ?? "");
    await page.getByRole("button", { name: "Reset" }).click();
    await expect.poll(() => stepsOf(page)).toBe(2500);
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyTrainingLab({
    slug,
    garbled: `?${slug}.shapes=%3Cimg%20src=x%3E&${slug}.beta=-1e308&${slug}.z1=NaN&${slug}.z2=1e308&${slug}.example=%00&${slug}.steps=30&${slug}.seed=%FF`,
    fields: ["Code, z₁", "Code, z₂", "Example"],
    busy: `?${slug}.shapes=bar&${slug}.example=5&${slug}.steps=40`,
    row: /^KL of z₂ \d/,
    first: async (page) => {
      const codes = page.locator(".lab-dots.lab-kind-a");
      expect((await codes.getAttribute("d"))?.split("M").length).toBeGreaterThan(14);
      expect(await page.locator(".lab-heat").count()).toBeGreaterThan(3);
      await expect(page.locator(".lab-shape")).toHaveCount(4);
    },
    anew: "rings: one cause",
    goal: { button: "To step", steps: 2500 },
  });
});
