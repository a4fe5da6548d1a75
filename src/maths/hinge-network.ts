import { identity, relu } from "./activation.ts";
import { type Network, networkOutput } from "./feed-forward.ts";

// #region hinge-network
/**
 * A network with one hidden layer of ReLU neurons that passes through a function's values at equally spaced places,
 * with straight lines between them: each neuron is a hinge that bends the line at its place (equation `hinge-network`).
 * No training: the weights are written down. Beyond the last place the line goes straight on.
 * @param f any function with finite values on [from, to]
 * @param hinges number of hidden neurons, a whole number >= 1
 * @throws RangeError when the interval or the number of hinges is not valid
 */
export const hingeNetwork = (f: (x: number) => number, from: number, to: number, hinges: number): Network => {
  if (!(from < to) || !Number.isInteger(hinges) || hinges < 1)
    throw new RangeError(`Unexpected ${hinges} hinges on [${from}, ${to}], expected at least one on an interval.`);
  const width = (to - from) / hinges;
  const places = Array.from({ length: hinges }, (_, i) => from + i * width);
  const slopes = places.map((x) => (f(x + width) - f(x)) / width);
  const bends = slopes.map((slope, i) => slope - (slopes[i - 1] ?? 0));
  return [
    { weights: places.map(() => [1]), biases: places.map((x) => -x), activation: relu },
    { weights: [bends], biases: [f(from)], activation: identity },
  ];
};
// #endregion hinge-network

/** Answer of a network of one input and one output. */
export const answerAt = (network: Network, x: number): number => networkOutput(network, [x])[0] ?? NaN;

/** Largest distance between network and function on a fine grid of the interval. @param points of the grid, >= 2 */
export const largestError = (
  network: Network,
  f: (x: number) => number,
  from: number,
  to: number,
  points = 2001,
): number => {
  const distances = Array.from({ length: points }, (_, i) => {
    const x = from + ((to - from) * i) / (points - 1);
    return Math.abs(answerAt(network, x) - f(x));
  });
  return Math.max(...distances);
};
