import { scaleLinear, scaleLog } from "d3-scale";
import { bestOfEquals } from "../maths/prompt-comparison.ts";
import { trueAccuracy } from "../worked/prompting-and-retrieval.ts";
import { axisX, axisY, curve, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 290;
const x = scaleLog([1, 100], [60, 470]);
const y = scaleLinear([0.68, 0.94], [bottom, 34]);
const prompts = [1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100];
const tests = [
  [20, "3"],
  [50, "1"],
  [200, "4"],
  [1000, "2"],
] as const;

/** Expected score of the best of many prompts that are all equally good, against how many were tried, for tests of four sizes. */
export const draw = (): string =>
  drawing(bottom + 46, [
    axisX(x, bottom, "prompts tried", [1, 2, 5, 10, 20, 50, 100]),
    axisY(y, 60, "score of the best", [0.7, 0.8, 0.9], (share) => `${Math.round(100 * share)}%`),
    segment([60, y(trueAccuracy)], [470, y(trueAccuracy)], "dash"),
    ...tests.flatMap(([questions, color]) => {
      const points = prompts.map((count): Point => [x(count), y(bestOfEquals(trueAccuracy, questions, count))]);
      const [endX = 0, endY = 0] = points.at(-1) ?? [];
      return [
        curve(points, `line-${color}`),
        text(endX + 10, endY + 4, `${questions.toLocaleString("en-US")} questions`),
      ];
    }),
    text(480, y(trueAccuracy) + 14, "true accuracy"),
  ]);
