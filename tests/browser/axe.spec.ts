import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { builtPages } from "./built-pages.ts";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules whose verdict hangs on colors. */
const ofColors = ["color-contrast", "link-in-text-block"];

// The page of all equations holds thousands of elements, and axe looks at each of them twice.
test.describe.configure({ timeout: 240_000 });

/** Parts of a formula's layout that are not painted in the color of the text around it, or have a ground of their own. Runs in the page. */
const oddlyColored = (): string[] =>
  [...document.querySelectorAll<HTMLElement>(".katex-html")].flatMap((layout) => {
    const { color } = getComputedStyle(layout.parentElement ?? layout);
    return [...layout.querySelectorAll("*")]
      .map((part) => ({ part, style: getComputedStyle(part) }))
      .filter(({ style }) => style.color !== color || style.backgroundColor !== "rgba(0, 0, 0, 0)")
      .map(({ part }) => part.outerHTML.slice(0, 100));
  });

/**
 * Leaves an empty box of the same size for each formula's layout, which is hidden from screen readers and is most of the elements of a page:
 * axe judges the box and all else; `oddlyColored` has looked at the parts. No rule of axe looks into MathML, which is held by the site tests:
 * of each formula there its source stays, in one element. Runs in the page.
 */
const emptyFormulas = (): void => {
  for (const math of document.querySelectorAll(".katex-mathml math")) {
    const source = document.createElementNS(math.namespaceURI, "mtext");
    source.textContent = math.querySelector("annotation")?.textContent ?? "";
    math.replaceChildren(source);
  }
  const boxes = [...document.querySelectorAll<HTMLElement>(".katex-html")].map((layout) => ({
    layout,
    size: layout.getBoundingClientRect(),
  }));
  for (const { layout, size } of boxes) {
    layout.style.cssText = `display: inline-block; width: ${size.width}px; height: ${size.height}px`;
    layout.replaceChildren();
  }
};

for (const width of [360, 1280])
  for (const path of builtPages)
    test(`axe finds no violation on /${path} at ${width} px, in light and dark`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
      await page.goto(path);
      const schemes = ["light", "dark"] as const;
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate(oddlyColored), colorScheme).toEqual([]);
      }
      await page.evaluate(emptyFormulas);
      const found: string[] = [];
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
        // What does not hang on colors was judged in light.
        const { violations } = await (colorScheme === "light"
          ? axe.withTags(standards)
          : axe.withRules(ofColors)
        ).analyze();
        for (const { id, nodes } of violations)
          for (const { target, any, all, none } of nodes.slice(0, 6))
            found.push(`${colorScheme}: ${id}: ${target.join(" ")}: ${[...any, ...all, ...none].at(0)?.message ?? ""}`);
      }
      expect(found).toEqual([]);
    });
