import { expect, test } from "@playwright/test";

test.describe("previews", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("architectures/attention/");
  });

  for (const [what, selector] of [
    ["a citation shows its source", "article a.cite"],
    ["a term shows its definition", "article a.term"],
    ["a number shows what it measures", "article .value"],
  ] as const)
    test(`${what} on focus, and Escape closes it`, async ({ page }) => {
      const owner = page.locator(selector).first();
      const note = page.locator("#note");
      await expect(note).toBeHidden();
      await owner.focus();
      await expect(note).toBeVisible();
      await page.mouse.move(3, 3);
      await expect(note).toBeVisible();
      await expect(note).toHaveRole("tooltip");
      expect((await note.innerText()).length).toBeGreaterThan(15);
      await expect(owner).toHaveAttribute("aria-describedby", "note");
      await page.keyboard.press("Escape");
      await expect(note).toBeHidden();
      await expect(owner).toBeFocused();
      await expect(owner).not.toHaveAttribute("aria-describedby");
    });

  test("a citation's preview stays while the pointer is on it and lies within the window", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    const cite = page.locator("article a.cite").nth(1);
    await cite.hover();
    const note = page.locator("#note");
    await expect(note).toBeVisible();
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    await note.hover();
    await expect(note).toBeVisible();
  });

  test("a citation leads to its source, and the source back to its places", async ({ page }) => {
    const cite = page.locator("article a.cite").first();
    const target = await cite.getAttribute("href");
    await cite.click();
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await expect(page.locator(target ?? "")).toBeInViewport();
  });
});
