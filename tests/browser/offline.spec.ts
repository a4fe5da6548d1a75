import { expect, test } from "@playwright/test";
import { standIns } from "../../src/fonts/fallback-faces.ts";
import { guarded } from "./guarded.ts";

test.use({ serviceWorkers: "allow" });

test("a visited page is read again without a network, with its style and fonts; another one is not there", async ({
  page,
  context,
}) => {
  await page.goto("architectures/attention/");
  await guarded(page);
  await page.goto("glossary/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await context.setOffline(true);
  for (const path of ["architectures/attention/", "glossary/"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Serif");
    const statuses = await page.evaluate(async (others) => {
      await document.fonts.ready;
      const faces = [...document.fonts].filter(({ family }) => !others.includes(family.replaceAll('"', "")));
      return faces.map(({ status }) => status);
    }, standIns);
    expect(statuses).toContain("loaded");
    expect(statuses).not.toContain("error");
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  }
  await expect(page.goto("notation/")).rejects.toThrow(/ERR_/);
});

test("the whole book is kept on request, and searched without a network", async ({ page, context }) => {
  test.setTimeout(180_000);
  await page.goto("offline/");
  await guarded(page);
  await page.getByRole("button", { name: "Keep the whole book" }).click();
  await expect(page.getByRole("status")).toContainText(/The whole book is kept: \d+ files, \d+\.\d MB/, {
    timeout: 120_000,
  });
  await context.setOffline(true);
  await page.goto("scaling/scaling-laws/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("held-out text");
  await expect(page.locator(".search-results .excerpt mark").first()).toBeVisible();
});

test("copies are switched off and removed, and stay off", async ({ page, baseURL }) => {
  await page.goto("offline/");
  await guarded(page);
  await page.getByRole("button", { name: "Switch copies off" }).click();
  await expect(page.getByRole("status")).toContainText("removed");
  await page.goto("glossary/");
  const left = await page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    (await caches.keys()).length,
  ]);
  expect(left).toEqual([0, 0]);
  const base = new URL(baseURL ?? "").pathname;
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([`groundwork:${base}:offline`]);
});
