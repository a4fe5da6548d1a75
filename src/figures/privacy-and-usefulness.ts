import { scaleLinear, scaleLog } from "d3-scale";
import { membershipBound, relativeNoise } from "../maths/membership-bound.ts";
import { axisX, axisY, curve, drawing, type Point, segment, text } from "./plot.ts";

const width = 640;
const height = 330;
const losses = Array.from({ length: 161 }, (_, index) => 0.02 * 500 ** (index / 160));

/** What epsilon buys and costs: the largest belief of an attacker who began at one half, and the typical error of two counts. */
export const draw = (): string => {
  const x = scaleLog([0.02, 10], [56, width - 20]);
  const y = scaleLinear([0, 1], [height - 56, 36]);
  const noise = (count: number): Point[] =>
    losses
      .map((loss): Point => [x(loss), relativeNoise(loss, count)])
      .flatMap(([at, share]): Point[] => (share <= 1 ? [[at, y(share)]] : []));
  return drawing(height, [
    segment([x(0.02), y(0.5)], [x(10), y(0.5)], "hair dash"),
    curve(losses.map((loss): Point => [x(loss), y(membershipBound(loss, 0.5))])),
    curve(noise(3), "line-2"),
    curve(noise(300), "line-3"),
    text(x(10), y(0.76), "attacker's belief, at most", "label strong end"),
    text(x(0.31), y(0.9), "error of a count of 3", "label end"),
    text(x(0.041), y(0.12), "error of a count of 300", "label"),
    text(x(0.021), y(0.5) - 7, "a coin's toss", "label"),
    axisX(x, height - 56, "privacy loss ε", [0.02, 0.1, 0.5, 1, 2, 5, 10]),
    axisY(y, 56, "belief, or error as a share of the count", [0, 0.25, 0.5, 0.75, 1], (share) => `${share * 100}%`),
  ]);
};
