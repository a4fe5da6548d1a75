import { scaleLinear } from "d3-scale";
import { answerAt } from "../maths/hinge-network.ts";
import { hinges } from "../worked/neural-networks.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 236;
const end = 2 * Math.PI;

/** A sine, and the broken line of eight hidden neurons: close where it was fitted, straight on beyond. */
export const draw = (): string => {
  const x = scaleLinear().domain([0, 13]).range([40, 600]);
  const y = scaleLinear().domain([-1.4, 5.6]).range([bottom, 30]);
  const grid = Array.from({ length: 131 }, (_, i) => i / 10);
  const network = hinges(8);
  const knots = Array.from({ length: 9 }, (_, i): Point => [x((i * end) / 8), y(answerAt(network, (i * end) / 8))]);
  const last = answerAt(network, 13);
  return drawing(280, [
    axisX(x, bottom, "input", [0, 2, 4, 6, 8, 10, 12]),
    axisY(y, 40, "", [-1, 0, 1, 2, 3, 4, 5], (tick) => String(tick).replace("-", "−")),
    segment([x(end), 30], [x(end), bottom], "hair dash"),
    text(x(end) - 8, 44, "fitted here", "label end"),
    text(x(end) + 8, 44, "not fitted"),
    curve(
      grid.map((at): Point => [x(at), y(Math.sin(at))]),
      "line-2",
    ),
    curve([...knots, [x(13), y(last)]], "line-1"),
    dots(knots, 3.5, "fill-1"),
    text(x(10.4), y(3.9), "network", "label end"),
    text(x(12.1), y(0.35), "sine", "label end"),
  ]);
};
