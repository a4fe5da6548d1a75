/**
 * A small decoder-only transformer: which parameters it has, where each lies in one flat array, and how they begin.
 *
 * What was chosen, and why:
 * - pre-norm: a block reads a normalized copy and adds to the residual stream, which trains without a delicate warm-up;
 * - RMSNorm (zhang2019root) and no biases: as good as LayerNorm in published models, and every parameter is a weight;
 * - rotary positions (su2024roformer): no table of positions, which would be a tenth of the smallest model;
 * - GELU in a feed-forward layer four widths wide: two matrices and one activation, as in most published scaling laws
 *   (SwiGLU gains a little in large models and would cost a third matrix here);
 * - tied embeddings (Press and Wolf 2017, arXiv:1608.05859): one matrix reads and writes tokens; two would
 *   be most of a small model.
 */

import { type Block, block, type Floats } from "../maths/block.ts";
import { seededRandom, standardNormal } from "../maths/random.ts";

export type TransformerConfig = {
  /** how many different tokens */
  readonly vocabulary: number;
  /** the most tokens that are looked at together */
  readonly context: number;
  /** channels of the residual stream */
  readonly width: number;
  readonly layers: number;
  /** attention heads of a layer; width / heads is a whole, even number */
  readonly heads: number;
  /** units of the feed-forward layer, usually 4 * width */
  readonly hidden: number;
};

/** A matrix of rows = output units (or tokens) and columns = input channels; a gain is a matrix of one row. */
export type Tensor = {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
};

/** The parameters of one layer. */
export type LayerTensors = {
  readonly attentionGain: Tensor;
  /** 3 width x width: queries, keys, values above one another */
  readonly queryKeyValue: Tensor;
  readonly attentionOutput: Tensor;
  readonly feedForwardGain: Tensor;
  readonly feedForwardIn: Tensor;
  readonly feedForwardOut: Tensor;
};

export type Layout = {
  readonly config: TransformerConfig;
  readonly embedding: Tensor;
  readonly layers: readonly LayerTensors[];
  readonly finalGain: Tensor;
  /** all of them, in the order of the array */
  readonly tensors: readonly Tensor[];
  /** number of parameters */
  readonly count: number;
};

const checkConfig = (config: TransformerConfig): void => {
  for (const [name, value] of Object.entries(config))
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`Unexpected ${name} ${value}, expected a whole number >= 1.`);
  if (config.width % (2 * config.heads) !== 0)
    throw new RangeError(
      `Unexpected width ${config.width} for ${config.heads} heads, expected heads of an even number of channels.`,
    );
};

/**
 * Where every parameter lies. @throws RangeError when the sizes are not whole, or heads have an odd number of channels
 */
export const transformerLayout = (config: TransformerConfig): Layout => {
  checkConfig(config);
  const { vocabulary, width, hidden } = config;
  const tensors: Tensor[] = [];
  let count = 0;
  const place = (name: string, rows: number, columns: number): Tensor => {
    const tensor = { name, rows, columns, offset: count };
    count += rows * columns;
    tensors.push(tensor);
    return tensor;
  };
  const embedding = place("embedding", vocabulary, width);
  const layers = Array.from({ length: config.layers }, (_, layer) => ({
    attentionGain: place(`layer-${layer}/attention-gain`, 1, width),
    queryKeyValue: place(`layer-${layer}/query-key-value`, 3 * width, width),
    attentionOutput: place(`layer-${layer}/attention-output`, width, width),
    feedForwardGain: place(`layer-${layer}/feed-forward-gain`, 1, width),
    feedForwardIn: place(`layer-${layer}/feed-forward-in`, hidden, width),
    feedForwardOut: place(`layer-${layer}/feed-forward-out`, width, hidden),
  }));
  const finalGain = place("final-gain", 1, width);
  return { config, embedding, layers, finalGain, tensors, count };
};

/**
 * Number of parameters: V d + L (4 d^2 + 2 d h + 2 d) + d.
 * `withoutEmbedding` leaves V d out, as published scaling laws differ in what they count.
 */
export const countParameters = (config: TransformerConfig): { total: number; withoutEmbedding: number } => {
  const { vocabulary, width, layers, hidden } = config;
  const withoutEmbedding = layers * (4 * width * width + 2 * width * hidden + 2 * width) + width;
  return { total: vocabulary * width + withoutEmbedding, withoutEmbedding };
};

/** A tensor of a flat array (parameters or their gradient) as a block. */
export const tensorBlock = (flat: Floats, tensor: Tensor): Block =>
  block(flat, tensor.rows, tensor.columns, tensor.offset);

/**
 * Writes the parameters a model begins with: gains 1; matrices from N(0, 1 / columns), those that write to the residual
 * stream divided by sqrt(2 layers) so that it does not grow with depth (radford2019language, section 2.3); embeddings
 * from N(0, 0.1 / width), small enough that the first predictions are nearly uniform.
 */
export const initializeParameters = (parameters: Floats, layout: Layout, seed: number): void => {
  const random = seededRandom(seed);
  const onResidual = new Set(layout.layers.flatMap((layer) => [layer.attentionOutput, layer.feedForwardOut]));
  for (const tensor of layout.tensors) {
    const variance =
      (tensor === layout.embedding ? 0.1 : onResidual.has(tensor) ? 0.5 / layout.config.layers : 1) / tensor.columns;
    const end = tensor.offset + tensor.rows * tensor.columns;
    for (let i = tensor.offset; i < end; i++)
      parameters[i] = tensor.rows === 1 ? 1 : Math.sqrt(variance) * standardNormal(random);
  }
};
