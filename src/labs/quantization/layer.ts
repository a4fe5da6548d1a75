import { outputError } from "../../maths/output-error.ts";
import { quantize, rootMeanSquareError, type Scheme } from "../../maths/quantization.ts";
import type { Group } from "./model.ts";

/** A layer of a model that was trained on the small language, and what it is given to read. */
export type Layer = {
  /** parameters of the model */
  readonly parameters: number;
  /** what the layer does, in words */
  readonly name: string;
  /** inputs, and outputs: the matrix is square */
  readonly side: number;
  /** level of each weight in 8 bits, row by row, and the step of each row: the file of weights has them so */
  readonly levels: readonly number[];
  readonly steps: readonly number[];
  /** mean products of inputs i and j <= i over held-out text: row by row, i + 1 numbers in each */
  readonly moments: readonly number[];
  /** words of that text */
  readonly words: number;
};

/** Widths at which the layer can be looked at: the weights that are given away have 8 bits, so that rounding to 8 says nothing. */
export const layerWidths = (widths: readonly number[]): number[] => widths.filter((bits) => bits < 8);

export const layerWeights = ({ levels, steps, side }: Layer): number[] =>
  levels.map((level, at) => level * (steps[Math.floor(at / side)] ?? 0));

/** The full matrix of moments, which is symmetric. */
export const layerMoments = ({ moments, side }: Layer): number[] => {
  const at = (i: number, j: number): number =>
    moments[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)] ?? 0;
  return Array.from({ length: side * side }, (_, place) => at(Math.floor(place / side), place % side));
};

/** Error of weights and of outputs at one width, each over the size of what it is an error of. */
export type LayerError = { readonly bits: number; readonly weights: number; readonly outputs: number };

/** How wrong the layer's weights and its outputs become at each width, with steps shared as the lab's knobs say. */
export const layerErrors = (layer: Layer, widths: readonly number[], group: Group, scheme: Scheme): LayerError[] => {
  const [weights, moments] = [layerWeights(layer), layerMoments(layer)];
  const size = Math.sqrt(weights.reduce((sum, one) => sum + one * one, 0) / weights.length);
  const shared = { matrix: weights.length, row: layer.side, half: layer.side / 2 }[group];
  return layerWidths(widths).map((bits) => {
    const { values } = quantize(weights, bits, shared, scheme);
    return {
      bits,
      weights: rootMeanSquareError(weights, values) / size,
      outputs: outputError(weights, values, moments),
    };
  });
};
