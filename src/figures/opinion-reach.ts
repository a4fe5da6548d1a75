import { scaleLinear, scaleLog } from "d3-scale";
import { listeners, reachOf } from "../worked/audio-and-music.ts";
import { axisX, axisY, curve, drawing, type Point, segment, text } from "./plot.ts";

const [left, right, top, bottom] = [56, 620, 40, 250];
const ticks = [20, 50, 100, 200, 500, 1000, 2000];

/** Half the width of the interval of a mean opinion against the number of ratings: each from a new listener, or all from twenty. */
export const draw = (): string => {
  const x = scaleLog().domain([20, 2000]).range([left, right]);
  const y = scaleLinear().domain([0, 0.4]).range([bottom, top]);
  const totals = Array.from({ length: 41 }, (_, i) => 20 * 100 ** (i / 40));
  const points = (reach: (total: number) => number): Point[] => totals.map((total) => [x(total), y(reach(total))]);
  return drawing(300, [
    axisX(x, bottom, "ratings in all", ticks, (tick) => tick.toLocaleString("en-US")),
    axisY(y, left, "reach of the 95% interval, points", [0, 0.1, 0.2, 0.3, 0.4], (tick) => tick.toFixed(1)),
    segment([left, y(0.05)], [right, y(0.05)], "dash"),
    curve(
      points((total) => reachOf(total, 1)),
      "line-1",
    ),
    curve(
      points((total) => reachOf(listeners, total / listeners)),
      "line-3",
    ),
    text(x(420), y(0.225), "all from twenty listeners", "label strong"),
    text(left + 8, y(0.13), "each from a new listener", "label strong"),
    text(left + 8, y(0.05) - 6, "the gap of 4.53 and 4.58"),
  ]);
};
