import { scaleLinear, scaleLog } from "d3-scale";
import { summaryOf } from "../experiments/summaries.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text, whisker } from "./plot.ts";

const bottom = 260;
const left = scaleLog().domain([1000, 400_000]).range([52, 300]);
const y = scaleLog().domain([0.01, 3]).range([bottom, 40]);
const right = scaleLinear().domain([0.5, 2]).range([392, 600]);

/** Left: divergence from the truth and calibration error by size. Right: the same of the largest model by temperature. */
export const draw = (): string => {
  const { models } = summaryOf("calibration");
  const plain = models.map(({ parameters, temperatures }) => ({
    parameters,
    at: temperatures.find(({ temperature }) => temperature === 1),
  }));
  const largest = models.at(-1)?.temperatures ?? [];
  const series = (pick: (one: (typeof largest)[number]) => { mean: number; low: number; high: number }, n: string) => {
    const sized = plain.flatMap(({ parameters, at }): [number, ReturnType<typeof pick>][] =>
      at ? [[left(parameters), pick(at)]] : [],
    );
    const heated = largest.map((one): [number, ReturnType<typeof pick>] => [right(one.temperature), pick(one)]);
    return [sized, heated].map((points) => {
      const marks = points.map(([px, { mean }]): Point => [px, y(Math.max(0.01, mean))]);
      const bars = points.map(([px, { low, high }]) =>
        whisker(px, y(Math.max(0.01, low)), y(Math.max(0.01, high)), `line-${n}`),
      );
      return curve(marks, `line-${n}`) + bars.join("") + dots(marks, 3, `fill-${n}`);
    });
  };
  const lastOf = (pick: (one: (typeof largest)[number]) => number): number =>
    y(Math.max(0.01, pick(largest.at(-1) ?? ({} as never))));
  const ticks = [0.01, 0.03, 0.1, 0.3, 1, 3];
  return drawing(310, [
    axisX(left, bottom, "parameters", [1000, 10_000, 100_000], (n) => n.toLocaleString("en-US")),
    axisY(y, 52, "at temperature 1", ticks),
    axisX(right, bottom, "temperature", [0.5, 1, 1.5, 2]),
    axisY(y, 392, "largest model", ticks),
    segment([right(1), 40], [right(1), bottom], "dash"),
    ...series(({ divergence }) => divergence, "1"),
    ...series(({ topError }) => topError, "3"),
    text(604, lastOf(({ divergence }) => divergence.mean) + 4, "KL"),
    text(604, lastOf(({ topError }) => topError.mean) + 4, "ECE"),
  ]);
};
