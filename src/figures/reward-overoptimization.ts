import { scaleLinear } from "d3-scale";
import { overoptimizationPath } from "../worked/training-a-language-model.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 270;
const x = scaleLinear().domain([0, 4.6]).range([52, 500]);
const y = scaleLinear().domain([-1, 2]).range([bottom, 34]);

/** Mean reward of the tilted policy by the reward model and in truth, against how far it has moved from its reference. */
export const draw = (): string => {
  const path = overoptimizationPath();
  const seen = path.map(({ moved, seen: value }): Point => [x(moved), y(value)]);
  const meant = path.map(({ moved, meant: value }): Point => [x(moved), y(value)]);
  const best = path.reduce((a, b) => (b.meant > a.meant ? b : a));
  const end = path.at(-1) ?? best;
  return drawing(316, [
    segment([52, y(0)], [500, y(0)], "hair"),
    axisX(x, bottom, "distance from the reference, nats", [0, 1, 2, 3, 4]),
    axisY(y, 52, "mean reward", [-1, 0, 1, 2]),
    curve(seen, "line-3"),
    curve(meant, "line-1"),
    dots([[x(best.moved), y(best.meant)]], 4.5, "fill-1"),
    text(x(best.moved) + 8, y(best.meant) - 8, `best at β = ${best.strength.toFixed(2)}`),
    text(x(end.moved) + 8, y(end.seen) + 4, "by the model"),
    text(x(end.moved) + 8, y(end.meant) + 2, "in truth"),
  ]);
};
