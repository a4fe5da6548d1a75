import { scaleLinear, scaleLog } from "d3-scale";
import { checkpointInterval, lostShare, timeBetweenFailures } from "../maths/checkpoint-interval.ts";
import { axisX, axisY, curve, dots, drawing, type Point, text } from "./plot.ts";

const bottom = 290;
const x = scaleLog().domain([1, 200]).range([60, 600]);
const y = scaleLinear().domain([0, 50]).range([bottom, 40]);
const minutes = Array.from({ length: 81 }, (_, i) => 200 ** (i / 80));
/** Llama 3.1 405B: 419 unexpected interruptions in 54 days on 16,384 devices, in minutes. */
const measured = (54 * 1440) / 419;
const save = 1;

const line = (devices: number, classes: string, fill: string, name: string, at: Point): string => {
  const mean = timeBetweenFailures(measured * 16_384, devices);
  const lost = (interval: number): Point => [x(interval), y(100 * lostShare(interval, save, mean))];
  const points = minutes.map(lost).filter(([, py]) => py >= 40);
  return (
    curve(points, classes) + dots([lost(checkpointInterval(save, mean))], 3.5, fill) + text(x(at[0]), y(at[1]), name)
  );
};

/** Time lost to saving and to repeated work, by the interval between checkpoints, for three sizes of a run. */
export const draw = (): string =>
  drawing(340, [
    axisX(x, bottom, "minutes between checkpoints", [1, 2, 5, 10, 20, 50, 100, 200]),
    axisY(y, 60, "percent of the time lost", [0, 10, 20, 30, 40, 50]),
    line(100_000, "line-3", "fill-3", "100,000 devices", [4.9, 33]),
    line(16_384, "line-1", "fill-1", "16,384 devices", [12.2, 14]),
    line(2048, "line-2", "fill-2", "2,048 devices", [40, 6.5]),
  ]);
