import { scaleLinear } from "d3-scale";
import { pixelLosses } from "../worked/objectives.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 236;

/** Three losses of one pixel against the answer, each with the place where it is smallest. */
export const draw = (): string => {
  const x = scaleLinear().domain([0, 1]).range([44, 470]);
  const y = scaleLinear().domain([0, 1.3]).range([bottom, 40]);
  const of = (loss: (answer: number) => number, best: number, classes: readonly [string, string]): string => {
    const answers = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    const points = answers.map((a): Point => [x(a), y(loss(a))]).filter(([, height]) => height >= 40);
    const least: Point = [x(best), y(best === 1 ? loss(1) : loss(best))];
    return curve(points, classes[0]) + segment(least, [least[0], bottom], "hair dash") + dots([least], 4.5, classes[1]);
  };
  return drawing(280, [
    axisX(x, bottom, "answer", [0, 0.3, 0.5, 0.7, 1]),
    axisY(y, 44, "", [0, 0.3, 0.6, 0.9, 1.2]),
    text(12, 24, "mean loss over ten pictures"),
    of(pixelLosses.surprise, 0.7, ["line-1", "fill-1"]),
    of(pixelLosses.absolute, 1, ["line-3", "fill-3"]),
    of(pixelLosses.squared, 0.7, ["line-2", "fill-2"]),
    text(x(1) + 10, y(1.02), "cross-entropy:"),
    text(x(1) + 10, y(1.02) + 16, "least at 0.7, a chance"),
    text(x(1) + 10, y(0.44), "absolute error:"),
    text(x(1) + 10, y(0.44) + 16, "least at 1, white"),
    text(x(1) + 10, y(0.14), "squared error:"),
    text(x(1) + 10, y(0.14) + 16, "least at 0.7, gray"),
  ]);
};
