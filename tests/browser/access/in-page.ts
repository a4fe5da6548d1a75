import type { Page } from "@playwright/test";

/** Red, green, blue from 0 to 255, and alpha from 0 to 1. */
export type Paint = readonly [number, number, number, number];

declare global {
  interface Window {
    /** what the questions of this room share; they run in the page and cannot import */
    access: {
      /** any CSS color, as it is painted */
      readonly paint: (color: string) => Paint;
      /** the first over the second, which is opaque */
      readonly over: (top: Paint, under: Paint) => Paint;
      /** contrast ratio of WCAG 2.2 of two opaque colors, 1 to 21 */
      readonly contrast: (one: Paint, other: Paint) => number;
      /** what is painted behind the words of an element, by background colors alone */
      readonly ground: (element: Element) => Paint;
      /** name, class and first words */
      readonly name: (element: Element) => string;
    };
  }
}

/** Runs in the page. */
const install = (): void => {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map<string, Paint>();
  const paint = (color: string): Paint => {
    const before = known.get(color);
    if (before) return before;
    if (!context) throw new Error("Unexpected absence of a canvas, expected one to read colors with.");
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    const found: Paint = [red, green, blue, alpha / 255];
    known.set(color, found);
    return found;
  };
  const over = ([r, g, b, alpha]: Paint, under: Paint): Paint => {
    const blend = (top: number, below: number): number => top * alpha + below * (1 - alpha);
    return [blend(r, under[0]), blend(g, under[1]), blend(b, under[2]), 1];
  };
  const luminance = ([r, g, b]: Paint): number => {
    const linear = (value: number): number =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const contrast = (one: Paint, other: Paint): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (element: Element): Paint => {
    const own = paint(getComputedStyle(element).backgroundColor);
    if (own[3] > 0.99) return own;
    return over(own, element.parentElement ? ground(element.parentElement) : paint("Canvas"));
  };
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""}.${element.getAttribute("class") ?? ""} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 40)}”`;
  window.access = { paint, over, contrast, ground, name };
};

/** Gives the page the tools that the questions of this room share. */
export const takeTools = (page: Page): Promise<void> => page.evaluate(install);
