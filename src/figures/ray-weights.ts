import { scaleLinear } from "d3-scale";
import type { Vector } from "../maths/matrix.ts";
import { densities, long, places } from "../worked/multimodal-models.ts";
import { axisX, curve, drawing, type Point, segment, text } from "./plot.ts";

const [left, right] = [40, 624];
const height = 74;

/** What lies on a ray, how much light is left at each place, and which places give the color: three curves over one axis. */
export const draw = (): string => {
  const x = scaleLinear().domain([0, 6]).range([left, right]);
  const panel = (top: number, name: string, values: Vector, classes: string): string => {
    const bottom = top + height;
    const y = scaleLinear()
      .domain([0, Math.max(...values)])
      .range([bottom, top]);
    const points = values.map((value, i): Point => [x(places[i] ?? NaN), y(value)]);
    return (
      text(left, top - 12, name, "label strong") + segment([left, bottom], [right, bottom]) + curve(points, classes)
    );
  };
  const [first, second, third] = [34, 152, 270];
  return drawing(third + height + 44, [
    panel(first, "Density: how likely the ray is stopped here", densities, "line-3"),
    text(x(1.6), first + height - 12, "fog", "label mid"),
    text(x(3.75), first + 16, "wall"),
    text(x(5.3), first + 34, "behind it"),
    panel(second, "Light: how much of the ray comes this far", long.light.slice(0, -1), "line-2"),
    panel(third, "Weight: which places give the pixel its color", long.weights, "line-1"),
    axisX(x, third + height, "distance from the eye", [0, 1, 2, 3, 4, 5, 6]),
  ]);
};
