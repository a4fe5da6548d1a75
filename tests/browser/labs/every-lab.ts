import { expect, type Page, test } from "@playwright/test";
import { brokenDrawings, complaints, faults, openLab, overflow } from "./lab-page.ts";
import { hide, rested, stepsOf } from "./training-lab.ts";

type Look = (page: Page) => Promise<void>;

/** What the specs of all labs ask alike, in three visits; each lab says what is its own. */
export type LabCase = {
  readonly slug: string;
  /** a query full of garbage */
  readonly garbled: string;
  /** a query in which much is shown at once, as wide as it gets */
  readonly busy: string;
  /** a row of the table of numbers in the first frame */
  readonly row: RegExp;
  /** labels of knobs whose number fields get hostile numbers; default: all number fields that are in use */
  readonly fields?: readonly string[];
  /** until the lab shows what it was asked for; default: at once */
  readonly shown?: Look;
  /** opens what is folded, after the garbled URL and before axe looks */
  readonly unfold?: Look;
  /** what the lab makes of the garbled URL, and of hostile input that is no number */
  readonly hostile?: Look;
  /** opens a cell or another part that a reader would open, before axe looks */
  readonly used?: Look;
  /** what the first frame shows without JavaScript, beside its words and numbers */
  readonly first?: Look;
};

/** Numbers that no field should be hurt by; the largest comes last, since a zero may put other fields out of use. */
const hostileNumbers = ["-1e308", "", "0.0000001", "1e308"];
const nothing: Look = async () => {};

/** Each number field keeps a number within its limits, whatever is typed. */
const typeHostile = async (page: Page, names: readonly string[] | undefined): Promise<void> => {
  const fields = names
    ? names.map((name) => page.getByLabel(`${name}, as a number`))
    : await page.locator('.lab-knob input[type="number"]').all();
  for (const field of fields) {
    if (await field.isDisabled()) continue;
    for (const text of hostileNumbers) {
      await field.fill(text);
      await field.blur();
      const { value, min, max } = await field.evaluate((node: HTMLInputElement) => ({
        value: node.valueAsNumber,
        min: Number(node.min),
        max: Number(node.max),
      }));
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
  }
};

const numbers = (page: Page) => page.locator(".lab-numbers > summary");

export const everyLab = (given: LabCase): void => {
  const { slug, garbled, busy, row, fields } = given;
  const { shown = nothing, unfold = nothing, hostile = nothing, used = nothing, first = nothing } = given;

  test("takes hostile input and a garbled URL without an error, within 360 pixels", async ({ page }) => {
    const errors = complaints(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await openLab(page, slug, garbled);
    await shown(page);
    await unfold(page);
    await hostile(page);
    await typeHostile(page, fields);
    await shown(page);
    await numbers(page).click();
    await expect(page.locator(".lab")).not.toContainText(/NaN|undefined|Infinity/);
    expect(await brokenDrawings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
  });

  test("has no fault that axe finds while it is used, light and dark, and stays within 360 pixels", async ({
    page,
  }) => {
    const errors = complaints(page);
    await openLab(page, slug, busy);
    await shown(page);
    await unfold(page);
    await numbers(page).click();
    await used(page);
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await expect.poll(() => overflow(page)).toBe(0);
    expect(errors).toEqual([]);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    test("shows its first frame, its words and its numbers, within 360 pixels", async ({ page }) => {
      await page.goto(`labs/${slug}/`);
      await numbers(page).click();
      await first(page);
      await expect(page.getByRole("row", { name: row }).first()).toBeVisible();
      expect(await brokenDrawings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });
};

/** What the specs of training labs ask besides. */
export type TrainingCase = Omit<LabCase, "shown"> & {
  /** label of a knob that begins training anew */
  readonly anew: string;
  /** name of the button that goes to the step of the first frame, and that step */
  readonly goal: { readonly button: string; readonly steps: number };
};

export const everyTrainingLab = ({ anew, goal, ...lab }: TrainingCase): void => {
  everyLab({ ...lab, shown: rested });

  test("stops while nobody looks", async ({ page }) => {
    await openLab(page, lab.slug);
    await page.getByRole("button", { name: "Train from the start" }).click();
    await expect.poll(() => stepsOf(page)).toBeGreaterThan(10);
    await hide(page, true);
    const steps = await stepsOf(page);
    expect(await stepsOf(page, 30)).toBe(steps);
    await hide(page, false);
    await expect.poll(() => stepsOf(page)).toBeGreaterThan(steps);
  });

  test("does not begin by itself under reduced motion", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openLab(page, lab.slug);
    await page.getByLabel(anew, { exact: true }).check();
    await expect.poll(() => stepsOf(page)).toBe(0);
    expect(await stepsOf(page, 30)).toBe(0);
    await page.getByRole("button", { name: goal.button }).click();
    await expect.poll(() => stepsOf(page), { timeout: 40_000 }).toBe(goal.steps);
  });
};
