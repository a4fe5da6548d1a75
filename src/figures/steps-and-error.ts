import { scaleLog } from "d3-scale";
import { errors } from "../worked/diffusion-models.ts";
import { axisX, axisY, curve, dots, drawing, type Point, text } from "./plot.ts";

const bottom = 246;

/** How far samples land from where the exact flow would take them, by calls of the denoiser, for two solvers. */
export const draw = (): string => {
  const x = scaleLog().domain([2, 200]).range([64, 500]);
  const y = scaleLog().domain([0.00005, 0.5]).range([bottom, 44]);
  const line = (name: "ddim" | "heun", number: 1 | 3): string => {
    const points = errors.map((row): Point => [x(row.calls), y(row[name])]);
    return curve(points, `line-${number}`) + dots(points, 3, `fill-${number}`);
  };
  return drawing(290, [
    axisX(x, bottom, "calls of the denoiser for a sample", [2, 5, 10, 20, 50, 100, 200]),
    axisY(y, 64, "", [0.0001, 0.001, 0.01, 0.1]),
    text(12, 24, "mean distance from the exact end"),
    line("ddim", 3),
    line("heun", 1),
    text(x(60), y(0.017), "DDIM: one guess a step"),
    text(x(34), y(0.00035), "Heun: two guesses", "label end"),
    text(x(34), y(0.00035) + 16, "a step", "label end"),
  ]);
};
