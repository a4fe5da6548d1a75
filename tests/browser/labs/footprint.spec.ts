import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";

const slug = "footprint";
const measured = (page: Page, name: string) =>
  page.locator(".lab-measures div").filter({ hasText: name }).locator("dd");
const cell = (page: Page, row: string, column: number) => page.locator(`#lab-footprint-rows-${row} td`).nth(column);

test.describe("the footprint lab", () => {
  test("asks for a prediction, then moves GPT-3's run to another grid", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await expect(measured(page, "emissions")).toHaveText("553.1");
    await expect(page.getByLabel("Runs with a report")).toHaveValue("gpt-3");
    const printed = page.locator(".lab-body p").filter({ hasText: /^Printed: 1,287 MWh/ });
    await expect(printed.getByRole("link", { name: "Patterson et al. 2021" })).toHaveAttribute(
      "href",
      /bibliography\/#patterson2021carbon$/,
    );
    await page.getByLabel("about 150 t").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("it is 73.49 t");
    await expect(measured(page, "emissions")).toHaveText("73.49");
    await expect(measured(page, "energy")).toHaveText("1,289");
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: power, a range, and the arithmetic of a number", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await tabTo(page, page.getByRole("slider", { name: "Power of an accelerator" }));
    await page.keyboard.press("ArrowRight");
    await expect(cell(page, "watts", 1)).toHaveText("331.0");
    await expect(page.getByLabel("Runs with a report")).toHaveValue("");
    await tabTo(page, page.locator('.lab-ledger [data-place="0,0"]'), 60);
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toContainText("3,552,000 h × 331.0 W × 1.100 = 1,293 MWh");
    expect(errors).toEqual([]);
  });

  test("shows how little is known from outside, and whose doubt it is", async ({ page }) => {
    await openLab(page, slug);
    await page.getByRole("button", { name: "As seen from outside" }).click();
    await expect(page.locator(".lab-body")).toContainText("4.52 times the lower");
    await expect(page.locator(".lab-key-list")).toContainText("grid 66 %");
    await page.getByLabel("Runs with a report").selectOption("bloom");
    await expect(measured(page, "emissions")).toHaveText("24.69");
    await expect(page.locator(".lab-mark-lit")).toHaveCount(1);
  });

  test("puts a price on the hours, rented and owned, with the account that a rent is from", async ({ page }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    await expect(cell(page, "rented", 1)).toHaveText("5.33 M");
    await page.getByLabel("Rents in accounts of others").selectOption("deepseek-v3");
    await expect(cell(page, "rented", 1)).toHaveText("7.10 M");
    await expect(page.locator(".lab-body")).toContainText("US$ 5,576,000 for 2,788,000 hours");
    await page.getByLabel("Electricity, US$ per kWh, as a number").fill("0");
    await cell(page, "owned", 1).getByRole("button").click();
    await expect(page.locator(".lab-open")).toContainText("that the machines lose");
    await expect(page).toHaveURL(/footprint\.electricity=0/);
    expect(errors).toEqual([]);
  });

  test("lights a factor in formula, bar and table together", async ({ page }) => {
    await openLab(page, slug);
    await page.locator(".lab-formula a").nth(4).focus();
    await expect(page.locator(".lab-ledger .lab-lit-row")).toContainText("grid");
    await expect(page.locator(".lab-stack .lab-on")).toHaveCount(1);
    await page.locator("#lab-footprint-rows-hours").hover();
    await expect(page.locator(".lab-formula a.lab-on")).toHaveText("hours");
  });

  test("restores its state from the URL, writes it back, and resets", async ({ page }) => {
    await openLab(page, slug, `?${slug}.grid=100&${slug}.grid-off=50&q=kept`);
    await expect(cell(page, "grid", 2)).toHaveText("150.0");
    await page.getByLabel("Grid, g CO₂e per kWh, as a number").fill("0");
    await expect(page).toHaveURL(/footprint\.grid=0/);
    await expect(measured(page, "emissions")).toHaveText("0");
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(measured(page, "emissions")).toHaveText("553.1");
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyLab({
    slug,
    garbled: `?${slug}.hours=1e999&${slug}.watts=%3Cb%3E&${slug}.overhead=-5&${slug}.grid=NaN`,
    hostile: (page) => expect(page.getByLabel("Accelerator hours, as a number")).toHaveValue("1e9"),
    busy: `?${slug}.hours=1e9&${slug}.watts=2000&${slug}.grid=1200&${slug}.grid-off=60&${slug}.hours-off=60`,
    used: (page) => page.locator('.lab-ledger [data-place="5,2"]').click(),
    first: (page) => expect(cell(page, "energy", 1)).toHaveText("1,289"),
    row: /BLOOM.*433\.2/,
  });
});
