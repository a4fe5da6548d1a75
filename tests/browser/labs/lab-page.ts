import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

export { complaints } from "../complaints.ts";

/**
 * Goes to the page of a lab and waits until the lab reacts.
 * @param query the state, with its question mark
 */
export const openLab = async (page: Page, slug: string, query = ""): Promise<void> => {
  await page.goto(`labs/${slug}/${query}`);
  await page.locator(`.lab[data-lab="${slug}"]`).scrollIntoViewIfNeeded();
  await page.locator(`.lab[data-lab="${slug}"][data-live]`).waitFor();
};

/** Presses Tab until the element has the focus, at most `most` times. */
export const tabTo = async (page: Page, target: Locator, most = 30): Promise<void> => {
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
};

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * What axe finds wrong in the lab as it stands, in light and dark.
 *
 * Only the rules about colors are asked again in the dark. The page stays dark afterwards.
 */
export const faults = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page })
      .include(".lab")
      .options({ resultTypes: ["violations"] })
      .setLegacyMode(true);
    if (colorScheme === "dark") axe.withRules(["color-contrast", "link-in-text-block"]);
    for (const { id, nodes } of (await axe.analyze()).violations)
      for (const { target } of nodes) found.push(`${colorScheme}: ${id}: ${target.join(" ")}`);
  }
  return found;
};

/** Attributes of the drawings of the lab that hold no number where one should be. */
export const brokenDrawings = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".lab svg, .lab svg *")].flatMap((node) =>
      [...node.attributes]
        .filter(({ value }) => /NaN|Infinity|undefined/.test(value))
        .map(({ name, value }) => `${node.nodeName} ${name}="${value.slice(0, 80)}"`),
    ),
  );
