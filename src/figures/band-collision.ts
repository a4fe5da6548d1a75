import { scaleLinear } from "d3-scale";
import { bandCollision } from "../maths/min-hash.ts";
import { bands, measuredCollision } from "../worked/data.ts";
import { axisX, axisY, curve, dots, drawing, type Point, text } from "./plot.ts";

const x = scaleLinear([0, 1], [56, 540]);
const y = scaleLinear([0, 1], [250, 34]);
const percent = (share: number): string => `${Math.round(100 * share)}%`;
const line = (rows: number, count: number): Point[] =>
  Array.from({ length: 101 }, (_, i) => [x(i / 100), y(bandCollision(i / 100, rows, count))]);

/** Chance to be compared against similarity, for three ways to cut the same 112 hashes into bands; dots: real signatures. */
export const draw = (): string =>
  drawing(296, [
    text(8, 14, "chance to share a bucket"),
    axisY(y, 56, "", [0, 0.25, 0.5, 0.75, 1], percent),
    axisX(x, 250, "Jaccard similarity of two documents", [0, 0.25, 0.5, 0.75, 1]),
    curve(line(4, 28), "line-3"),
    curve(line(16, 7), "line-4"),
    curve(line(bands.rows, bands.count), "line-1"),
    dots(
      [0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((similarity) => [x(similarity), y(measuredCollision(similarity))]),
      3.5,
      "fill-1",
    ),
    text(x(0.3), y(0.42), "28 bands of 4", "label end"),
    text(x(0.68), y(0.66), "14 bands of 8", "label strong end"),
    text(x(0.92), y(0.5), "7 bands of 16", "label"),
  ]);
