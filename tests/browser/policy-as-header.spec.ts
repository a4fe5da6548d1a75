import { expect, test } from "@playwright/test";
import { openHost } from "../engines/host.ts";
import { complaints } from "./complaints.ts";

// A policy in the page does not reach a worker; that of a header does, with the worker's own file.
test("under the policy of `_headers` a chapter is drawn, the full text is searched and a network trained; what it forbids is stopped and reported", async ({
  page,
}) => {
  const host = await openHost("header");
  const errors = complaints(page);
  await page.goto(`${host.url}labs/diffusion/`);
  await page.locator(".lab[data-live]").waitFor();
  await page.getByRole("button", { name: "Train from the start" }).click();
  await expect
    .poll(() => page.locator(".lab-training").evaluate((lab: HTMLElement) => Number(lab.dataset["steps"])))
    .toBeGreaterThan(10);
  await page.goto(`${host.url}architectures/attention/`);
  await page.keyboard.press("/");
  await page.keyboard.type("held-out text");
  await expect(page.locator(".search-results .excerpt mark").first()).toBeVisible();
  expect(errors).toEqual([]);
  expect(host.reports).toEqual([]);

  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.broken = 1";
    document.body.append(script);
  });
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
  await expect.poll(() => host.reports.join()).toContain("script-src-elem");
  await host.stop();
});
