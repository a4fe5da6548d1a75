import { scaleLinear } from "d3-scale";
import { displacement } from "../worked/objectives.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const bottom = 226;

/** Probabilities of three answers while a model is trained to prefer the first to the second. */
export const draw = (): string => {
  const x = scaleLinear()
    .domain([0, displacement.length - 1])
    .range([44, 470]);
  const y = scaleLinear().domain([0, 1]).range([bottom, 46]);
  const of = (answer: number, classes: string): string =>
    curve(
      displacement.map((row, step): Point => [x(step), y(row[answer] ?? NaN)]),
      classes,
    );
  return drawing(270, [
    axisX(x, bottom, "steps", [0, 10, 20, 30, 40]),
    axisY(y, 44, "", [0, 0.25, 0.5, 0.75, 1]),
    text(12, 24, "probability of the answer"),
    of(1, "line-3"),
    of(0, "line-1"),
    of(2, "line-2"),
    text(478, y(0.97), "“Yes”, never shown"),
    text(478, y(0.09), "“No”, preferred"),
    text(478, y(0) + 1, "“Never”, rejected"),
  ]);
};
