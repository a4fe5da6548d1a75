import { expect, test } from "@playwright/test";

test("a wrong address answers with the book's own page", async ({ page }) => {
  const response = await page.goto("no/such/page/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
  await page.getByRole("link", { name: "Groundwork", exact: true }).click();
  await expect(page).toHaveTitle(/^Groundwork/);
});
