/** How large random starting weights must be so that signals neither die out nor blow up on their way through layers. */
import { relu } from "./activation.ts";
import { denseLayer, type Layer } from "./feed-forward.ts";
import { dot, transpose, type Vector } from "./matrix.ts";
import { layerNormalization } from "./normalization.ts";
import { type Random, seededRandom, standardNormal } from "./random.ts";

/** Random weights of mean 0 and variance scale / inputs; biases 0; ReLU. @param scale > 0; 2 is He's choice */
export const randomLayer = (neurons: number, inputs: number, scale: number, random: Random): Layer => ({
  weights: Array.from({ length: neurons }, () =>
    Array.from({ length: inputs }, () => Math.sqrt(scale / inputs) * standardNormal(random)),
  ),
  biases: Array.from({ length: neurons }, () => 0),
  activation: relu,
});

// #region he-initialization
/**
 * Starting weights for a layer of ReLU neurons: variance 2 / inputs, because the ReLU drops half of the mean square
 * (equation `he-initialization`; he2015delving).
 * @param neurons, inputs whole numbers >= 1
 */
export const heInitialization = (neurons: number, inputs: number, random: Random): Layer =>
  randomLayer(neurons, inputs, 2, random);
// #endregion he-initialization

/** Root of the mean square. */
export const rootMeanSquare = (values: Vector): number =>
  Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / values.length);

export type Depth = {
  readonly width: number;
  readonly layers: number;
  /** variance of a weight times the number of inputs */
  readonly scale: number;
  /** whether every layer's sums are normalized before the ReLU */
  readonly normalized?: boolean;
  readonly seed: number;
};

/**
 * One random input through a random deep network: the root mean square after 0, 1, ..., `layers` layers, over that of
 * the input.
 */
export const signalThroughDepth = ({ width, layers, scale, normalized = false, seed }: Depth): number[] => {
  const random = seededRandom(seed);
  let signal: Vector = Array.from({ length: width }, () => standardNormal(random));
  const start = rootMeanSquare(signal);
  const sizes = [1];
  for (let l = 0; l < layers; l += 1) {
    const { sums, output } = denseLayer(randomLayer(width, width, scale, random), signal);
    signal = normalized ? layerNormalization(sums).map(relu.value) : output;
    sizes.push(rootMeanSquare(signal) / start);
  }
  return sizes;
};

/**
 * One random slope back through the same kind of network (not normalized): its length after 0, 1, ..., `layers` layers,
 * over that at the end.
 */
export const gradientThroughDepth = ({ width, layers, scale, seed }: Depth): number[] => {
  const random = seededRandom(seed);
  let signal: Vector = Array.from({ length: width }, () => standardNormal(random));
  const passed = Array.from({ length: layers }, () => {
    const layer = randomLayer(width, width, scale, random);
    const trace = denseLayer(layer, signal);
    signal = trace.output;
    return { layer, trace };
  });
  let slope: Vector = Array.from({ length: width }, () => standardNormal(random));
  const start = rootMeanSquare(slope);
  const sizes = [1];
  for (const { layer, trace } of passed.reverse()) {
    const error = trace.sums.map((sum, i) => (slope[i] ?? 0) * relu.slope(sum));
    slope = transpose(layer.weights).map((column) => dot(column, error));
    sizes.push(rootMeanSquare(slope) / start);
  }
  return sizes;
};
