import { scaleLinear } from "d3-scale";
import { flowAlong } from "../maths/flow-matching.ts";
import { seededRandom, standardNormal } from "../maths/random.ts";
import { bells } from "../worked/normalizing-flows.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const [top, bottom, lines] = [62, 262, 16];
const minus = (tick: number): string => String(tick).replace("-", "−");

/** Straight ways of random pairs of noise and data, which cross; and the ways of the mean velocity, which do not. */
export const draw = (): string => {
  const random = seededRandom(21);
  const starts = Array.from({ length: lines }, () => standardNormal(random));
  const ends = starts.map((_, i) => (i % 2 === 0 ? -1 : 1) + 0.2 * standardNormal(random));
  const y = scaleLinear().domain([-2.6, 2.6]).range([bottom, top]);
  const panel = (left: number, name: string, ways: readonly (readonly number[])[]): string => {
    const x = scaleLinear()
      .domain([0, 1])
      .range([left, left + 256]);
    return (
      text(left, top - 16, name, "label strong") +
      axisX(x, bottom, "share of the way", [0, 0.5, 1]) +
      axisY(y, left, "", [-2, -1, 0, 1, 2], minus) +
      ways
        .map((way) =>
          curve(
            way.map((at, i): Point => [x(i / (way.length - 1)), y(at)]),
            (way.at(-1) ?? 0) < 0 ? "line-3" : "line-1",
          ),
        )
        .join("")
    );
  };
  return drawing(306, [
    text(12, 24, "place"),
    panel(
      48,
      "pairs: straight, crossing",
      starts.map((start, i) => [start, ends[i] ?? 0]),
    ),
    panel(
      368,
      "mean velocity",
      starts.map((start) => flowAlong(bells, start, 100)),
    ),
  ]);
};
