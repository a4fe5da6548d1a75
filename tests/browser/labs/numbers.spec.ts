import { expect, type Page, test } from "@playwright/test";
import { complaints, openLab } from "./lab-page.ts";

const slug = "scaling-law";
const query = `?${slug}.law=printed`;
/** The first row of the numbers, whether it can be seen or not. */
const told = (page: Page): Promise<string | null> => page.locator(".lab-numbers tbody tr").first().textContent();

test.describe("the numbers of a lab", () => {
  test("are those of the first frame while they are closed, and those of now as soon as they are opened", async ({
    page,
  }) => {
    const errors = complaints(page);
    await openLab(page, slug);
    const first = await told(page);
    await openLab(page, slug, query);
    expect(await told(page)).toBe(first);
    const fold = page.locator(".lab-numbers > summary");
    await fold.click();
    await expect.poll(() => told(page)).not.toBe(first);
    const now = await told(page);
    await fold.click();
    await page.getByRole("button", { name: "Reset" }).click();
    await expect.poll(() => told(page)).not.toBe(now);
    expect(errors).toEqual([]);
  });

  test("are those of now on paper", async ({ page }) => {
    await openLab(page, slug, query);
    const before = await told(page);
    const printed = await page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      return document.querySelector(".lab-numbers tbody tr")?.textContent;
    });
    expect(printed).not.toBe(before);
    await expect(page.locator(".lab-numbers")).toHaveAttribute("open");
  });
});
