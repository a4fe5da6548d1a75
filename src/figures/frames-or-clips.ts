import { scaleLinear } from "d3-scale";
import { frechetDistance } from "../maths/frechet-distance.ts";
import type { MultivariateGaussian } from "../maths/multivariate-gaussian.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const width = 640;
const height = 310;
const real = 0.9;
const clip = (correlation: number): MultivariateGaussian => ({
  mean: [0, 0],
  covariance: [
    [1, correlation],
    [correlation, 1],
  ],
});

/** Squared Fréchet distance of generated clips of two frames from real ones, over the correlation of the generated frames. */
export const draw = (): string => {
  const x = scaleLinear([-0.5, 1], [64, width - 24]);
  const y = scaleLinear([0, 1.4], [height - 56, 40]);
  const distance = (correlation: number): number => frechetDistance(clip(real), clip(correlation));
  const steps = Array.from({ length: 151 }, (_, index) => -0.5 + index / 100);
  const marks: readonly [number, string, number, string][] = [
    [0, "frames in random order", -12, "label"],
    [1, "frozen", -12, "label end"],
  ];
  return drawing(height, [
    segment([x(-0.5), y(0)], [x(1), y(0)], "line-2"),
    curve(steps.map((at): Point => [x(at), y(distance(at))])),
    dots([...marks.map(([at]): Point => [x(at), y(distance(at))]), [x(real), y(0)]], 3.5),
    ...marks.map(([at, name, up, classes]) => text(x(at) + (at === 0 ? 8 : 20), y(distance(at)) + up, name, classes)),
    text(x(-0.3), y(1.05), "clips compared", "label strong"),
    text(x(-0.48), y(0) - 8, "frames compared one by one: always 0", "label"),
    segment([x(real), y(0.05)], [x(real), y(0.28)], "hair"),
    text(x(real) + 4, y(0.31), "as in the real clips", "label end"),
    axisX(x, height - 56, "correlation of the two frames in generated clips", [-0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]),
    axisY(y, 64, "squared Fréchet distance", [0, 0.25, 0.5, 0.75, 1, 1.25]),
  ]);
};
