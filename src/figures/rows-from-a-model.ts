import { scaleLinear } from "d3-scale";
import { believedVariance, syntheticRowVariance } from "../maths/synthetic-rows.ts";
import { realRows } from "../worked/business-education-and-simulation.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const bottom = 250;
const x = scaleLinear([0, 900], [70, 450]);
const y = scaleLinear([0, 0.12], [bottom, 30]);
const added = Array.from({ length: 91 }, (_, i) => 10 * i);

/** Standard error of a mean against the synthetic rows that were added: what it is, and what one believes who takes them for real. */
export const draw = (): string => {
  const line = (variance: (real: number, synthetic: number) => number): Point[] =>
    added.map((synthetic): Point => [x(synthetic), y(Math.sqrt(variance(realRows, synthetic)))]);
  const [truth, belief] = [line(syntheticRowVariance), line(believedVariance)];
  return drawing(bottom + 46, [
    axisX(x, bottom, `synthetic rows added to ${realRows} real ones`, [0, 300, 600, 900]),
    axisY(y, 70, "standard error", [0, 0.04, 0.08, 0.12], (value) => value.toFixed(2)),
    curve(truth, "line-1"),
    curve(belief, "line-3"),
    text(460, (truth.at(-1)?.[1] ?? 0) + 4, "what it is"),
    text(460, (belief.at(-1)?.[1] ?? 0) + 4, "what one believes"),
  ]);
};
