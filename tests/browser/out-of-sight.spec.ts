import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { restLaidOut } from "./laid-out.ts";

const windows = [
  { width: 412, height: 823 },
  { width: 1440, height: 900 },
];

/** Several frames, in which a browser lays out what has come near the window. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame);
  });

/** An idle browser lays out the rest of a text, too. */
const neverIdle = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));

/** The last place of the page that a link can lead to, and whether a link two thirds down is laid out. Runs in the page. */
const farDown = () => {
  const links = [...document.querySelectorAll("article a")];
  return {
    id: [...document.querySelectorAll("article [id]")].at(-1)?.id ?? "",
    laidOut: links.at((2 * links.length) / 3)?.checkVisibility({ contentVisibilityAuto: true }),
  };
};

/** The place with this id is in the window, from its beginning. */
const isInView = async (page: Page, id: string): Promise<void> => {
  await settle(page);
  const box = await page.locator(`[id="${id}"]`).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(-1);
  expect(box?.y).toBeLessThan((page.viewportSize()?.height ?? 0) - 8);
};

for (const path of [
  "foundations/probability-and-likelihood/",
  "glossary/",
  "bibliography/",
  "equations/",
  "claims/",
  "search/",
])
  for (const viewport of windows)
    test(`/${path} is laid out far down only when that comes near, at ${viewport.width} px, and links from here and elsewhere to its last place land there`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await neverIdle(page);
      await page.goto(path);
      await settle(page);
      const { id, laidOut } = await page.evaluate(farDown);
      expect(laidOut).toBe(false);
      await page.evaluate((to) => {
        location.hash = `#${to}`;
      }, id);
      await isInView(page, id);
      await page.goto("about:blank");
      await page.goto(`${path}#${id}`);
      await isInView(page, id);
    });

for (const path of ["foundations/probability-and-likelihood/", "glossary/"])
  test(`/${path} is laid out to its end once the browser is idle`, async ({ page }) => {
    await page.goto(path);
    expect((await page.evaluate(farDown)).laidOut).toBe(false);
    await restLaidOut(page);
    expect((await page.evaluate(farDown)).laidOut).toBe(true);
  });

for (const path of [
  "foundations/objectives/",
  "foundations/probability-and-likelihood/",
  "architectures/diffusion-models/",
  "scaling/scaling-laws/",
  "models/",
  "glossary/",
  "claims/",
  "search/",
  "equations/",
  "notation/",
  "bibliography/",
])
  test(`/${path} has no link over another on a phone while heights are guesses`, async ({ page }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    await neverIdle(page);
    await page.goto(path);
    await settle(page);
    const { violations } = await new AxeBuilder({ page }).withRules(["target-size"]).setLegacyMode(true).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")))).toEqual([]);
  });

test("A chapter that is loaded again stands where it stood", async ({ page }) => {
  await page.goto("foundations/probability-and-likelihood/");
  for (let down = 0; down < 12; down += 1) {
    await page.mouse.wheel(0, 900);
    await settle(page);
  }
  const heading = page.locator("h2").nth(6);
  await heading.evaluate((element) => element.scrollIntoView());
  await settle(page);
  const before = await heading.boundingBox();
  await page.reload();
  await settle(page);
  expect((await heading.boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, -1);
});
