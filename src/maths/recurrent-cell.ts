import { dot, type Matrix, transpose, type Vector } from "./matrix.ts";
import { type Random, standardNormal } from "./random.ts";

/** Weights of one neuron layer that reads its own last state (n x n) and the new input (n x m), and n biases. */
export type RecurrentWeights = { readonly recurrent: Matrix; readonly input: Matrix; readonly biases: Vector };

/** The sums before the activation: W h + U x + b. @throws RangeError when the sizes do not fit */
export const recurrentSums = ({ recurrent, input, biases }: RecurrentWeights, state: Vector, x: Vector): number[] =>
  biases.map((bias, i) => dot(recurrent[i] ?? [], state) + dot(input[i] ?? [], x) + bias);

// #region recurrent-cell
/**
 * One step of a simple recurrent network (equation `recurrent-cell`; elman1990finding): the new state is made from the
 * old one and the new input, with the same weights at every step.
 * @param state n numbers in [-1, 1]
 * @param x m numbers
 * @returns the new state
 * @throws RangeError when the sizes do not fit
 */
export const recurrentCell = (weights: RecurrentWeights, state: Vector, x: Vector): number[] =>
  recurrentSums(weights, state, x).map(Math.tanh);
// #endregion recurrent-cell

/** How a loss that answers to the new state by `slope` answers to the old one: one step of backpropagation in time. */
export const recurrentBackward = ({ recurrent }: RecurrentWeights, newState: Vector, slope: Vector): number[] => {
  const error = newState.map((h, i) => (slope[i] ?? 0) * (1 - h * h));
  return transpose(recurrent).map((column) => dot(column, error));
};

/**
 * Untrained weights: recurrent entries from N(0, gain^2 / n), so that the matrix has a spectral radius near `gain`,
 * input entries from N(0, 1 / m), equal biases.
 * @param size n; inputs: m; both whole numbers >= 1
 */
export const randomRecurrentWeights = (
  size: number,
  inputs: number,
  gain: number,
  random: Random,
  bias = 0,
): RecurrentWeights => {
  const matrix = (columns: number, spread: number): number[][] =>
    Array.from({ length: size }, () => Array.from({ length: columns }, () => spread * standardNormal(random)));
  return {
    recurrent: matrix(size, gain / Math.sqrt(size)),
    input: matrix(inputs, 1 / Math.sqrt(inputs)),
    biases: Array.from({ length: size }, () => bias),
  };
};
