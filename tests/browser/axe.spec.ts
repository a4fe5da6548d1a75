import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { builtPages } from "./built-pages.ts";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// The page of all equations holds thousands of elements, and axe looks at each of them twice.
test.describe.configure({ timeout: 240_000 });

for (const width of [360, 1280])
  for (const path of builtPages)
    test(`axe finds no violation on /${path} at ${width} px, in light and dark`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
      await page.goto(path);
      const found: string[] = [];
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(standards);
        const { violations } = await axe.setLegacyMode(true).analyze();
        for (const { id, nodes } of violations)
          for (const { target, any, all, none } of nodes.slice(0, 6))
            found.push(`${colorScheme}: ${id}: ${target.join(" ")}: ${[...any, ...all, ...none].at(0)?.message ?? ""}`);
      }
      expect(found).toEqual([]);
    });
