import { expect, test } from "@playwright/test";

test("the rubric prints on one sheet, of A4 and of Letter, with all its criteria", async ({ page }) => {
  await page.goto("reports-compared/rubric/");
  for (const format of ["A4", "Letter"]) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b(?!s)/g), format).toHaveLength(1);
  }
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".rubric tbody")).toHaveCount(7);
  for (const gone of [".site-header", ".site-footer", ".rubric-print"]) await expect(page.locator(gone)).toBeHidden();
});
