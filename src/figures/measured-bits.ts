import { scaleLinear, scaleLog } from "d3-scale";
import { summaryOf } from "../experiments/summaries.ts";
import { axisX, axisY, curve, dots, drawing, type Point, text, whisker } from "./plot.ts";

const bottom = 290;
const x = scaleLinear().domain([8.3, 1.7]).range([60, 520]);
const y = scaleLog().domain([0.0001, 5]).range([bottom, 34]);
const least = 0.0001;

/** Loss that rounding the weights adds, by bits, a line for each size of model. */
export const draw = (): string => {
  const { quantization } = summaryOf("compression");
  const lines = quantization.map(({ parameters, bits }, at) => {
    const color = at === quantization.length - 1 ? "1" : at === 0 ? "3" : "2";
    const marks = bits.map(({ bits: width, increase }): Point => [x(width), y(Math.max(least, increase.mean))]);
    const bars = bits.map(({ bits: width, increase: { low, high } }) =>
      whisker(x(width), y(Math.max(least, low)), y(Math.max(least, high))),
    );
    const [endX = 0, endY = 0] = marks.at(-1) ?? [];
    const named = at === 0 || at === quantization.length - 1;
    return (
      curve(marks, `line-${color}`) +
      bars.join("") +
      dots(marks, 2.6, `fill-${color}`) +
      (named ? text(endX + 10, endY + (at === 0 ? 12 : -2), `${parameters.toLocaleString("en-US")} weights`) : "")
    );
  });
  return drawing(336, [
    axisX(x, bottom, "bits for a weight", [8, 6, 5, 4, 3, 2]),
    axisY(y, 60, "loss added, nats per word", [0.0001, 0.001, 0.01, 0.1, 1]),
    ...lines,
  ]);
};
