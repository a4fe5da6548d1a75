import type { ScaleContinuousNumeric } from "d3-scale";
import { line } from "d3-shape";

/**
 * Drawing kit of computed figures: pure functions that return SVG text. Sizes are in units of the view box, whose width is 640
 * (the text column), so that 13 units are the size of a label. Colours are classes, defined once in `styles/figures.css`:
 * strokes `line-1` ... `line-4` (accent, ink, second, third), `hair`, `dash`; fills `fill-1` ... `fill-4`, `soft-1` ... `soft-4`; text `label`, `label strong`, `label end|mid`.
 */
export type Point = readonly [x: number, y: number];
export type Scale = ScaleContinuousNumeric<number, number>;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);
const digitsAbove = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The text face has no raised digits beyond ³, so powers are set as small digits above the line. */
const raised = (label: string): string =>
  escaped(label).replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => {
    const digits = [...power].map((digit) => (digit === "⁻" ? "−" : String(digitsAbove.indexOf(digit)))).join("");
    return `<tspan dy="-4" font-size="10">${digits}</tspan><tspan dy="4">\u200a</tspan>`;
  });

/** A coordinate with at most one decimal: keeps the page small. */
export const round = (value: number): string => String(Math.round(value * 10) / 10);

/** The outermost element. Its title and description are added by the Figure tag from `alt`. */
export const drawing = (height: number, parts: readonly string[], width = 640): string =>
  `<svg viewBox="0 0 ${width} ${height}" class="drawing" role="img">${parts.join("")}</svg>`;

export const text = (x: number, y: number, content: string, classes = "label"): string =>
  `<text x="${round(x)}" y="${round(y)}" class="${classes}">${raised(content)}</text>`;

export const segment = ([x1, y1]: Point, [x2, y2]: Point, classes = "hair"): string =>
  `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" class="${classes}"/>`;

export const curve = (points: readonly Point[], classes = "line-1"): string => {
  const path = line<Point>(
    ([x]) => x,
    ([, y]) => y,
  ).digits(1)(points.filter((p) => p.every(Number.isFinite)));
  return `<path d="${path ?? ""}" class="${classes}"/>`;
};

export const rectangle = (x: number, y: number, width: number, height: number, classes = "fill-1"): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(Math.max(0, height))}" class="${classes}"/>`;

export const dots = (points: readonly Point[], radius = 2.5, classes = "fill-1"): string =>
  `<g class="${classes}">${points.map(([x, y]) => `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}"/>`).join("")}</g>`;

/** An error bar at x, from y to y. */
export const whisker = (x: number, low: number, high: number, classes = "hair"): string =>
  segment([x, low], [x, high], classes);

/** Horizontal axis at height y: a hairline, ticks, numbers below, and its name at the right end under the numbers. */
export const axisX = (
  scale: Scale,
  y: number,
  name: string,
  ticks: readonly number[],
  show: (tick: number) => string = String,
): string => {
  const [from = 0, to = 0] = scale.range();
  const marks = ticks.map(
    (tick) => segment([scale(tick), y], [scale(tick), y + 4]) + text(scale(tick), y + 18, show(tick), "label mid"),
  );
  return segment([from, y], [to, y]) + marks.join("") + text(to, y + 36, name, "label end");
};

/** Vertical axis at x: numbers at the left, its name above the topmost number, no line (the ticks carry it). */
export const axisY = (
  scale: Scale,
  x: number,
  name: string,
  ticks: readonly number[],
  show: (tick: number) => string = String,
): string => {
  const [, to = 0] = scale.range();
  const marks = ticks.map(
    (tick) => segment([x - 4, scale(tick)], [x, scale(tick)]) + text(x - 8, scale(tick) + 4, show(tick), "label end"),
  );
  return marks.join("") + text(x - 8, to - 14, name, "label");
};
