import { scaleLinear } from "d3-scale";
import { seededRandom, standardNormal } from "../maths/random.ts";
import { noisyScore } from "../maths/score-matching.ts";
import { clean, noise } from "../worked/objectives.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 246;
const minus = (tick: number): string => String(tick).replace("-", "−");

/** The ways back of noisy points from two clean ones, and their mean at every place: the score. */
export const draw = (): string => {
  const x = scaleLinear().domain([-4, 4]).range([52, 500]);
  const y = scaleLinear().domain([-3, 3]).range([bottom, 40]);
  const random = seededRandom(12);
  const cloud = (point: number): Point[] =>
    Array.from({ length: 70 }, () => point + noise * standardNormal(random))
      .map((at) => [at, (point - at) / noise ** 2] as const)
      .filter(([at, way]) => Math.abs(at) < 4 && Math.abs(way) < 3)
      .map(([at, way]) => [x(at), y(way)]);
  const places = Array.from({ length: 81 }, (_, i) => (i - 40) / 10);
  return drawing(290, [
    axisX(x, bottom, "noisy point", [-4, -2, 0, 2, 4], minus),
    axisY(y, 52, "", [-3, -2, -1, 0, 1, 2, 3], minus),
    text(12, 24, "way back, over the variance of the noise"),
    segment([x(-4), y(0)], [x(4), y(0)], "hair dash"),
    dots(cloud(clean[0]), 2.4, "fill-3"),
    dots(cloud(clean[1]), 2.4, "fill-4"),
    curve(
      places.map((at): Point => [x(at), y(noisyScore(clean, noise, at))]),
      "line-1",
    ),
    text(x(-1.2), y(-1.1), "clean point −1", "label end"),
    text(x(0.4), y(1.5), "clean point 1"),
    text(x(2.75), y(-1.5), "mean: the score"),
  ]);
};
