import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface View {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

const views: readonly View[] = [320, 768, 1280].flatMap((width) => [
  { width, colorScheme: "light" },
  { width, colorScheme: "dark" },
]);

/**
 * In which widths and themes axe looks at a page: in all six with `GROUNDWORK_AXE=all` (`npm run test:axe`, twelve minutes or more);
 * else in one of the six, always the same of a page, so that each kind of page is seen in all of them.
 */
export const viewsOf = (path: string): readonly View[] => {
  if (process.env["GROUNDWORK_AXE"] === "all") return views;
  const sum = [...path].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return views.slice(sum % views.length).slice(0, 1);
};

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
 * Makes each formula's layout empty, which is hidden from screen readers and is most of the elements of a page; its box keeps its size.
 * Axe judges the box and all else; `oddlyColored` has looked at the parts. No rule of axe looks into MathML, which is held by the site tests:
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

/** No rule of axe is broken, in each of the views. Formulas are not what they were afterwards: comes last. */
export const passesAxe = async (page: Page, looks: readonly View[]): Promise<void> => {
  // A color that stands still is most often that of the light theme, so the dark one shows it.
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  expect.soft(await page.evaluate(oddlyColored), "colors of formulas").toEqual([]);
  await page.evaluate(emptyFormulas);
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: "screen", colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ["violations"] })
      .setLegacyMode(true)
      .withTags(standards)
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 6)
        .map(
          ({ target, any, all, none }) =>
            `${id}: ${target.join(" ")}: ${[...any, ...all, ...none].at(0)?.message ?? ""}`,
        ),
    );
    expect.soft(found, `axe, ${width} px, ${colorScheme}`).toEqual([]);
  }
};
