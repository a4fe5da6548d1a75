import type { Block } from "./block.ts";
import { backward, forward, type Perceptron, type Workbench } from "./multilayer-perceptron.ts";

/** Room for the directions that `gradientPenalty` sends through the critic: for each layer, rows x (inputs + 1). */
export type PenaltyRoom = { readonly tangents: readonly Block[]; readonly products: readonly Block[] };

/** Made once for all batches of a workbench. */
export const penaltyRoom = ({ engine }: Perceptron, { valuesAndOne, bends }: Workbench): PenaltyRoom => {
  const alike = (model: Block): Block => ({ ...model, data: engine.allocate(model.data.length), offset: 0 });
  return { tangents: valuesAndOne.map(alike), products: bends.map(alike) };
};

/** How strong the penalty is, and which length of the slope it asks for. */
export type Penalty = {
  /** the lambda of the equation, > 0 */
  readonly weight: number;
  /** 1, or 0 for R1, which asks for no slope at all (mescheder2018training, section 4.1, with gamma = 2 weight) */
  readonly length: number;
};

/** Directions in which each row's penalty grows, as long as it grows fast; returns the penalty. */
const penalizedDirections = (directions: Block, slopes: Block, { weight, length: wanted }: Penalty): number => {
  let penalty = 0;
  for (let row = 0; row < slopes.rows; row++) {
    const from = row * slopes.stride;
    const to = row * directions.stride;
    let squares = 0;
    for (let j = 0; j < slopes.columns; j++) squares += (slopes.data[from + j] ?? 0) ** 2;
    const length = Math.sqrt(squares);
    penalty += (weight * (length - wanted) ** 2) / slopes.rows;
    const factor = (2 * weight * (length - wanted)) / (slopes.rows * Math.max(length, 1e-12));
    for (let j = 0; j < slopes.columns; j++) directions.data[to + j] = factor * (slopes.data[from + j] ?? 0);
  }
  return penalty;
};

// #region gradient-penalty
/**
 * The penalty on slopes of the wrong length, and its gradient by the critic's parameters, added to `critic.gradient`
 * (equation `gradient-penalty`; gulrajani2017improved, section 4). The derivative of a derivative is found without
 * a second backward pass: the rows' directions are sent forward through the layers, and every weight is charged with what
 * passes through it times the slope behind it. That is exact where the activation's own slope is constant by pieces.
 * @param critic one output, activation leaky-relu
 * @param bench its input holds the points where slopes are measured: between data and samples, or the data for R1
 * @returns weight times the mean squared difference of the slope's length from the one wanted
 */
export const gradientPenalty = (critic: Perceptron, bench: Workbench, room: PenaltyRoom, wanted: Penalty): number => {
  forward(critic, bench);
  bench.outputGradient.data.fill(1);
  backward(critic, bench, "inputs");
  const [first] = room.tangents;
  const penalty = first ? penalizedDirections(first, bench.inputGradient, wanted) : 0;
  for (let index = 0; index < critic.layers.length; index++) {
    const [layer, tangent, product] = [critic.layers[index], room.tangents[index], room.products[index]];
    const [delta, next] = [bench.deltas[index], room.tangents[index + 1]];
    if (!layer || !tangent || !product || !delta) continue;
    critic.engine.multiply("aTb", layer.gradient, tangent, delta, true);
    if (!next) continue;
    critic.engine.multiply("ab", product, tangent, layer.weights);
    const slope = bench.bends[index]?.data ?? product.data;
    for (let row = 0, from = 0; row < product.rows; row++)
      for (let to = row * next.stride, end = to + product.columns; to < end; to++, from++)
        next.data[to] = (product.data[from] ?? 0) * (slope[from] ?? 0);
  }
  return penalty;
};
// #endregion gradient-penalty
