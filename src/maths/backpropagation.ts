import { feedForward, type Layer, type Network, networkOutput } from "./feed-forward.ts";
import { dot, type Matrix, mapMatrix, transpose, type Vector } from "./matrix.ts";

/** How the loss answers to each number of one layer, in the shapes of that layer. */
export type LayerGradient = { readonly weights: Matrix; readonly biases: Vector };

// #region backpropagation
/**
 * Gradient of a loss by every weight and bias, in one walk backward (equation `backpropagation`).
 * @param input one example
 * @param lossSlope derivative of the loss by each output, at the network's answer to this example
 * @returns one gradient for each layer, in their order; the gradient by the biases is the error signal itself
 * @throws RangeError when the sizes do not fit
 */
export const backpropagation = (network: Network, input: Vector, lossSlope: Vector): LayerGradient[] => {
  const traces = feedForward(network, input);
  const gradients: LayerGradient[] = [];
  let slope = lossSlope;
  for (const [index, layer] of [...network.entries()].reverse()) {
    const { input: entered = [], sums = [] } = traces[index] ?? {};
    if (slope.length !== sums.length)
      throw new RangeError(`Unexpected ${slope.length} slopes for ${sums.length} neurons, expected one each.`);
    const error = sums.map((sum, i) => (slope[i] ?? 0) * layer.activation.slope(sum));
    gradients.unshift({ weights: error.map((e) => entered.map((x) => e * x)), biases: error });
    slope = transpose(layer.weights).map((column) => dot(column, error));
  }
  return gradients;
};
// #endregion backpropagation

// #region finite-difference
/**
 * Slope of a function of many numbers along one of them, by trying: the difference of two values over the distance
 * between them (equation `finite-difference`). Its error is of the order of the step squared, plus rounding.
 * @param index which number is nudged
 * @param step how far to each side, > 0; about 1e-5 suits numbers near 1
 */
export const finiteDifference = (f: (at: Vector) => number, at: Vector, index: number, step = 1e-5): number => {
  const nudged = (by: number): Vector => at.map((value, i) => (i === index ? value + by : value));
  return (f(nudged(step)) - f(nudged(-step))) / (2 * step);
};
// #endregion finite-difference

/** The same for every number: the whole gradient, at the price of two evaluations for each. */
export const finiteDifferences = (f: (at: Vector) => number, at: Vector, step = 1e-5): number[] =>
  at.map((_, index) => finiteDifference(f, at, index, step));

/** Half the squared distance of the network's answer from the target, for one example. */
export const halfSquaredError = (network: Network, input: Vector, target: Vector): number =>
  networkOutput(network, input).reduce((sum, y, i) => sum + (y - (target[i] ?? 0)) ** 2 / 2, 0);

/** A network after one step of gradient descent. @param rate length of the step as a multiple of the gradient */
export const stepped = (network: Network, gradients: readonly LayerGradient[], rate: number): Layer[] =>
  network.map((layer, l) => ({
    ...layer,
    weights: mapMatrix(layer.weights, (w, i, j) => w - rate * (gradients[l]?.weights[i]?.[j] ?? 0)),
    biases: layer.biases.map((b, i) => b - rate * (gradients[l]?.biases[i] ?? 0)),
  }));
