import { scaleLinear } from "d3-scale";
import { quantize } from "../maths/quantization.ts";
import { outlierRow } from "../worked/efficiency.ts";
import { dots, drawing, type Point, segment, text } from "./plot.ts";

const [left, right] = [40, 600];
const lines = [
  { y: 62, name: "eight weights, one scale", weights: outlierRow, end: 7.4, ticks: [-6, -3, 0, 3, 6] },
  {
    y: 172,
    name: "the first four, with a scale of their own",
    weights: outlierRow.slice(0, 4),
    end: 0.43,
    ticks: [-0.4, -0.2, 0, 0.2, 0.4],
  },
] as const;

/** Eight weights, one of them large, and the levels that four bits offer: one scale for all, and one for the first four. */
export const draw = (): string => {
  const parts = lines.map(({ y, name, weights, end, ticks }) => {
    const x = scaleLinear().domain([-end, end]).range([left, right]);
    const { grids, values: back } = quantize(weights, 4, weights.length);
    const levels = Array.from({ length: 15 }, (_, i) => (i - 7) * (grids[0]?.step ?? 1));
    return (
      text(left, y - 36, name, "label strong") +
      segment([left, y], [right, y]) +
      levels.map((level) => segment([x(level), y - 5], [x(level), y + 5], "line-2")).join("") +
      weights.map((w, i) => segment([x(w), y - 18], [x(back[i] ?? 0), y], "line-3")).join("") +
      dots(
        weights.map((w): Point => [x(w), y - 18]),
        3.6,
        "fill-1",
      ) +
      ticks.map((tick) => text(x(tick), y + 24, String(tick).replace("-", "−"), "label mid")).join("")
    );
  });
  return drawing(206, parts);
};
