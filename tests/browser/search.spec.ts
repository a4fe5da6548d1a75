import { expect, type Page, test } from "@playwright/test";
import { hostileQueries } from "./hostile-queries.ts";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Search the book" });
const box = (page: Page) => page.getByRole("combobox", { name: "Search the book" });
const results = (page: Page) => page.getByRole("listbox", { name: "Results" }).getByRole("option");
const ready = (page: Page) => expect(page.locator(".search-said")).toContainText(/result|Nothing/);

test.describe("search by keyboard alone", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("foundations/what-is-generative-ai/");
  });

  for (const [query, place, title] of [
    ["evidence lower bound", /\/architectures\/variational-autoencoders\/#/, /bound/i],
    ["temperature", /\/foundations\/sampling-and-decoding\/#/, /temperature/i],
  ] as const)
    test(`/ opens it, "${query}" and Enter lead to the section`, async ({ page }) => {
      await page.keyboard.press("/");
      await expect(box(page)).toBeFocused();
      await page.keyboard.type(query);
      await expect(results(page).first()).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(place);
      const heading = page.locator(new URL(page.url()).hash);
      await expect(heading).toBeInViewport();
      await expect(heading).toContainText(title);
      await expect(dialog(page)).toBeHidden();
    });

  test("Ctrl-K opens it, arrows choose, Escape closes it, and the focus returns", async ({ page }) => {
    const link = page.locator("main a").first();
    await link.focus();
    await page.keyboard.press("Control+k");
    await expect(box(page)).toBeFocused();
    await page.keyboard.type("softmax");
    await expect(results(page).nth(1)).toBeVisible();
    await ready(page);
    await page.keyboard.press("ArrowDown");
    await expect(results(page).nth(1)).toHaveAttribute("aria-selected", "true");
    await expect(box(page)).toHaveAttribute(
      "aria-activedescendant",
      (await results(page).nth(1).getAttribute("id")) ?? "",
    );
    await page.keyboard.press("ArrowUp");
    await expect(results(page).first()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Escape");
    if (await dialog(page).isVisible()) await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  test("its link opens it, and Close closes it", async ({ page }) => {
    const link = page.getByRole("link", { name: "Search", exact: true });
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(box(page)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Close" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  test("a part filters the results", async ({ page }) => {
    await page.keyboard.press("/");
    await page.keyboard.type("model");
    await ready(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("radio", { name: "Everywhere" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "Architectures" })).toBeChecked();
    await expect(async () => {
      await ready(page);
      const places = await page.locator(".search-results .where").allInnerTexts();
      expect(places.length).toBeGreaterThan(2);
      expect(places.filter((place) => !place.startsWith("Architectures"))).toEqual([]);
    }).toPass({ timeout: 5000 });
  });

  test("the full text is searched, and says in which chapter it found the words", async ({ page }) => {
    await page.keyboard.press("/");
    await page.keyboard.type("held-out text");
    await ready(page);
    await expect(page.locator(".search-results .excerpt mark").first()).toBeVisible();
    await expect(page.locator(".search-results .where").first()).toContainText(/\d\.\d/);
    // A slip in a word that the text has, and words of asking, which it would have everywhere.
    await box(page).fill("what is a kullbck divergence");
    await expect(page.locator(".search-results .excerpt mark").first()).toHaveText(/Kullback|divergence/i);
  });

  test("nothing of the search is fetched before it is opened, and each of its files once", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: "networkidle" });
    const ofSearch = () => asked.filter((path) => /search-index|full-text|\/dialog\./.test(path));
    expect(ofSearch()).toEqual([]);
    await page.keyboard.press("/");
    await page.keyboard.type("held-out text");
    await ready(page);
    await box(page).fill("held-out texts");
    await ready(page);
    expect(ofSearch().filter((path) => path.endsWith("/search-index.txt"))).toHaveLength(1);
    expect(ofSearch().length).toBeGreaterThan(5);
    expect(new Set(ofSearch()).size).toBe(ofSearch().length);
  });

  test("an excerpt has words for formulas, and keeps cells apart", async ({ page }) => {
    await page.keyboard.press("/");
    await page.keyboard.type("key has two entries divide scores");
    await expect(
      page.locator(".search-results .excerpt").filter({ hasText: "divide by √2: the scores" }),
    ).toBeVisible();
  });

  test("nothing found is said", async ({ page }) => {
    await page.keyboard.press("/");
    await page.keyboard.type("жжжжж");
    await expect(page.locator(".search-said")).toContainText("Nothing found");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/what-is-generative-ai\/$/);
  });
});

test("hostile queries run no script and throw nothing", async ({ page }) => {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto("glossary/");
  await page.keyboard.press("/");
  for (const query of hostileQueries) {
    await box(page).fill(query);
    await page.waitForTimeout(250);
    expect(await page.evaluate(() => "broken" in window), query).toBe(false);
    expect(await page.locator(".search-results :is(script, img, svg, iframe)").count(), query).toBe(0);
  }
  await box(page).fill("softmax");
  await expect(results(page).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test("without its index the search says so and leads on by the index page", async ({ page }) => {
  await page.route("**/full-text/**", (route) => route.abort());
  await page.goto("glossary/");
  await page.keyboard.press("/");
  await page.keyboard.type("softmax");
  await expect(page.locator(".search-said")).toContainText("could not be searched");
  await expect(results(page).first()).toBeVisible();
});

for (const [gone, files] of [
  ["its code", "**/_astro/dialog.*.js"],
  ["all of its indexes", /search-index\.txt|full-text\//],
] as const)
  test(`after a publication that took ${gone} away, an open page says so and leads on`, async ({ page }) => {
    // Before the page is open: one that is open already sends a request past a new route now and then.
    await page.route(files, (route) => route.fulfill({ status: 404, body: "gone" }));
    await page.goto("glossary/");
    await page.keyboard.press("/");
    await page.keyboard.type("softmax");
    const lost = dialog(page).getByRole("alert");
    await expect(lost).toContainText("Reload the page");
    await lost.getByRole("link", { name: "index" }).click();
    await expect(page).toHaveURL(/\/search\/$/);
  });

test("a page that was open during a publication finds the new full text at the next query", async ({ page }) => {
  let gone = false;
  await page.route("**/full-text/**", (route) =>
    gone ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
  );
  await page.goto("glossary/");
  await page.keyboard.press("/");
  await page.keyboard.type("softmax");
  await ready(page);
  gone = true;
  await box(page).fill("kullback");
  await expect(page.locator(".search-said")).toContainText("could not be searched");
  gone = false;
  await box(page).fill("kullback leibler");
  await expect(page.locator(".search-results .excerpt mark").first()).toBeVisible();
});
