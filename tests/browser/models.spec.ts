import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const shown = (page: Page) => page.locator("tr[data-list-item]:visible");
const said = (page: Page) => page.getByRole("search", { name: "Choose among the models" }).getByRole("status");

test.describe("the table of models", () => {
  test("is asked by keyboard, says how many it shows, keeps the question in the address, is sorted by its headings, and tells the place of a number in its source", async ({
    page,
  }) => {
    await page.goto("models/?models-through-time.quantity=tokens");
    const total = await shown(page).count();
    await expect(said(page)).toHaveText(`${total} of ${total} models`);
    await page.getByLabel("Name, maker or words of the row").focus();
    await page.keyboard.type("openai");
    await page.keyboard.press("Tab");
    await page.keyboard.type("diffusion");
    const count = await shown(page).count();
    expect(count).toBeGreaterThan(3);
    expect(count).toBeLessThan(20);
    await expect(said(page)).toHaveText(`${count} of ${total} models`);
    for (const text of await shown(page).allInnerTexts()) expect(text).toContain("OpenAI");
    await expect(page).toHaveURL(/models-through-time\.quantity=tokens.*family=diffusion/);
    await expect(page).toHaveURL(/q=openai/);

    const head = page.getByRole("columnheader", { name: "Parameters" });
    await expect(page.getByRole("columnheader", { name: "Date" })).toHaveAttribute("aria-sort", "ascending");
    await head.getByRole("button").press("Enter");
    await expect(head).toHaveAttribute("aria-sort", "descending");
    await expect(shown(page).first()).toHaveAttribute("id", "dall-e-2");
    await head.getByRole("button").press("Enter");
    await expect(head).toHaveAttribute("aria-sort", "ascending");
    await expect(page.getByLabel("Sorted by")).toHaveValue("parameters");
    expect(
      (await new AxeBuilder({ page }).include(".list-filter").include("table.models").analyze()).violations,
    ).toEqual([]);

    await page.getByRole("button", { name: "Show all" }).press("Enter");
    await expect(said(page)).toHaveText(`${total} of ${total} models`);
    await expect(page).not.toHaveURL(/family|q=|sort/);
    const number = page.locator("#gpt-3").getByRole("link", { name: "175 billion" });
    await number.focus();
    await expect(page.getByRole("tooltip")).toHaveText("reported: Brown et al. 2020, table 2.1.");
    await expect(number).toHaveAttribute("href", /bibliography\/#brown2020language$/);
  });

  test("takes its question from the address, and drops what is none", async ({ page }) => {
    await page.goto("models/?modality=molecule&open=open-weights&from=2022&sort=-parameters&family=%3Cb%3E&to=x");
    await expect(shown(page).first()).toHaveAttribute("id", "esm-2-15b");
    const facts = await shown(page).evaluateAll((rows) =>
      rows.map((row) => row instanceof HTMLElement && `${row.dataset["modality"]} ${row.dataset["open"]}`),
    );
    expect(new Set(facts)).toEqual(new Set(["molecule open-weights"]));
    await expect(page.getByLabel("From year")).toHaveValue("2022");
    await expect(page.getByLabel("Family")).toHaveValue("");
  });
});

test("the list of claims is asked by the same form: groups without a claim hide", async ({ page }) => {
  await page.goto("claims/?verdict=disputed");
  const claims = page.locator("[data-list-item]:visible");
  await expect(claims.first()).toContainText("disputed");
  const count = await claims.count();
  expect(await page.locator("[data-list-group]:visible").count()).toBeLessThanOrEqual(count);
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${count} of \\d+ claims$`));
});
