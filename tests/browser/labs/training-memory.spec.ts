import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";

const slug = "training-memory";
const measured = (page: Page, name: string) =>
  page.locator(".lab-measures div").filter({ hasText: name }).locator("dd");
const cell = (page: Page, row: string, column: number) => page.locator(`#lab-memory-parts-${row} td`).nth(column);

test.describe("the memory lab", () => {
  test("asks for a prediction, then divides the optimizer's states", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await expect(measured(page, "of these, states")).toHaveText("120 GB");
    await page.getByLabel("about 60 GB").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("it is 31.4 GB");
    await expect(measured(page, "of these, states")).toHaveText("31.4 GB");
    await expect(page.locator(".lab-reading")).toContainText("It fits: 64.3 GB of 80.0 GB");
    await expect(page.locator(".lab-printed")).toHaveCount(18);
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: stages, devices, and the arithmetic of a number", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await tabTo(page, page.getByRole("slider", { name: "Data-parallel degree" }));
    await page.keyboard.press("End");
    await expect(page.getByLabel("Data-parallel degree, as a number")).toHaveValue("16384");
    await tabTo(page, page.getByRole("radio", { name: "0, nothing" }));
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowRight");
    await expect(measured(page, "of these, states")).toHaveText("7.32 MB");
    await tabTo(page, page.locator('.lab-ledger [data-place="0,0"]'), 60);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toContainText("2 bytes × 7.5 billion parameters / 16,384 devices");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toHaveCount(0);
    expect(errors).toEqual([]);
  });

  test("loads a published model with its source, and spreads it over devices", async ({ page }) => {
    await openLab(page, slug);
    await page.getByLabel("Sizes and published models").selectOption("gpt-3-175b");
    await expect(measured(page, "of these, states")).toHaveText("2.80 TB");
    await expect(page.locator(".lab-body").getByRole("link", { name: "Brown et al. 2020" })).toHaveAttribute(
      "href",
      /bibliography\/#brown2020language$/,
    );
    await page.getByText("Shape, model parallelism").click();
    await page.getByLabel("Tensor parallelism, as a number").fill("8");
    await page.getByLabel("Pipeline stages, as a number").fill("16");
    await page.getByLabel("inside attention").check();
    await expect(page.locator(".lab-reading")).toContainText("It fits");
    await expect(page.locator(".lab-knob").filter({ hasText: "Data-parallel degree" })).toContainText(
      "8,192 devices in all",
    );
    await page.getByLabel("Layers, as a number").fill("12");
    await expect(page.locator(".lab-note[role=status]")).toContainText("activations follow the shape");
    await page.getByRole("button", { name: "Usual shape for this size" }).click();
    await expect(page.locator(".lab-note[role=status]")).toHaveText("");
  });

  test("lights a part in formula, bars and table together", async ({ page }) => {
    await openLab(page, slug);
    await page.locator(".lab-formula a").nth(2).focus();
    await expect(page.locator(".lab-stack .lab-on")).toHaveCount(4);
    await expect(page.locator(".lab-ledger .lab-lit-row")).toContainText("optimizer");
    await page.locator("#lab-memory-parts-gradients").hover();
    await expect(page.locator(".lab-formula a.lab-on")).toHaveText(/2N/);
  });

  test("restores its state from the URL, writes it back, and resets", async ({ page }) => {
    await openLab(page, slug, `?${slug}.stage=3&${slug}.devices=1024&q=kept`);
    await expect(cell(page, "sum", 3)).toHaveText("33.0 GB");
    await page.getByLabel("2, and gradients").check();
    await expect(page).toHaveURL(/training-memory\.stage=2/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(measured(page, "of these, states")).toHaveText("120 GB");
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyLab({
    slug,
    garbled: `?${slug}.stage=%3Cb%3E&${slug}.parameters=1e999&${slug}.devices=NaN&${slug}.heads=-5&${slug}.sequence=%D9%86`,
    unfold: (page) => page.getByText("Shape, model parallelism").click(),
    hostile: (page) => expect(page.getByLabel("Parameters, as a number")).toHaveValue("1e13"),
    busy: `?${slug}.stage=2&${slug}.parameters=1e13&${slug}.layers=512&${slug}.width=65536&${slug}.length=1048576&${slug}.batch=256&${slug}.tensor=3&${slug}.sequence=on`,
    used: (page) => page.locator('.lab-ledger [data-place="3,2"]').click(),
    first: async (page) => {
      await expect(page.locator(".lab-stage-bar")).toHaveCount(4);
      await expect(cell(page, "optimizer", 0)).toHaveText("90.0 GB");
    },
    row: /7\.5 billion 1,024.*30\.1/,
  });
});
