import { expect, test } from "@playwright/test";
import { chapterPages } from "../built-pages.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  // The labs' own specs look at their pages; that every page has its title and words is asked of the files.
  for (const path of chapterPages)
    test(`/${path} is read whole`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect((await page.locator("article.prose").innerText()).split(/\s+/).length).toBeGreaterThan(1200);
      await expect(page.locator(".equation .katex-display .katex-html").first()).toBeVisible();
      await expect(page.locator(".equation math").first()).toBeAttached();
      await expect(page.locator("figure.figure svg").first()).toBeVisible();
      await expect(page.locator(".source-list li").first()).toBeVisible();
      await expect(page.locator(".js-only").filter({ visible: true })).toHaveCount(0);
      const quiz = page.locator(".quiz-item").first();
      // By keyboard: a pointer may meet another line, while faces arrive and lines move.
      await quiz.getByText("Answer and reasons").press("Enter");
      await expect(quiz.locator(".reasons li.right")).toBeVisible();
      await expect(quiz.locator(".reasons")).toContainText("Right.");
      for (const lab of await page.locator(".lab").all()) {
        await expect(lab).toBeVisible();
        expect((await lab.innerText()).length).toBeGreaterThan(200);
        expect(await lab.locator("svg, table").count()).toBeGreaterThan(0);
      }
    });

  test("the search link leads to an index of all headings and terms", async ({ page }) => {
    await page.goto("");
    await page.getByRole("link", { name: "Search", exact: true }).click();
    await expect(page).toHaveURL(/\/search\/$/);
    await page
      .getByRole("link", { name: "Softmax", exact: true })
      .or(page.getByRole("link", { name: "softmax", exact: true }))
      .first()
      .click();
    await expect(page).toHaveURL(/#/);
  });
});
