import { scaleLinear, scaleLog } from "d3-scale";
import { retried } from "../worked/code.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const width = 640;
const height = 320;

/** Share of issues for which something passed, and for which what passed is right, over the tries allowed (logarithmic). */
export const draw = (): string => {
  const x = scaleLog([1, 100], [64, width - 120]);
  const y = scaleLinear([0, 1], [height - 56, 36]);
  const tries = [...new Set(Array.from({ length: 81 }, (_, index) => Math.round(100 ** (index / 80))))];
  const line = (part: "accepted" | "right", classes: string): string =>
    curve(
      tries.map((count): Point => [x(count), y(retried(count)[part])]),
      classes,
    );
  const last = retried(100);
  return drawing(height, [
    line("accepted", "line-2"),
    line("right", "line-1"),
    text(x(100) + 8, y(last.accepted) + 4, "tests are green"),
    text(x(100) + 8, y(last.right) + 4, "code is right"),
    text(x(11), y((retried(11).accepted + retried(11).right) / 2) + 4, "green and wrong", "label mid"),
    axisX(x, height - 56, "tries allowed for each issue", [1, 2, 5, 10, 20, 50, 100]),
    axisY(y, 64, "share of issues", [0, 0.25, 0.5, 0.75, 1], (share) => `${100 * share}%`),
  ]);
};
