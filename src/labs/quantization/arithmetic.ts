import { roundingError } from "../../maths/quantization.ts";
import { numeral, percent } from "../kit/numeral.ts";
import type { Layer, LayerError } from "./layer.ts";
import { added, type Group, groups, type Measured, side, type View, type Width } from "./model.ts";

export const shared: Readonly<Record<Group, string>> = {
  matrix: "the whole matrix",
  row: "each row",
  half: "each half row",
};
/** A number of any size with three significant figures. */
export const short = (value: number): string =>
  numeral(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 0.995 ? 2 : 3);
/** Nats, small ones with more digits. */
export const nats = (value: number): string => numeral(value, Math.abs(value) < 0.01 ? 5 : Math.abs(value) < 1 ? 3 : 2);
/** A share with a digit where it is small. */
export const share = (value: number): string => (value < 0.1 ? `${numeral(100 * value, 1)} %` : percent(value));

const stepWords = (view: View, { bits, widest, quantized }: Width): string => {
  const many = quantized.grids.length > 1 ? `the largest of ${quantized.grids.length} steps: ` : "";
  return view.scheme === "symmetric"
    ? `${many}largest size over largest level: ${short(widest.step * widest.high)} / (2^${bits - 1} − 1) = ${short(widest.step * widest.high)} / ${widest.high} = ${short(widest.step)}`
    : `${many}largest less smallest number, over the levels between: ${short(widest.step * widest.high)} / (2^${bits} − 1) = ${short(widest.step * widest.high)} / ${widest.high} = ${short(widest.step)}`;
};

const errorWords = (view: View, { error, relative, widest, quantized }: Width): string => {
  const rule =
    quantized.grids.length === 1
      ? `. The rule step / √12 gives ${short(roundingError(widest.step))} for the error`
      : "";
  return `root mean square of the errors of ${side * side - view.outliers.size} ordinary weights, over that of the weights: ${short(error)} / ${short(view.ordinary)} = ${share(relative)}${rule}`;
};

const storedWords = (view: View, { bits, stored }: Width): string =>
  `${bits} bits of its own, and ${view.scheme === "symmetric" ? "a step of 16 bits" : "a step and a zero of 16 bits each"} for ${groups[view.group]} weights: ${bits} + ${view.scheme === "symmetric" ? 16 : 32} / ${groups[view.group]} = ${short(stored)}`;

const lossWords = (measured: Measured | undefined, bits: number): string => {
  const one = added(measured, bits);
  return one && measured
    ? `precomputed: our model of ${numeral(measured.parameters, 0)} parameters, one step for each row, ${one.seeds} seeds: ${nats(one.mean)} nats a word (95 %: ${nats(one.low)} to ${nats(one.high)}) on top of ${nats(measured.excess)} above the floor`
    : "not measured at this width";
};

/** How the number in a column of a row comes about: step, error, bits for each, loss added. */
export const arithmetic = (view: View, measured: Measured | undefined, bits: number, column: number): string => {
  const width = view.rows.find((row) => row.bits === bits) ?? view.now;
  switch (column) {
    case 0:
      return stepWords(view, width);
    case 1:
      return errorWords(view, width);
    case 2:
      return storedWords(view, width);
    default:
      return lossWords(measured, bits);
  }
};

/** How an error of the layer comes about: that of its weights, and that of its outputs. */
export const layerWords = (
  layer: Layer,
  one: LayerError | undefined,
  view: View,
  of: "weights" | "outputs",
): string => {
  if (!one)
    return "not said: the weights that we give away have 8 bits themselves, so rounding to 8 would change nothing or little";
  const step = `one step for ${shared[view.group]}`;
  return of === "weights"
    ? `root mean square of W − Q over that of W, ${layer.side} by ${layer.side} weights, ${step}: ${share(one.weights)}`
    : `root mean square of (W − Q) x over that of W x, ${step}, for the inputs x that the layer is given at ${numeral(layer.words, 0)} words of held-out text: ${share(one.outputs)}, ${numeral(one.weights / Math.max(one.outputs, Number.MIN_VALUE), 1)} times smaller than the error of the weights`;
};

/** The way of one weight through the grid. */
export const weightWords = (view: View, index: number): string => {
  const { quantized } = view.now;
  const weight = view.weights[index] ?? 0;
  const grid = quantized.grids[Math.floor(index / groups[view.group])] ?? view.now.widest;
  const level = quantized.levels[index] ?? 0;
  const value = quantized.values[index] ?? 0;
  const from = view.scheme === "symmetric" ? short(weight) : `(${short(weight)} − ${short(grid.zero)})`;
  const back =
    view.scheme === "symmetric"
      ? `${numeral(level, 0)} × ${short(grid.step)}`
      : `${short(grid.zero)} + ${numeral(level, 0)} × ${short(grid.step)}`;
  return `${from} / ${short(grid.step)} = ${numeral((weight - grid.zero) / grid.step, 2)}, the nearest level is ${numeral(level, 0)}; kept as ${back} = ${short(value)}, wrong by ${short(value - weight)}`;
};

/** The state in one sentence. */
export const sentence = (view: View): string =>
  `${side * side} weights at ${view.bits} bits, one step for ${shared[view.group]}, ${view.outliers.size} outlier${view.outliers.size === 1 ? "" : "s"}: ordinary weights are wrong by ${share(view.now.relative)} of their size, and ${view.zeros} of them are zero. A weight takes ${short(view.now.stored)} bits.`;
