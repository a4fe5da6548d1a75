import { scaleLinear, scaleLog } from "d3-scale";
import { shown, sizes } from "../worked/prompting-and-retrieval.ts";
import { axisX, axisY, curve, dots, drawing, type Point, text, whisker } from "./plot.ts";

const bottom = 280;
const x = scaleLog([1000, 400_000], [56, 440]);
const y = scaleLinear([0, 100], [bottom, 30]);
const prompts = [
  ["within", 1, "1", 0, "one example"],
  ["within", 0, "2", -3, "no example"],
  ["shuffled", 1, "3", 3, "example of a random rule"],
] as const;

/** Right answers against the size of the model for three prompts, each with Wilson's interval over its questions. */
export const draw = (): string =>
  drawing(bottom + 46, [
    axisX(x, bottom, "parameters", [1000, 10_000, 100_000], (size) => size.toLocaleString("en-US")),
    axisY(y, 56, "right answers", [0, 25, 50, 75, 100], (share) => `${share}%`),
    ...prompts.flatMap(([condition, examples, color, aside, name]) => {
      const rows = sizes.map((size, i) => ({ at: x(size) + aside, ...shown(i, condition, examples) }));
      const points = rows.map(({ at, percent }): Point => [at, y(percent)]);
      const [endX = 0, endY = 0] = points.at(-1) ?? [];
      return [
        curve(points, `line-${color}`),
        ...rows.map(({ at, low, high }) => whisker(at, y(low), y(high), `line-${color}`)),
        dots(points, 3, `fill-${color}`),
        text(endX + 12, endY + (name === "no example" ? 14 : name === "one example" ? 4 : -6), name),
      ];
    }),
  ]);
