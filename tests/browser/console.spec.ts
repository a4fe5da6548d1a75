import { expect, test } from "@playwright/test";
import { builtPages } from "./built-pages.ts";

for (const path of builtPages)
  test(`/${path} complains of nothing in the console and asks no other host for anything`, async ({
    page,
    baseURL,
  }) => {
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(baseURL ?? "") && !request.url().startsWith("data:")) elsewhere.push(request.url());
    });
    page.on("response", (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(path);
    // Labs start when they come into view.
    await page.evaluate(async () => {
      for (const lab of document.querySelectorAll("astro-island")) {
        lab.parentElement?.scrollIntoView();
        await new Promise((done) => setTimeout(done, 300));
      }
    });
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

test("a wrong address answers with the book's own page", async ({ page }) => {
  const response = await page.goto("no/such/page/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
  await page.getByRole("link", { name: "Groundwork", exact: true }).click();
  await expect(page).toHaveTitle(/^Groundwork/);
});
