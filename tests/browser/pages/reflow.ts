import { expect, type Page } from "@playwright/test";

/** What stands out of the page to the right, if anything does. Runs in the page. */
export const wideness = (): string | undefined => {
  const limit = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= limit) return undefined;
  const scrolls = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
  const guilty = [...document.querySelectorAll("main *, header *, footer *")].find(
    (element) => element.getBoundingClientRect().right > limit + 1 && !scrolls(element.parentElement),
  );
  return `${document.documentElement.scrollWidth} px by ${guilty?.tagName.toLowerCase()}.${guilty?.className}: ${guilty?.textContent?.slice(0, 60)}`;
};

/** What scrolls sideways and cannot be reached by the keyboard. Runs in the page. */
const unreachable = (): string[] =>
  [...document.querySelectorAll<HTMLElement>("main *")]
    .filter((element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX))
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.checkVisibility())
    .filter((element) => element.tabIndex < 0 && !element.querySelector("a, button, input, [tabindex]"))
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 40)}`);

/** The page is never wider than its window, and what scrolls sideways takes the keyboard's focus. */
export const reflows = async (page: Page): Promise<void> => {
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await page.evaluate(wideness), `wider than ${width} px`).toBeUndefined();
    if (width === 360) expect.soft(await page.evaluate(unreachable), "out of the keyboard's reach").toEqual([]);
  }
};
