import { scaleLinear, scaleLog } from "d3-scale";
import { summaryOf } from "../experiments/summaries.ts";
import { axisX, axisY, curve, dots, drawing, type Point, text, whisker } from "./plot.ts";

const bottom = 280;
const left = scaleLog().domain([1000, 400_000]).range([40, 280]);
const right = scaleLog().domain([1000, 400_000]).range([372, 580]);
const kinds = [
  ["stories", "1"],
  ["addition", "3"],
  ["facts", "4"],
] as const;
const number = (n: number): string => n.toLocaleString("en-US");

/** The longest trainings under two rulers: left nats for a word of the answer, right the share of answers wholly right. */
export const draw = (): string => {
  const { cells } = summaryOf("emergence");
  const longest = Math.max(...cells.map(({ tokens }) => tokens));
  const own = cells.filter(({ tokens }) => tokens === longest);
  const nats = scaleLinear().domain([0, 3.5]).range([bottom, 40]);
  const share = scaleLinear().domain([0, 1]).range([bottom, 40]);
  const parts = kinds.flatMap(([kind, color]) => {
    const found = own.flatMap(({ parameters, kinds: all }) =>
      all.filter((one) => one.kind === kind).map((one) => ({ parameters, ...one })),
    );
    const smooth = found.map(({ parameters, nats: each }): Point => [left(parameters), nats(Math.min(3.5, each.mean))]);
    const sharp = found.map(({ parameters, exactMatch }): Point => [right(parameters), share(exactMatch.mean)]);
    const bars = found.map(({ parameters, exactMatch: { low, high } }) =>
      whisker(right(parameters), share(Math.max(0, low)), share(Math.min(1, high)), `line-${color}`),
    );
    const [, end = 0] = sharp.at(-1) ?? [];
    return [
      curve(smooth, `line-${color}`),
      dots(smooth, 3, `fill-${color}`),
      curve(sharp, `line-${color}`),
      ...bars,
      dots(sharp, 3, `fill-${color}`),
      text(588, end + 4 + (kind === "facts" ? 8 : kind === "addition" ? -6 : 0), kind),
    ];
  });
  return drawing(330, [
    axisX(left, bottom, "parameters", [1000, 10_000, 100_000], number),
    axisY(nats, 40, "nats for a word of the answer", [0, 1, 2, 3]),
    axisX(right, bottom, "parameters", [1000, 10_000, 100_000], number),
    axisY(share, 372, "answers wholly right", [0, 0.25, 0.5, 0.75, 1], (s) => `${100 * s}%`),
    ...parts,
  ]);
};
