import { scaleLinear } from "d3-scale";
import { type Activation, gelu, hyperbolicTangent, logisticCurve, relu } from "../maths/activation.ts";
import { axisX, axisY, curve, drawing, type Point, segment, text } from "./plot.ts";

const points = Array.from({ length: 41 }, (_, i) => -4 + i / 5);
const kinds: readonly (readonly [Activation, string])[] = [
  [relu, "line-2"],
  [gelu, "line-1"],
  [hyperbolicTangent, "line-3"],
  [logisticCurve, "line-4"],
];
const minus = (tick: number): string => String(tick).replace("-", "−");
const bottom = 226;

const panel = (
  left: number,
  title: string,
  domain: readonly [number, number],
  ticks: number[],
  of: (one: Activation) => (x: number) => number,
): string => {
  const x = scaleLinear()
    .domain([-4, 4])
    .range([left, left + 244]);
  const y = scaleLinear().domain(domain).range([bottom, 46]).clamp(true);
  return [
    text(left - 26, 20, title, "label strong"),
    axisX(x, bottom, "sum of the weighted inputs", [-4, -2, 0, 2, 4], minus),
    axisY(y, left - 4, "", ticks, minus),
    segment([x(-4), y(0)], [x(4), y(0)], "hair dash"),
    ...kinds.map(([one, classes]) => {
      const shown = points.filter((p) => of(one)(p) <= domain[1] + 0.01).map((p): Point => [x(p), y(of(one)(p))]);
      // The slope of the ReLU jumps at 0: a step, not a ramp.
      const corner: Point[] = one === relu && of(relu)(1) === of(relu)(2) ? [[x(0), y(1)]] : [];
      return curve(
        [...shown, ...corner].sort(([a], [b]) => a - b),
        classes,
      );
    }),
  ].join("");
};

/** Four activation functions, and their slopes. */
export const draw = (): string =>
  drawing(270, [
    panel(36, "Value", [-1.2, 3], [-1, 0, 1, 2, 3], ({ value }) => value),
    text(226, 66, "ReLU", "label end"),
    text(56, 208, "tanh"),
    text(280, 150, "logistic", "label end"),
    text(84, 198, "GELU"),
    panel(376, "Slope", [-0.25, 1.25], [0, 0.5, 1], ({ slope }) => slope),
    text(584, 100, "ReLU"),
    text(556, 56, "GELU"),
    text(534, 142, "tanh"),
    text(380, 180, "logistic"),
  ]);
