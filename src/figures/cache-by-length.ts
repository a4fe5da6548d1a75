import { scaleLog } from "d3-scale";
import { keyValueCache } from "../maths/attention-cost.ts";
import { axisX, axisY, curve, drawing, type Point, segment, text } from "./plot.ts";

const lengths = Array.from({ length: 11 }, (_, i) => 2 ** (10 + i));
const shape = { layers: 32, headWidth: 128 };
const window = 4096;
const weights = 13.48;

/** Bytes of the cache of one sequence against its length, for a model of 32 layers, with four ways to save. */
export const draw = (): string => {
  const left = 66;
  const bottom = 290;
  const x = scaleLog()
    .base(2)
    .domain([1024, 2 ** 20])
    .range([left, 470]);
  const y = scaleLog().domain([0.01, 1000]).range([bottom, 40]);
  const gigabytes = (keyValueHeads: number, length: number): number =>
    keyValueCache({ ...shape, keyValueHeads, length }) / 1e9;
  const line = (heads: number, most = Infinity): Point[] =>
    lengths.map((length) => [x(length), y(gigabytes(heads, Math.min(length, most)))]);
  const end = (points: readonly Point[]): Point => points.at(-1) ?? [0, 0];
  const label = (points: readonly Point[], words: string): string =>
    text(end(points)[0] + 8, end(points)[1] + 4, words);
  const [full, grouped, single, windowed] = [line(32), line(8), line(1), line(8, window)];
  return drawing(336, [
    axisX(x, bottom, "tokens in the context", [1024, 8192, 65536, 524288], (tick) => tick.toLocaleString("en-US")),
    axisY(y, left, "gigabytes", [0.01, 0.1, 1, 10, 100, 1000], (tick) => tick.toLocaleString("en-US")),
    segment([left, y(weights)], [470, y(weights)], "hair dash"),
    text(left + 6, y(weights) - 6, "the weights of LLaMA 7B"),
    curve(full, "line-1"),
    curve(grouped, "line-2"),
    curve(single, "line-3"),
    curve(windowed, "line-4"),
    label(full, "32 heads"),
    label(grouped, "8 heads"),
    label(single, "1 head"),
    label(windowed, "8 heads, window 4,096"),
  ]);
};
