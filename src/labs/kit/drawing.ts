/**
 * A drawing of points as a text that fits into a URL: two letters a point, one for each coordinate, on a grid of 64 by 64
 * over the plane.
 */
import type { Point } from "../../maths/probability-flow.ts";
import type { TextKnob } from "./knobs.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** points that a drawing holds; the oldest make room for new ones */
export const mostPoints = 120;
/** the plane reaches from -edge to edge on both axes */
export const edge = 3;

const cell = (coordinate: number): number =>
  Math.min(63, Math.max(0, Math.round(((coordinate + edge) / (2 * edge)) * 63)));
const coordinate = (letter: string): number => (letters.indexOf(letter) / 63) * 2 * edge - edge;

/** Points of a text; what is not a pair of its letters is dropped. */
export const pointsOf = (text: string): Point[] =>
  (text.match(/[\w-]{2}/g) ?? []).slice(0, mostPoints).map(([x = "A", y = "A"]) => [coordinate(x), coordinate(y)]);

/** The text with one more point, unless it is the last one again. What is not a number counts as 0. */
export const withPoint = (text: string, [x, y]: Point): string => {
  const pair = [x, y].map((value) => letters[cell(Number.isNaN(value) ? 0 : value)] ?? "A").join("");
  const before = (text.match(/[\w-]{2}/g) ?? []).slice(0, mostPoints);
  return before.at(-1) === pair ? before.join("") : [...before, pair].slice(-mostPoints).join("");
};

/** The text without its last point. */
export const withoutLast = (text: string): string => (text.match(/[\w-]{2}/g) ?? []).slice(0, -1).join("");

/** What stands on the pad before somebody draws: three blobs. */
export const firstDrawing = [
  [-1.6, -1],
  [0, 1.4],
  [1.6, -1],
].reduce((text, [x = 0, y = 0]) => withPoint(text, [x, y]), "");

export const drawingKnob = {
  kind: "text",
  id: "drawing",
  label: "Drawing",
  longest: 2 * mostPoints,
  initial: firstDrawing,
} as const satisfies TextKnob;
