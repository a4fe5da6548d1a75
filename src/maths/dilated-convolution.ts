import type { Vector } from "./matrix.ts";

/**
 * Causal convolution with gaps: each output reads its own place and earlier ones, every `dilation`-th. Before the
 * first place lie zeros.
 * @param input n numbers
 * @param kernel weights, the last on the present place, the one before it `dilation` places back, and so on
 * @param dilation whole number >= 1
 * @returns n numbers
 */
export const dilatedConvolution = (input: Vector, kernel: Vector, dilation: number): number[] =>
  input.map((_, place) =>
    kernel.reduce((sum, weight, k) => sum + weight * (input[place - (kernel.length - 1 - k) * dilation] ?? 0), 0),
  );

// #region dilated-receptive-field
/**
 * How many inputs, the present one and those before it, an output of a stack of causal convolutions depends on
 * (equation `dilated-receptive-field`; vandenoord2016wavenet, section 2.1).
 * @param size weights of each kernel, at least 1
 * @param dilations gap of each layer, whole numbers >= 1
 * @throws RangeError when a size or gap is not a whole number >= 1
 */
export const dilatedReceptiveField = (size: number, dilations: readonly number[]): number => {
  if (![size, ...dilations].every((n) => Number.isInteger(n) && n >= 1))
    throw new RangeError("Unexpected size or dilation, expected whole numbers from 1.");
  return dilations.reduce((field, dilation) => field + (size - 1) * dilation, 1);
};
// #endregion dilated-receptive-field
