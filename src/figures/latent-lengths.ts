import { scaleLinear } from "d3-scale";
import { logNormDensity, straightPathShrinkage } from "../maths/gaussian-norm.ts";
import { axisX, axisY, curve, drawing, type Point, segment, text } from "./plot.ts";

const rowHeight = 84;
const length = scaleLinear([0, 1.9], [70, 330]);

/** Densities of the length, in units of sqrt(d), of draws and of the points halfway between two draws; each scaled to its peak. */
const row = (width: number, base: number): string => {
  const steps = Array.from({ length: 381 }, (_, i) => 0.005 + i / 200);
  const bell = (shrink: number): Point[] => {
    const logs = steps.map((s) => logNormDensity(width, (s * Math.sqrt(width)) / shrink));
    const peak = Math.max(...logs);
    return steps.map((s, i): Point => [length(s), base - (rowHeight - 30) * Math.exp((logs[i] ?? 0) - peak)]);
  };
  return [
    segment([length(0), base], [length(1.9), base]),
    curve(bell(Math.SQRT1_2), "line-3"),
    curve(bell(1), "line-1"),
    text(length(1.9), base - (width === 2 ? 34 : 10), `${width} numbers`, "label end"),
  ].join("");
};

/** Left: how long draws and their midpoints are, by width. Right: length along the straight path and along the arc. */
export const draw = (): string => {
  const bottom = 30 + 3 * rowHeight;
  const share = scaleLinear([0, 1], [400, 620]);
  const height = scaleLinear([0, 1.2], [bottom, 50]);
  const places = Array.from({ length: 41 }, (_, i) => i / 40);
  return drawing(bottom + 44, [
    text(length(0), 18, "Length of draws and of their midpoints", "label strong"),
    ...[2, 32, 512].map((width, i) => row(width, 30 + (i + 1) * rowHeight)),
    axisX(length, bottom, "length, in units of √d", [0, 0.5, 1, 1.5]),
    text(length(1.05), 30 + 3 * rowHeight - 40, "draws"),
    text(length(0.65), 30 + 3 * rowHeight - 40, "midpoints", "label end"),
    text(share(0), 18, "Length on the way", "label strong"),
    axisX(share, bottom, "share of the way", [0, 0.5, 1]),
    axisY(height, share(0), "", [0, 0.5, 1]),
    curve(
      places.map((t) => [share(t), height(straightPathShrinkage(t))]),
      "line-3",
    ),
    segment([share(0), height(1)], [share(1), height(1)], "line-1"),
    text(share(0.5), height(1) - 8, "arc", "label mid"),
    text(share(0.5), height(0.7) + 18, "straight", "label mid"),
  ]);
};
