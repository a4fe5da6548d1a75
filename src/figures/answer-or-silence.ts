import { scaleLinear } from "d3-scale";
import { attemptedAccuracy, penalizedScore } from "../maths/selective-answer.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

/** Shares of SimpleQA answered rightly and wrongly, from `content/data/applications.yaml` (a test compares them). */
export const models = {
  bold: { name: "o4-mini", right: 0.24, wrong: 0.75 },
  careful: { name: "gpt-5-thinking-mini", right: 0.22, wrong: 0.26 },
} as const;
const width = 640;
const height = 320;
const lowest = -0.75;

/** Score of two models and of silence, over the confidence that a test asks for before an answer. */
export const draw = (): string => {
  const x = scaleLinear([0, 0.7], [64, width - 24]);
  const y = scaleLinear([lowest, 0.3], [height - 56, 24]);
  const steps = Array.from({ length: 141 }, (_, index) => index / 200);
  const line = ({ right, wrong }: { readonly right: number; readonly wrong: number }, classes: string): string =>
    curve(
      steps
        .map((threshold): Point => [threshold, penalizedScore(right, wrong, threshold)])
        .filter(([, score]) => score >= lowest)
        .map(([threshold, score]): Point => [x(threshold), y(score)]),
      classes,
    );
  const zero = ({ right, wrong }: { readonly right: number; readonly wrong: number }): Point => [
    x(attemptedAccuracy(right, wrong)),
    y(0),
  ];
  const even = penalizedScore(models.bold.right, models.bold.wrong, 0.5);
  const careful = penalizedScore(models.careful.right, models.careful.wrong, 0.6);
  return drawing(height, [
    segment([x(0), y(0)], [x(0.7), y(0)], "hair dash"),
    text(x(0.7), y(0) - 8, "silence on every question", "label end"),
    line(models.bold, "line-2"),
    line(models.careful, "line-1"),
    dots([zero(models.bold), zero(models.careful)], 4),
    text(x(0.5) - 10, y(even) + 4, models.bold.name, "label end"),
    text(x(0.6) - 10, y(careful) + 18, models.careful.name, "label end"),
    axisX(
      x,
      height - 56,
      "confidence asked for before an answer",
      [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7],
      (share) => `${Math.round(100 * share)}%`,
    ),
    axisY(y, 64, "mean score", [-0.75, -0.5, -0.25, 0, 0.25], (score) => String(score).replace("-", "−")),
  ]);
};
