import { scaleLinear } from "d3-scale";
import { dot } from "../maths/matrix.ts";
import { linearBias, rotaryPosition } from "../maths/positions.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const farthest = 64;
const distances = Array.from({ length: farthest + 1 }, (_, distance) => distance);
const bottom = 220;
const top = 56;

/** What distance does to a score: left by turning (width 64, query and key equal), right by the biases of eight heads. */
export const draw = (): string => {
  const ones = Array.from({ length: 64 }, () => 1);
  const x = (left: number) =>
    scaleLinear()
      .domain([0, farthest])
      .range([left, left + 220]);
  const share = scaleLinear().domain([-0.2, 1]).range([bottom, top]);
  const bias = scaleLinear().domain([-16, 0]).range([bottom, top]);
  const [turned, biased] = [x(46), x(350)];
  const scores = distances.map((d): Point => [turned(d), share(dot(rotaryPosition(ones, d), ones) / 64)]);
  const mask = linearBias(farthest + 1, 8).map((head) => head[farthest] ?? []);
  const lines = mask.map((row) => {
    const points = distances.map((d): Point => [biased(d), bias(row[farthest - d] ?? 0)]);
    return curve(
      points.filter(([, y]) => y <= bottom),
      "line-1",
    );
  });
  const ticks = [0, 16, 32, 48, 64];
  const minus = (tick: number): string => String(tick).replace("-", "−");
  return drawing(270, [
    text(46, 18, "Rotary: share of the product left", "label strong"),
    axisX(turned, bottom, "distance in tokens", ticks),
    axisY(share, 46, "", [0, 0.5, 1]),
    curve(scores, "line-1"),
    text(350, 18, "ALiBi: added to the score", "label strong"),
    axisX(biased, bottom, "distance in tokens", ticks),
    axisY(bias, 350, "", [-16, -8, 0], minus),
    ...lines,
    text(biased(farthest) + 6, bias(-farthest / 256) + 4, "1/256"),
    text(biased(farthest) + 6, bias(-farthest / 16) + 4, "1/16"),
    text(biased(farthest) + 6, bias(-farthest / 8) + 4, "1/8"),
    text(biased(farthest) + 6, bias(-farthest / 4) + 4, "1/4"),
  ]);
};
