import { scaleLinear } from "d3-scale";
import { gaussianDensity } from "../maths/gaussian.ts";
import { classes, guidedSamples } from "../worked/diffusion-models.ts";
import { axisX, curve, dots, drawing, type Point, text } from "./plot.ts";

const [middle, bottom] = [150, 306];
const scales = [1, 2, 4];

/** Two classes as bells, and below them the same forty starts, walked to the right class at three guidance scales. */
export const draw = (): string => {
  const x = scaleLinear().domain([-2.5, 2.5]).range([120, 610]);
  const y = scaleLinear().domain([0, 0.8]).range([middle, 44]);
  const bell = (index: number, name: string): string => {
    const { mean = 0, spread = 1 } = classes[index] ?? {};
    const places = Array.from({ length: 101 }, (_, i) => -2.5 + i / 20);
    return curve(
      places.map((at): Point => [x(at), y(gaussianDensity(at, { mean, variance: spread ** 2 }))]),
      name,
    );
  };
  const row = (scale: number, index: number): string => {
    const height = middle + 36 + 44 * index;
    const points = guidedSamples(scale, 40).map((place): Point => [x(place), height]);
    return text(12, height + 5, `scale ${scale}`) + dots(points, 3.5, "fill-1");
  };
  return drawing(350, [
    bell(0, "line-3"),
    bell(1, "line-1"),
    text(x(-0.7), 34, "class B", "label mid"),
    text(x(0.7), 34, "class A, asked for", "label mid"),
    ...scales.map(row),
    axisX(x, bottom, "place", [-2, -1, 0, 1, 2], (tick) => String(tick).replace("-", "−")),
  ]);
};
