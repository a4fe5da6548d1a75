import { expect, type Page, test } from "@playwright/test";
import { complaints, faults, openLab, overflow } from "./lab-page.ts";
import { hide, rested, stepsOf } from "./training-lab.ts";

/** What the specs of all labs ask alike; each is told what is the lab's own. */
export type LabCase = {
  readonly slug: string;
  /** a query full of garbage */
  readonly garbled: string;
  /** labels of knobs whose number fields get hostile numbers */
  readonly fields: readonly string[];
  /** a query in which much is shown at once */
  readonly busy: string;
  /** a row of the table of numbers in the first frame */
  readonly row: RegExp;
  /** until the lab shows what it was asked for; default: at once */
  readonly shown?: (page: Page) => Promise<void>;
};

/** Numbers that no field should be hurt by. */
const hostileNumbers = ["1e308", "-1e308", "", "0.0000001"];

export const everyLab = ({ slug, garbled, fields, busy, row, shown = async () => {} }: LabCase): void => {
  test("takes hostile input and a garbled URL without an error, and fits into 360 pixels", async ({ page }) => {
    const errors = complaints(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await openLab(page, slug, garbled);
    await shown(page);
    for (const name of fields) {
      const field = page.getByLabel(`${name}, as a number`);
      for (const text of hostileNumbers) {
        await field.fill(text);
        await field.blur();
      }
    }
    await shown(page);
    await expect(page.locator(".lab")).not.toContainText(/NaN|undefined|Infinity/);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
  });

  test("has no fault that axe finds while it is used, in light and dark", async ({ page }) => {
    await openLab(page, slug, busy);
    await shown(page);
    await page.getByText("In words and numbers").click();
    expect(await faults(page)).toEqual([]);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });
    test("has its words and its numbers", async ({ page }) => {
      await page.goto(`labs/${slug}/`);
      await page.getByText("In words and numbers").click();
      await expect(page.getByRole("row", { name: row })).toBeVisible();
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
