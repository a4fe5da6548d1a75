import { scaleLinear } from "d3-scale";
import { gaussianDensity } from "../maths/gaussian.ts";
import { logNormal } from "../worked/normalizing-flows.ts";
import { axisX, curve, drawing, type Point, type Scale, text } from "./plot.ts";

const edges = [-1.5, -1, -0.5, 0, 0.5, 1, 1.5];

/** A bell cut into strips of equal width, and the same strips after the exponential has stretched each. */
export const draw = (): string => {
  const panel = (bottom: number, x: Scale, height: (at: number) => number, cuts: readonly number[], top: number) => {
    const y = scaleLinear()
      .domain([0, top])
      .range([bottom, bottom - 96]);
    const between = (from: number, to: number): Point[] =>
      Array.from({ length: 81 }, (_, i): Point => {
        const at = from + ((to - from) * i) / 80;
        return [x(at), y(height(at))];
      });
    const strips = cuts.slice(1).map((to, i) => {
      const from = cuts[i] ?? to;
      return curve([[x(from), bottom], ...between(from, to), [x(to), bottom]], i % 2 === 0 ? "soft-1" : "soft-3");
    });
    const [start = 0, end = 1] = x.domain();
    return strips.join("") + curve(between(start, end), "line-2");
  };
  const z = scaleLinear().domain([-2.5, 2.5]).range([40, 600]);
  const x = scaleLinear().domain([0.01, 6]).range([40, 600]);
  return drawing(366, [
    text(12, 22, "noise z, a bell"),
    panel(136, z, (at) => gaussianDensity(at, { mean: 0, variance: 1 }), edges, 0.42),
    axisX(z, 136, "", [-2, -1, 0, 1, 2], (tick) => String(tick).replace("-", "−")),
    text(12, 196, "x, its exponential"),
    panel(316, x, (at) => Math.exp(logNormal(at)), edges.map(Math.exp), 0.7),
    axisX(x, 316, "", [1, 2, 3, 4, 5, 6]),
  ]);
};
