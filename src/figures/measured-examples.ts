import { scaleLinear } from "d3-scale";
import { summaryOf } from "../experiments/summaries.ts";
import { axisX, axisY, curve, dots, drawing, type Point, text, whisker } from "./plot.ts";

const bottom = 270;
const x = scaleLinear().domain([0, 5]).range([52, 430]);
const y = scaleLinear().domain([0, 1]).range([bottom, 34]);
const conditions = [
  ["within", "1", "rules of the language"],
  ["earlier", "3", "examples in other sentences"],
  ["shuffled", "2", "shuffled examples"],
  ["novel", "4", "rules never seen"],
] as const;

/** Accuracy of the largest model against the number of examples, by condition; dashed: one who knows the language. */
export const draw = (): string => {
  const { models } = summaryOf("few-shot");
  const own = models.at(-1)?.conditions ?? [];
  const parts = conditions.flatMap(([condition, color, name]) => {
    const rows = own.filter((one) => one.condition === condition);
    const marks = rows.map(({ examples, accuracy }): Point => [x(examples), y(accuracy.mean)]);
    const [endX = 0, endY = 0] = marks.at(-1) ?? [];
    const best = rows.flatMap(({ examples, trueAccuracy }): Point[] =>
      trueAccuracy === null ? [] : [[x(examples), y(trueAccuracy)]],
    );
    return [
      condition === "within" ? curve(best, "dash") : "",
      curve(marks, `line-${color}`),
      ...rows.map(({ examples, accuracy: { low, high } }) =>
        whisker(x(examples), y(Math.max(0, low)), y(Math.min(1, high)), `line-${color}`),
      ),
      dots(marks, 3, `fill-${color}`),
      text(endX + 10, endY + (condition === "earlier" ? -4 : condition === "shuffled" ? 10 : 4), name),
    ];
  });
  return drawing(316, [
    axisX(x, bottom, "examples shown", [0, 1, 2, 3, 4, 5]),
    axisY(y, 52, "right answers", [0, 0.25, 0.5, 0.75, 1], (s) => `${100 * s}%`),
    ...parts,
  ]);
};
