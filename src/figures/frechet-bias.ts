import { scaleLinear, scaleLog } from "d3-scale";
import { frechetBias, frechetOfPoints } from "../maths/frechet-distance.ts";
import { kernelDistance } from "../maths/kernel-distance.ts";
import { seededRandom, standardNormal } from "../maths/random.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const dimension = 16;
const counts = [25, 50, 100, 200, 400];
const repeats = 6;
const width = 640;
const bottom = 236;

/** For each sample size, both distances between `repeats` pairs of samples of one and the same Gaussian. */
const measured = (): { count: number; frechet: number[]; kernel: number[] }[] => {
  const random = seededRandom(16);
  const sample = (count: number): number[][] =>
    Array.from({ length: count }, () => Array.from({ length: dimension }, () => standardNormal(random)));
  return counts.map((count) => {
    const pairs = Array.from({ length: repeats }, () => [sample(count), sample(count)] as const);
    return {
      count,
      frechet: pairs.map(([a, b]) => frechetOfPoints(a, b)),
      kernel: pairs.map(([a, b]) => kernelDistance(a, b)),
    };
  });
};

/** Fréchet and kernel distance between two samples of the same distribution, against the size of the samples: the truth is 0. */
export const draw = (): string => {
  const results = measured();
  const panel = (from: number, to: number, highest: number, lowest: number) => ({
    x: scaleLog([20, 500], [from, to]),
    y: scaleLinear([lowest, highest], [bottom, 50]),
  });
  const left = panel(52, 296, 10, 0);
  const right = panel(384, width - 12, 0.3, -0.3);
  const cloud = ({ x, y }: typeof left, values: (row: (typeof results)[number]) => readonly number[]): Point[] =>
    results.flatMap((row) => values(row).map((value): Point => [x(row.count), y(value)]));
  const sizes = Array.from({ length: 60 }, (_, i) => 20 * 25 ** (i / 59));
  return drawing(bottom + 44, [
    axisX(left.x, bottom, "samples in each cloud", counts),
    axisY(left.y, 48, "Fréchet distance", [0, 2, 4, 6, 8, 10]),
    curve(
      sizes.map((size): Point => [left.x(size), left.y(frechetBias(dimension, size))]).filter(([, y]) => y >= 50),
      "line-2 dash",
    ),
    dots(
      cloud(left, ({ frechet }) => frechet),
      2.6,
    ),
    text(150, 92, "d(d + 5) / 2n", "label"),
    axisX(right.x, bottom, "samples in each cloud", counts),
    axisY(right.y, 380, "kernel distance", [-0.3, -0.15, 0, 0.15, 0.3], (tick) => String(tick).replace("-", "−")),
    segment([right.x(20), right.y(0)], [right.x(500), right.y(0)], "line-2 dash"),
    dots(
      cloud(right, ({ kernel }) => kernel),
      2.6,
    ),
  ]);
};
