import { scaleLog } from "d3-scale";
import { fits, freeFits, heldFits, neuronCounts } from "../worked/neural-networks.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 236;

/** Errors of a network with random hidden neurons against their number: on its examples, and on new places. */
export const draw = (): string => {
  const x = scaleLog().domain([2, 200]).range([52, 470]);
  const y = scaleLog().domain([0.001, 1.3]).range([bottom, 50]);
  const line = (errors: readonly number[], classes: string, marks: string, words: string, drop = 4): string => {
    const points = errors
      .map((error, i): Point => [x(neuronCounts[i] ?? 2), y(error)])
      .filter(([, height]) => height <= bottom);
    const [endX = 0, endY = 0] = points.at(-1) ?? [];
    return curve(points, classes) + dots(points, 2.5, marks) + text(endX + 8, endY + drop, words);
  };
  return drawing(280, [
    axisX(x, bottom, "hidden neurons", [2, 5, 15, 50, 200]),
    axisY(y, 52, "", [0.001, 0.01, 0.1, 1]),
    text(12, 30, "mean squared error"),
    segment([x(fits.examples), 50], [x(fits.examples), bottom], "hair dash"),
    text(x(fits.examples) - 6, bottom - 8, "as many as examples", "label end"),
    line(
      freeFits.map(({ heldOut }) => heldOut),
      "line-1",
      "fill-1",
      "new places",
    ),
    line(
      heldFits.map(({ heldOut }) => heldOut),
      "line-3",
      "fill-3",
      "new, small weights",
    ),
    line(
      freeFits.map(({ training }) => training),
      "line-2",
      "fill-2",
      "examples",
    ),
  ]);
};
