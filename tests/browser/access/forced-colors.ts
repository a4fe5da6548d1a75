import type { Page } from "@playwright/test";
import { holds } from "./figures.ts";

interface Seen {
  readonly looked: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/**
 * What cannot be told from the ground while the system's own colors are forced upon the page: bars and roots of formulas, lines and words
 * of drawings, bars and dots that are nothing but a background. Runs in the page.
 */
const lookAtMarks = (): Seen => {
  const { paint, over, contrast, ground, name } = window.access;
  const faults: string[] = [];
  const looked = { "parts of formulas": 0, "shapes of drawings": 0, "words of drawings": 0, "marks of background": 0 };
  const shown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const against = (element: Element, color: string, alpha = 1): number => {
    const behind = ground(element);
    const [r, g, b, own] = paint(color);
    return contrast(over([r, g, b, own * alpha], behind), behind);
  };

  for (const bar of document.querySelectorAll(
    ".katex-html :is(.frac-line, .hline, .hdashline, .overline-line, .underline-line, .rule, .sqrt svg, .vertical-separator)",
  )) {
    if (!shown(bar)) continue;
    looked["parts of formulas"] += 1;
    const style = getComputedStyle(bar);
    const isPath = bar.tagName === "svg";
    const painted = isPath ? [style.fill] : [style.borderBottomColor, style.borderTopColor, style.borderRightColor];
    if (!painted.some((color) => against(bar, color) >= 3)) faults.push(`${name(bar)} in a formula`);
  }

  for (const drawing of document.querySelectorAll("main svg:not(.katex svg)")) {
    /** lines of one class and color: how opaque each is, and what is wrong with those that are too faint */
    const lines = new Map<string, { readonly shares: Set<number>; readonly faint: string[]; seen: boolean }>();
    const kinds = "path, line, polyline, polygon, circle, ellipse, rect, text";
    for (const shape of drawing.querySelectorAll<SVGGraphicsElement>(kinds)) {
      if (!shown(shape) || shape.closest("defs, clipPath, mask, pattern, marker")) continue;
      const style = getComputedStyle(shape);
      let alpha = 1;
      for (let above: Element | null = shape; above && above !== drawing; above = above.parentElement)
        alpha *= Number(getComputedStyle(above).opacity);
      const inks = [
        ...(style.fill === "none" ? [] : [[style.fill, alpha * Number(style.fillOpacity)] as const]),
        ...(style.stroke === "none" ? [] : [[style.stroke, alpha * Number(style.strokeOpacity)] as const]),
      ].filter(([color]) => !color.startsWith("url"));
      const isWord = shape.tagName === "text";
      looked[isWord ? "words of drawings" : "shapes of drawings"] += 1;
      // A filled shape without a line may be a ground for others; lines and words have to be seen.
      const isLine = style.fill === "none" && inks.length > 0;
      if (!isWord && !isLine) continue;
      const seen = inks.some(([color, share]) => against(drawing, color, share) >= (isWord ? 4.5 : 3));
      const fault = `${name(shape)} of ${name(drawing)}: ${inks.map(([color, share]) => `${color} × ${share}`)}`;
      if (isWord && !seen) faults.push(fault);
      if (isWord) continue;
      const key = `${shape.getAttribute("class")} ${style.stroke}`;
      const alike = lines.get(key) ?? { shares: new Set(), faint: [], seen: false };
      lines.set(key, alike);
      alike.shares.add(Number((alpha * Number(style.strokeOpacity)).toFixed(3)));
      alike.seen ||= seen;
      if (!seen) alike.faint.push(fault);
    }
    // Three shades or more are a scale from nothing to much: its fullest step has to be seen.
    for (const { shares, faint, seen } of lines.values()) if (shares.size < 3 || !seen) faults.push(...faint);
  }

  for (const mark of document.querySelectorAll("main [data-mark]")) {
    if (!shown(mark)) continue;
    looked["marks of background"] += 1;
    const style = getComputedStyle(mark);
    const behind = mark.parentElement ? ground(mark.parentElement) : paint("Canvas");
    const edges = [style.borderTopWidth, style.borderLeftWidth].some((width) => Number.parseFloat(width) >= 1);
    if (!edges && contrast(ground(mark), behind) < 3)
      faults.push(`${name(mark)}, a mark of nothing but its background`);
  }
  return { looked, faults: [...new Set(faults)] };
};

/** Notes which elements without words are there for their background alone. Runs in the page, while its own colors are shown. */
const noteMarks = (): void => {
  const { contrast, ground, paint } = window.access;
  for (const element of document.querySelectorAll<HTMLElement>("main :is(span, i, b, div, td)")) {
    if (element.childElementCount > 0 || (element.textContent ?? "").trim() || !element.checkVisibility()) continue;
    const { width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2 || paint(getComputedStyle(element).backgroundColor)[3] < 0.5) continue;
    const behind = element.parentElement ? ground(element.parentElement) : paint("Canvas");
    if (contrast(ground(element), behind) >= 2) element.dataset["mark"] = "";
  }
};

/**
 * Choices that look the same chosen and not chosen. A field that the browser draws shows it by itself; others show it by a line, a
 * ground or the form of their letters, on themselves or on their label. Runs in the page.
 */
const lookAtChoices = (): Seen => {
  const { name } = window.access;
  const look = (element: Element): string => {
    const style = getComputedStyle(element);
    const { backgroundColor, color, fontWeight, textDecorationLine, outlineStyle, outlineWidth, boxShadow } = style;
    const borders = [style.borderTopWidth, style.borderTopStyle, style.borderBottomWidth, style.borderBottomStyle];
    const colors = [style.borderTopColor, style.borderBottomColor, style.borderLeftColor];
    return [
      backgroundColor,
      color,
      fontWeight,
      textDecorationLine,
      outlineStyle,
      outlineWidth,
      boxShadow,
      ...borders,
      ...colors,
    ].join();
  };
  const faults: string[] = [];
  let count = 0;
  const compare = (chosen: Element | null | undefined, other: Element | null | undefined): void => {
    if (!chosen || !other || !chosen.checkVisibility()) return;
    count += 1;
    if (look(chosen) === look(other)) faults.push(`${name(chosen)} looks as if it were not chosen`);
  };
  const drawn = (field: Element): boolean =>
    getComputedStyle(field).appearance !== "none" &&
    getComputedStyle(field).opacity !== "0" &&
    field.getBoundingClientRect().width > 4;
  for (const field of document.querySelectorAll<HTMLInputElement>("input:checked")) {
    if (drawn(field)) continue;
    const others = document.querySelectorAll<HTMLInputElement>(
      `input[type="${field.type}"][name="${field.name}"]:not(:checked)`,
    );
    compare(
      field.closest("label") ?? field.nextElementSibling,
      others[0]?.closest("label") ?? others[0]?.nextElementSibling,
    );
  }
  for (const state of ["aria-pressed", "aria-selected", "aria-checked"])
    for (const one of document.querySelectorAll(`[${state}="true"]`))
      compare(one, one.parentElement?.parentElement?.querySelector(`[${state}="false"]`));
  return { looked: { choices: count }, faults };
};

/** With the system's colors forced upon it, in both themes, the page still shows its marks and what is chosen. */
export const showsInForcedColors = async (page: Page): Promise<void> => {
  await page.evaluate(noteMarks);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    for (const look of [lookAtMarks, lookAtChoices]) {
      const { looked, faults } = await page.evaluate(look);
      const all = Object.entries(looked);
      for (const [what, count] of all) holds(`${what} in forced colors`, count, []);
      holds(
        `marks and choices told from the ground in forced colors`,
        all.reduce((sum, [, count]) => sum + count, 0),
        faults,
      );
    }
  }
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
};
