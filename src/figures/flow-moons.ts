import { scaleLinear } from "d3-scale";
import { trained } from "../worked/normalizing-flows.ts";
import { dots, drawing, type Point, text } from "./plot.ts";

/** Two hundred and forty draws of noise, what a trained flow makes of them, and as many points of the data. */
export const draw = (): string => {
  const panel = (left: number, name: string, cloud: Float64Array): string => {
    const x = scaleLinear()
      .domain([-3, 3])
      .range([left, left + 190]);
    const y = scaleLinear().domain([-3, 3]).range([232, 42]);
    const points = Array.from({ length: cloud.length / 2 }, (_, i): Point => [cloud[2 * i] ?? 0, cloud[2 * i + 1] ?? 0])
      .filter(([a, b]) => Math.abs(a) < 3 && Math.abs(b) < 3)
      .map(([a, b]): Point => [x(a), y(b)]);
    return text(left, 26, name, "label strong") + dots(points, 1.7, "fill-1");
  };
  return drawing(244, [
    panel(10, "noise", trained.noise),
    panel(222, "through the flow", trained.samples),
    panel(434, "data", trained.real),
  ]);
};
