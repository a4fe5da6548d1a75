import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, tabTo } from "./lab-page.ts";

const slug = "few-shot";
const open = (page: Page, query = ""): Promise<void> => openLab(page, slug, query);
const words = (page: Page) => page.locator(".lab-prefix");
const next = (page: Page) => page.locator(".lab-few-next tbody tr");
/** The model has answered all that it was asked. */
const rested = async (page: Page): Promise<void> => {
  await page.waitForTimeout(250);
  await expect(page.locator(".lab-body")).not.toContainText("Asking the model", { timeout: 40_000 });
};

test.describe("the few-shot lab", () => {
  test("loads no weights before something is asked, then asks for a prediction and shows a rule never met", async ({
    page,
  }) => {
    const errors = complaints(page);
    const weights: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes(".int8")) weights.push(request.url());
    });
    await open(page);
    await expect(next(page).first()).toContainText("94 %");
    await page.getByLabel("nearly all").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("it is 5 %");
    await expect(page.getByLabel("Examples, as a number")).toHaveValue("5");
    expect(weights).toEqual([]);
    await page.waitForTimeout(250);
    await rested(page);
    expect(weights).toHaveLength(1);
    await expect(page.getByText("the model has never met it")).toBeVisible();
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: examples, a text of one's own, and the arithmetic of a number", async ({
    page,
  }) => {
    const errors = complaints(page);
    await open(page, `?${slug}.size=w16-l2`);
    await tabTo(page, page.getByRole("slider", { name: "Examples" }), 60);
    await page.keyboard.press("Home");
    await expect(words(page)).toHaveText("the machine turns five into", { timeout: 40_000 });
    await tabTo(page, page.getByRole("textbox", { name: "Or begin a sentence of your own" }), 60);
    await page.keyboard.type("Odo is the <b>tailor</b> of");
    // Words with signs that the language does not have are left out.
    await expect(words(page)).toHaveText("Odo is the of", { timeout: 40_000 });
    await tabTo(page, page.locator('.lab-ledger [data-place="0,0"]'), 60);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(page.locator(".lab-open")).toContainText("one who knows the grammar takes the likeliest word");
    expect(errors).toEqual([]);
  });

  test("counts questions in the page, with the null beside them, and agrees with what was measured", async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const errors = complaints(page);
    await open(page, `?${slug}.size=w32-l3`);
    await page.getByRole("button", { name: /^Measure/ }).click();
    await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
    const cell = (row: number, column: number) => page.locator(`#lab-few-shot-rows-${row} td`).nth(column);
    await expect(cell(5, 1)).not.toHaveText("not yet", { timeout: 150_000 });
    await expect(page.getByRole("button", { name: /^Measure/ })).toBeVisible();
    const share = async (row: number, column: number): Promise<number> =>
      Number.parseInt((await cell(row, column).textContent()) ?? "", 10);
    for (const row of [0, 2, 5]) expect(Math.abs((await share(row, 0)) - (await share(row, 2)))).toBeLessThan(22);
    expect(await share(3, 0)).toBeGreaterThan((await share(3, 1)) + 10);
    await expect(page.locator("circle.lab-by-bits-mark.lab-size-most")).toHaveCount(6);
    await cell(3, 0).getByRole("button").click();
    await expect(page.locator(".lab-open")).toContainText("of 120 questions");
    expect(errors).toEqual([]);
  });

  test("tells when the weights cannot be had, and asks again later", async ({ page }) => {
    await page.route("**/*.int8", (route) => route.abort());
    await open(page, `?${slug}.size=w16-l2`);
    await expect(page.locator(".lab-body")).toContainText("The model could not be asked:", { timeout: 40_000 });
    await page.unroute("**/*.int8");
    await page.getByRole("slider", { name: "Examples" }).press("ArrowRight");
    await rested(page);
    await expect(page.locator(".lab-body")).not.toContainText("could not be asked");
    await expect(words(page)).toContainText("and");
  });

  test("restores its state from the URL, writes it back, and resets", async ({ page }) => {
    await open(page, `?${slug}.rule=add-1&${slug}.examples=3&${slug}.size=w16-l2&q=kept`);
    await expect(page.getByLabel("add 1", { exact: true })).toBeChecked();
    await rested(page);
    await expect(words(page)).toHaveText(/^the machine turns (\w+ into \w+, ){2}\w+ into \w+ and \w+ into$/);
    await page.getByRole("button", { name: "Another seed" }).click();
    await expect(page).toHaveURL(/few-shot\.seed=2/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(page.getByLabel("double")).toBeChecked();
    await expect(next(page).first()).toContainText("94 %");
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  everyLab({
    slug,
    garbled: `?${slug}.size=w16-l2&${slug}.rule=%3Cb%3E&${slug}.examples=1e999&${slug}.given=%D9%86&${slug}.seed=NaN&${slug}.own=${encodeURIComponent("<script>alert(1)</script> ضفة the 1e308 ")}${"x".repeat(1500)}`,
    fields: [],
    busy: `?${slug}.size=w16-l2&${slug}.rule=same&${slug}.examples=4`,
    row: /^1 91 % 29 % 33 % 5 % 1/,
    shown: rested,
  });
});
