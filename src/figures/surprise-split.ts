import { scaleLinear } from "d3-scale";
import { dayMeasures } from "../worked/probability-and-likelihood.ts";
import { axisX, drawing, rectangle, segment, text } from "./plot.ts";

const x = scaleLinear([0, 1.4], [150, 610]);
const rows = [
  ["all alike", dayMeasures.even],
  ["a hunch", dayMeasures.hunch],
  ["the log's shares", dayMeasures.shares],
  ["nearly sure", dayMeasures.sure],
] as const;
const height = 26;
const top = (row: number): number => 44 + 46 * row;

/** The average surprise of four models at the ferry's log: the same entropy for all, and a divergence of its own for each. */
export const draw = (): string => {
  const floor = dayMeasures.shares.surprise;
  const bottom = top(rows.length) - 6;
  return drawing(bottom + 44, [
    text(x(floor / 2), 26, "entropy of the log", "label mid"),
    text(x(floor) + 8, 26, "divergence of the model", "label strong"),
    ...rows.flatMap(([name, { surprise, divergence }], row) => [
      text(138, top(row) + 18, name, "label end"),
      rectangle(x(0), top(row), x(surprise - divergence) - x(0), height, "soft-2"),
      ...(divergence > 0 ? [rectangle(x(floor), top(row), x(surprise) - x(floor), height, "fill-1")] : []),
      text(x(surprise) + 8, top(row) + 18, surprise.toFixed(3)),
    ]),
    segment([x(floor), 34], [x(floor), bottom], "dash"),
    axisX(x, bottom, "average surprise, nats a day", [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4], (tick) => tick.toFixed(1)),
  ]);
};
