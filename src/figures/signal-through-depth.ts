import { scaleLinear, scaleLog } from "d3-scale";
import { depthSignals } from "../worked/neural-networks.ts";
import { axisX, axisY, curve, drawing, segment, text } from "./plot.ts";
import { powerOfTen } from "./powers-of-ten.ts";

const bottom = 226;

/** The size of a signal after each layer of a deep ReLU network, for four ways to start and hold it. */
export const draw = (): string => {
  const x = scaleLinear().domain([0, 40]).range([52, 470]);
  const y = scaleLog().domain([1e-7, 1e4]).range([bottom, 50]);
  const of = (sizes: readonly number[], classes: string): string =>
    curve(
      sizes.map((size, layer) => [x(layer), y(size)]),
      classes,
    );
  const label = (sizes: readonly number[], words: string): string =>
    text(x(40) + 8, y(sizes.at(-1) ?? 1) + 4, words, "label");
  return drawing(270, [
    axisX(x, bottom, "layer", [0, 10, 20, 30, 40]),
    axisY(y, 52, "", [1e-6, 1e-4, 1e-2, 1, 1e2, 1e4], powerOfTen),
    text(12, 30, "root mean square of a layer, relative to the input"),
    segment([x(0), y(1)], [x(40), y(1)], "hair dash"),
    of(depthSignals.large, "line-3"),
    label(depthSignals.large, "variance 3/n"),
    of(depthSignals.normalized, "line-1"),
    text(x(40) + 8, y(1) - 4, "3/n, normalized"),
    of(depthSignals.he, "line-2"),
    text(x(40) + 8, y(0.2) + 12, "2/n (He)"),
    of(depthSignals.small, "line-4"),
    label(depthSignals.small, "1/n"),
  ]);
};
