import { expect, test } from "@playwright/test";

test("a quiz is answered by keyboard alone, and says of each choice whether it is right", async ({ page }) => {
  await page.goto("architectures/attention/");
  const item = page.locator(".quiz-item").first();
  const options = item.getByRole("radio");
  await options.first().focus();
  for (let index = 0; index < (await options.count()); index += 1) {
    const option = options.nth(index);
    await page.keyboard.press(index === 0 ? "Space" : "ArrowDown");
    await expect(option).toBeChecked();
    const right = (await option.getAttribute("data-right")) !== null;
    await expect(item.locator(".quiz-said")).toContainText(right ? /^Right\. ./ : /^Not so\. ./);
  }
});
