import { scaleLinear } from "d3-scale";
import { editAt } from "../worked/images-and-design.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const [left, right, top, bottom] = [56, 620, 40, 260];
const strengths = Array.from({ length: 40 }, (_, i) => (i + 1) / 40);
const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** How an edit trades what it keeps for what looks real, by how much noise the picture is given before the walk back. */
export const draw = (): string => {
  const x = scaleLinear().domain([0, 1]).range([left, right]);
  const y = scaleLinear().domain([0, 1]).range([bottom, top]);
  const edits = strengths.map((strength) => ({ strength, ...editAt(strength) }));
  return drawing(308, [
    axisX(x, bottom, "strength: share of the way to pure noise", [0, 0.25, 0.5, 0.75, 1]),
    axisY(y, left, "share of 200 edits", [0, 0.25, 0.5, 0.75, 1], percent),
    curve(
      edits.map(({ strength, real }): Point => [x(strength), y(real)]),
      "line-1",
    ),
    curve(
      edits.map(({ strength, kept }): Point => [x(strength), y(kept)]),
      "line-3",
    ),
    text(x(0.72), y(0.9), "look like data", "label strong mid"),
    text(x(0.72), y(0.48), "stay on the sketch's side", "label strong mid"),
  ]);
};
