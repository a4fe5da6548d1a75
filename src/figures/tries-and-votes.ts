import { scaleLinear, scaleLog } from "d3-scale";
import { passed, voted } from "../worked/what-comes-next.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 300;
const x = scaleLog([1, 301], [60, 490]);
const y = scaleLinear([0, 1], [bottom, 40]);
const counts = [1, 3, 5, 7, 11, 15, 21, 31, 45, 61, 101, 151, 201, 301];

/** One test of questions of different difficulty: at least one right answer, and the majority's, against the number of tries. */
export const draw = (): string => {
  const line = (measure: (tries: number) => number, color: string): string => {
    const points = counts.map((tries): Point => [x(tries), y(measure(tries))]);
    return curve(points, `line-${color}`) + dots(points, 2.5, `fill-${color}`);
  };
  return drawing(bottom + 44, [
    axisX(x, bottom, "tries for each question", [1, 3, 10, 30, 100, 300]),
    axisY(y, 60, "questions solved", [0, 0.25, 0.5, 0.75, 1], (share) => `${100 * share}%`),
    segment([60, y(0.9)], [490, y(0.9)], "dash"),
    segment([60, y(0.5)], [490, y(0.5)], "dash"),
    line(passed, "1"),
    line(voted, "3"),
    text(500, y(0.9) + 4, "one of them right"),
    text(500, y(0.5) + 4, "majority right"),
  ]);
};
