import { scaleLinear } from "d3-scale";
import { gaussianDensity } from "../maths/gaussian.ts";
import { logMixtureDensity } from "../maths/gaussian-mixture.ts";
import { closestBells, humps } from "../worked/probability-and-likelihood.ts";
import { axisX, curve, drawing, type Point, type Scale, text } from "./plot.ts";

const grid = Array.from({ length: 121 }, (_, i) => -6 + i / 10);
const y = scaleLinear([0, 0.85], [230, 60]);
const left = scaleLinear([-6, 6], [10, 305]);
const right = scaleLinear([-6, 6], [335, 630]);
const minus = (tick: number): string => String(tick).replace("-", "−");

const area = (x: Scale): string => {
  const points = grid.map((v): Point => [x(v), y(Math.exp(logMixtureDensity(v, humps)))]);
  const path = points.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`).join("L");
  return `<polygon points="${path.replaceAll("L", " ")}" class="soft-2"/>`;
};
const bell = (x: Scale, { mean, spread }: { readonly mean: number; readonly spread: number }): Point[] =>
  grid.map((v) => [x(v), y(gaussianDensity(v, { mean, variance: spread ** 2 }))]);

/** One bell fitted to two humps by each direction of the divergence, with the second-best place of the other direction. */
export const draw = (): string =>
  drawing(272, [
    text(10, 20, "Least KL(p || q): covers both humps", "label strong"),
    area(left),
    curve(bell(left, closestBells.covering), "line-1"),
    text(left(0), y(0.25), "bell q", "label mid"),
    text(left(-2), y(0.51), "source p", "label mid"),
    axisX(left, 230, "x", [-4, -2, 0, 2, 4], minus),
    text(335, 20, "Least KL(q || p): takes one hump", "label strong"),
    area(right),
    curve(bell(right, closestBells.other), "line-1 dash"),
    curve(bell(right, closestBells.seeking), "line-1"),
    text(right(-2), y(0.8) - 6, `${closestBells.seeking.reverse.toFixed(2)} nats`, "label mid"),
    text(right(2), y(0.8) - 6, `${closestBells.other.reverse.toFixed(2)} nats`, "label mid"),
    axisX(right, 230, "x", [-4, -2, 0, 2, 4], minus),
  ]);
