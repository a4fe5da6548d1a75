import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, faults, openLab, overflow, tabTo } from "./lab-page.ts";

const slug = "attention";
const open = (page: Page, query = ""): Promise<void> => openLab(page, slug, query);
const weight = (page: Page, row: number, column: number) =>
  page.locator(`#lab-attention-weights [data-place="${row},${column}"]`);

test.describe("the attention lab", () => {
  test("asks for a prediction, then shows where bank looks", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await expect(weight(page, 2, 1)).toHaveText("0.61");
    const reveal = page.getByRole("button", { name: "Reveal" });
    await expect(reveal).toBeDisabled();
    await page.getByRole("group", { name: "Your prediction" }).getByLabel("empty").check();
    await reveal.click();
    await expect(page.locator(".lab-verdict")).toContainText("it is account");
    await expect(page.getByLabel("Sentence, at most six words")).toHaveValue("the bank account was empty");
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: a cell opens, its number changes, and the picture follows", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await page.getByLabel("Causal mask").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("radio", { name: "bank", checked: true })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(".lab-instance")).toContainText("query of was");
    const cell = page.locator('#lab-attention-keys [data-place="0,0"]');
    await tabTo(page, cell);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const workings = page.locator(".lab-workings");
    await expect(workings).toContainText("embedding of bank times column 1 of the projection");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await expect(workings).toContainText("1.05, set by hand");
    await expect(page.locator('#lab-attention-keys [data-place="2,0"]')).toHaveText("1.05");
    expect(errors).toEqual([]);
  });

  test("writes out the arithmetic of a weight and lights its row and column", async ({ page }) => {
    await open(page);
    await weight(page, 2, 1).click();
    await expect(page.locator(".lab-workings")).toContainText("exp(3.18) / (");
    await expect(page.locator("#lab-attention-keys .lab-lit-key").first()).toBeVisible();
    await expect(page.locator(".lab-arc-lit")).toHaveCount(1);
    await expect(page.locator(".lab-formula .lab-on").first()).toHaveText("softmax");
    await weight(page, 2, 1).click();
    await expect(page.locator(".lab-workings")).toHaveCount(0);
  });

  test("restores its state from the URL, writes it there, and resets", async ({ page }) => {
    await open(page, "?attention.sentence=the+bank+account+was+empty&attention.mask=on&attention.word=1&q=kept");
    await expect(page.getByLabel("Causal mask")).toBeChecked();
    await expect(weight(page, 1, 2)).toHaveText("0.00");
    await page.getByRole("group", { name: "Head" }).getByLabel("2: grammar").check();
    await expect(page).toHaveURL(/attention\.head=2/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(page.getByLabel("Causal mask")).not.toBeChecked();
    await expect(page.getByLabel("Sentence, at most six words")).toHaveValue("the river bank was muddy");
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  test("shows the heads that a model learned, and the next word without one of them", async ({ page }) => {
    const errors = complaints(page);
    const weights: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes(".int8")) weights.push(request.url());
    });
    await open(page);
    await page.getByLabel("learned by a trained model").check();
    const next = page.locator(".lab-silenced tbody tr");
    await expect(page.getByRole("radio", { name: "layer 1, head 1" })).toBeChecked();
    await page.getByRole("group", { name: "Your prediction" }).getByLabel("owls").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText("and so it is: fears gives owls 1.00");
    await expect(page.locator('#lab-attention-trained [data-place="6,2"]')).toHaveText("1.00");
    await expect(next.nth(1)).toContainText("50 %");
    await expect(page.locator(".lab-verdict-on")).toContainText("It passes both halves");
    // All this was looked into while the page was built.
    expect(weights).toEqual([]);
    await page.getByRole("radio", { name: "layer 2, head 2" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "layer 3, head 2" })).toBeChecked();
    await expect(page.locator("#lab-attention-trained-name")).toContainText("layer 3, head 2");
    await expect(page).toHaveURL(/attention\.layer=3/);
    expect(weights).toHaveLength(1);
    await page.locator('#lab-attention-reads [data-place="0,1"]').click();
    await expect(page.locator(".lab-open")).toContainText("softmax over fears and the words before");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(page.getByLabel("set by hand")).toBeChecked();
    expect(errors).toEqual([]);
  });

  test("takes hostile texts for the trained model, at the width of a phone", async ({ page }) => {
    const errors = complaints(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await open(
      page,
      "?attention.from=trained&attention.model=w72-l4&attention.layer=1e308&attention.place=NaN&attention.looks=-5",
    );
    const name = page.locator("#lab-attention-trained-name");
    await expect(name).toContainText("layer 4, head 1");
    const field = page.getByLabel("Beginning of a sentence");
    for (const [text, note] of [
      ["", ""],
      ["<img src=x onerror=alert(1)> the owl", "Not words of the language"],
      ["ضفة النهر", "Not words of the language"],
      ["the owl ".repeat(15), "Words after the tenth, left out"],
    ] as const) {
      await field.fill(text);
      if (note !== "") await expect(page.locator(".lab-note[role=status]")).toContainText(note);
      await expect(page.locator(".lab")).not.toContainText(/NaN|undefined/);
      expect(await overflow(page)).toBe(0);
    }
    await expect(page.locator("#lab-attention-trained tbody tr")).toHaveCount(11);
    expect(errors).toEqual([]);
  });

  everyLab({
    slug,
    garbled: `?${slug}.sentence=%3Cimg%20src=x%20onerror=alert(1)%3E&${slug}.word=1e308&${slug}.head=NaN&${slug}.edits=**_&${slug}.mask=%FF`,
    hostile: async (page) => {
      const field = page.getByLabel("Sentence, at most six words");
      for (const text of [
        "",
        "<script>document.title='owned'</script>",
        "ضفة النهر",
        "x".repeat(5000),
        "a b c d e f g h",
      ]) {
        await field.fill(text);
        const rows = await page.locator("#lab-attention-weights tbody tr").all();
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.length).toBeLessThanOrEqual(6);
        await expect(page.locator(".lab")).not.toContainText(/NaN|undefined/);
      }
      expect(await page.title()).not.toBe("owned");
    },
    busy: `?${slug}.mask=on`,
    used: (page) => page.locator('#lab-attention-queries [data-place="2,0"]').click(),
    first: async (page) => {
      await expect(page.locator("noscript, .lab-note").first()).toBeAttached();
      await expect(weight(page, 2, 1)).toBeVisible();
      await expect(page.locator(".lab-arc").first()).toBeVisible();
    },
    row: /(^| )0\.61( |$)/,
  });
});
