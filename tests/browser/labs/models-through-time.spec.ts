import { expect, type Page, test } from "@playwright/test";
import { everyLab } from "./every-lab.ts";
import { complaints, openLab, overflow, tabTo } from "./lab-page.ts";

const lab = "models-through-time";
const open = (page: Page, query = ""): Promise<void> => openLab(page, lab, query);
const card = (page: Page) => page.locator(".lab-model-card");
/** Where marks stand in the window: those of one look are one path, and each of them begins with its middle. */
const marks = (page: Page, which = ".lab-model"): Promise<{ x: number; y: number }[]> =>
  page.locator(`.lab-timeline ${which}`).evaluateAll((paths: SVGPathElement[]) =>
    paths.flatMap((path) =>
      [...(path.getAttribute("d") ?? "").matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => {
        const place = new DOMPoint(Number(x), Number(y)).matrixTransform(path.getScreenCTM() ?? undefined);
        return { x: place.x, y: place.y };
      }),
    ),
  );
const hollow = async (page: Page): Promise<number> =>
  (await marks(page, ".lab-model:not(.lab-firm, .lab-silent)")).length;

test.describe("the lab of models through time", () => {
  test("asks for a prediction, then shows who states the largest runs", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    await expect(card(page)).toContainText("GPT-3");
    await page.getByLabel("nine or ten").check();
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.locator(".lab-verdict")).toContainText(/it is \d/);
    await expect(page.getByRole("radio", { name: "training compute" })).toBeChecked();
    await expect.poll(() => hollow(page)).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  test("is worked by keyboard alone: a model is chosen, its sources shown, another compared", async ({ page }) => {
    const errors = complaints(page);
    await open(page);
    const menu = page.getByLabel("Model", { exact: true });
    await page.getByRole("slider", { name: "From the year" }).focus();
    await tabTo(page, menu);
    await page.keyboard.type("OPT");
    await expect(card(page)).toContainText("OPT-175B");
    await expect(card(page).getByRole("link").first()).toHaveAttribute("href", /bibliography\/#zhang2022opt/);
    await expect(card(page)).toContainText("the compute in the table is 1.37 times that");
    await tabTo(page, page.getByLabel("Compare with"));
    await page.keyboard.type("Chinch");
    await expect(page.getByText("parameters went to")).toBeVisible();
    await page.getByRole("radio", { name: "parameters" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText("training tokens went to")).toBeVisible();
    await expect(page.locator(".lab-growth")).toBeVisible();
    expect(errors).toEqual([]);
  });

  test("names the point under the mouse, and chooses it when it is pressed", async ({ page }) => {
    await open(page);
    const [{ x, y } = { x: 0, y: 0 }] = await marks(page);
    await page.mouse.move(x, y);
    await expect(card(page)).not.toContainText("GPT-3");
    const name = await card(page).locator("b").textContent();
    await page.mouse.click(x, y);
    await page.mouse.move(5, 5);
    await expect(card(page).locator("b")).toHaveText(name ?? "?");
    await expect(page).toHaveURL(/models-through-time\.model=/);
  });

  test("hides what the makers do not state, and tells undisclosed from small", async ({ page }) => {
    await open(page, `?${lab}.quantity=compute&${lab}.model=gpt-5`);
    await expect(card(page)).toContainText("not stated");
    await expect(card(page)).toContainText("cannot be formed: parameters and training tokens are not stated");
    expect((await marks(page, ".lab-silent")).length).toBeGreaterThan(0);
    expect(await hollow(page)).toBeGreaterThan(5);
    await page.getByLabel("Only what the makers state").check();
    await expect.poll(() => hollow(page)).toBe(0);
  });

  test("restores its state from the URL, and resets", async ({ page }) => {
    await open(page, `?${lab}.quantity=tokens&${lab}.weights=open&${lab}.from=2023&${lab}.model=deepseek-v3&q=kept`);
    await expect(card(page)).toContainText("DeepSeek-V3");
    await expect(page.getByLabel("From the year, as a number")).toHaveValue("2023");
    await page.getByRole("radio", { name: "all", exact: true }).check();
    await expect(page).not.toHaveURL(/weights/);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(card(page)).toContainText("GPT-3");
    await expect(page).toHaveURL(/\?q=kept$/);
  });

  test.describe("on a small screen", () => {
    test.use({ hasTouch: true, viewport: { width: 360, height: 800 } });
    test("stays within 360 pixels, and a tap chooses", async ({ page }) => {
      await open(page);
      await page.getByText("In words and numbers").click();
      expect(await overflow(page)).toBe(0);
      await page.locator(".lab-timeline").scrollIntoViewIfNeeded();
      const [{ x, y } = { x: 0, y: 0 }] = await marks(page);
      await page.touchscreen.tap(x, y);
      await expect(card(page)).not.toContainText("GPT-3 175B");
    });
  });

  everyLab({
    slug: lab,
    garbled: `?${lab}.quantity=%3Cb%3E&${lab}.from=-1e308&${lab}.model=__proto__&${lab}.against=%3Cimg%20src=x%3E&${lab}.firm=NaN`,
    hostile: async (page) => {
      await expect(page.getByText("Choose a model to see")).toBeVisible();
      const field = page.getByLabel("From the year, as a number");
      await field.fill("2020.4");
      await field.blur();
      expect(Number.isInteger(Number(await field.inputValue()))).toBe(true);
    },
    busy: `?${lab}.quantity=compute&${lab}.model=gpt-4&${lab}.against=gpt-3`,
    first: async (page) => {
      expect((await marks(page)).length).toBeGreaterThan(30);
      await expect(card(page)).toContainText("175 billion");
    },
    row: /GPT-3 175B/,
  });
});
