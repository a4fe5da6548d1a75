import { scaleLinear, scaleLog } from "d3-scale";
import { inTime, timeShares } from "../worked/neural-networks.ts";
import { axisX, axisY, curve, drawing, segment, text } from "./plot.ts";
import { powerOfTen } from "./powers-of-ten.ts";

const bottom = 256;

/** The share of a gradient that is left after a walk back in time, measured on untrained networks. */
export const draw = (): string => {
  const x = scaleLinear().domain([0, inTime.steps]).range([52, 430]);
  const y = scaleLog().domain([1e-12, 1e4]).range([bottom, 50]);
  const of = (shares: readonly number[], words: string, classes: string, drop = 4): string =>
    curve(
      shares.map((share, back) => [x(back), y(share)]),
      classes,
    ) + text(x(inTime.steps) + 8, y(shares.at(-1) ?? 1) + drop, words, "label");
  return drawing(300, [
    axisX(x, bottom, "steps back", [0, 10, 20, 30, 40, 50]),
    axisY(y, 52, "", [1e-12, 1e-9, 1e-6, 1e-3, 1, 1e3], powerOfTen),
    text(12, 30, "length of the gradient, relative to the last step"),
    segment([x(0), y(1)], [x(inTime.steps), y(1)], "hair dash"),
    of(timeShares.loud, "simple, weights of gain 3", "line-3"),
    of(timeShares.open, "LSTM, forget gates open", "line-1"),
    of(timeShares.ajar, "LSTM, ajar", "line-4"),
    of(timeShares.halfOpen, "LSTM, half open", "line-4 dash", -3),
    of(timeShares.simple, "simple, weights of gain 1", "line-2", 11),
  ]);
};
