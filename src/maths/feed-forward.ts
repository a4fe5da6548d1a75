/**
 * A feed-forward network as rows of numbers, to be read: every intermediate value is kept and has a name.
 * Training code for labs keeps flat arrays instead.
 */
import type { Activation } from "./activation.ts";
import { dot, type Matrix, type Vector } from "./matrix.ts";

/** One layer: as many rows of weights, and biases, as it has neurons; as many columns as it has inputs. */
export type Layer = { readonly weights: Matrix; readonly biases: Vector; readonly activation: Activation };
/** Layers in the order in which an example passes them; each takes what the one before gives. */
export type Network = readonly Layer[];

/** What one layer computed for one example: its input, the sums before the activation, and the results. */
export type Trace = { readonly input: Vector; readonly sums: Vector; readonly output: Vector };

// #region dense-layer
/**
 * A layer of neurons: each adds up its weighted inputs and a bias, and sends the sum through the activation
 * (equation `dense-layer`).
 * @param input one number for each column of the weights
 * @throws RangeError when the sizes do not fit
 */
export const denseLayer = ({ weights, biases, activation }: Layer, input: Vector): Trace => {
  if (weights.length !== biases.length)
    throw new RangeError(`Unexpected ${biases.length} biases for ${weights.length} neurons, expected one each.`);
  const sums = weights.map((row, i) => dot(row, input) + (biases[i] ?? 0));
  return { input, sums, output: sums.map(activation.value) };
};
// #endregion dense-layer

/** The whole network on one example: the traces of all layers. @throws RangeError when the sizes do not fit */
export const feedForward = (network: Network, input: Vector): Trace[] => {
  const traces: Trace[] = [];
  for (const layer of network) traces.push(denseLayer(layer, traces.at(-1)?.output ?? input));
  return traces;
};

/** What the network answers to one example. @throws RangeError when it has no layer or the sizes do not fit */
export const networkOutput = (network: Network, input: Vector): Vector => {
  const last = feedForward(network, input).at(-1);
  if (!last) throw new RangeError("Unexpected network without a layer, expected at least one.");
  return last.output;
};
