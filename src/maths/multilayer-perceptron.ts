/**
 * A multilayer perceptron and its backward pass, written out by hand. A layer is one matrix: its last row is the bias,
 * and the inputs of every layer carry a 1 in an extra column. All numbers lie in a few flat arrays that are made once,
 * so that a training step allocates no memory.
 */

import { type Activation, type Block, block, type Engine, type Floats } from "./block.ts";
import { type Random, standardNormal } from "./random.ts";

export type PerceptronPlan = {
  /** numbers in, hidden units of each layer, numbers out: at least two entries */
  readonly sizes: readonly number[];
  /** after every layer but the last */
  readonly activation: Activation;
  /** what the first weights of the last layer are multiplied by; default 1. Near 0 the network begins by answering 0. */
  readonly lastScale?: number;
};

type Layer = {
  /** (inputs + 1) x outputs */
  readonly weights: Block;
  /** the same without the bias row: inputs x outputs */
  readonly slopes: Block;
  readonly gradient: Block;
};
export type Perceptron = {
  readonly plan: PerceptronPlan;
  readonly engine: Engine;
  /** layer after layer, row after row */
  readonly parameters: Floats;
  /** slope of the loss by each parameter; backward passes add to it */
  readonly gradient: Floats;
  readonly layers: readonly Layer[];
};

/** Parameters of a network: (inputs + 1) outputs a layer. */
export const parameterCount = (sizes: readonly number[]): number =>
  sizes.slice(1).reduce((sum, outputs, index) => sum + ((sizes[index] ?? 0) + 1) * outputs, 0);

/**
 * A network with random weights, normal with variance 2 / inputs (he2015delving, section 2.2), and biases 0.
 * @throws RangeError when a size is not a whole number from 1, or there are fewer than two
 */
export const perceptron = (plan: PerceptronPlan, engine: Engine, random: Random): Perceptron => {
  const { sizes, lastScale = 1 } = plan;
  if (sizes.length < 2 || !sizes.every((size) => Number.isInteger(size) && size >= 1))
    throw new RangeError(`Unexpected sizes ${sizes.join(", ")}, expected two whole numbers from 1 or more.`);
  const parameters = engine.allocate(parameterCount(sizes));
  const gradient = engine.allocate(parameters.length);
  let at = 0;
  const layers = sizes.slice(1).map((outputs, index): Layer => {
    const inputs = sizes[index] ?? 0;
    const spread = Math.sqrt(2 / inputs) * (index === sizes.length - 2 ? lastScale : 1);
    for (let i = 0; i < inputs * outputs; i++) parameters[at + i] = spread * standardNormal(random);
    const layer = {
      weights: block(parameters, inputs + 1, outputs, at),
      slopes: block(parameters, inputs, outputs, at),
      gradient: block(gradient, inputs + 1, outputs, at),
    };
    at += (inputs + 1) * outputs;
    return layer;
  });
  return { plan, engine, parameters, gradient, layers };
};

/** What a pass over `rows` inputs keeps, made once for all batches of that size. */
export type Workbench = {
  readonly rows: number;
  /** rows x numbers in, written by the caller; a row is one number longer than its columns: the 1 of the bias */
  readonly input: Block;
  /** rows x numbers out: written by `forward` */
  readonly output: Block;
  /** rows x numbers out: the slope of the loss by each output, written by the caller before `backward` */
  readonly outputGradient: Block;
  /** rows x numbers in: written by `backward` when it is asked for */
  readonly inputGradient: Block;
  /** what enters each layer, rows x inputs: the input, then the hidden units */
  readonly values: readonly Block[];
  /** the same with the 1 of the bias: rows x (inputs + 1) */
  readonly valuesAndOne: readonly Block[];
  /** of each layer, rows x outputs: what the product gives; of hidden layers it becomes the slope of the activation */
  readonly bends: readonly Block[];
  /** of each layer, rows x outputs: slope of the loss by what the product gives */
  readonly deltas: readonly Block[];
};

/** Arrays for batches of `rows` inputs. @throws RangeError when rows is not a whole number from 1 */
export const workbench = ({ plan: { sizes }, engine }: Perceptron, rows: number): Workbench => {
  if (!Number.isInteger(rows) || rows < 1)
    throw new RangeError(`Unexpected ${rows} rows, expected a whole number from 1.`);
  const made = (columns: number): Block => block(engine.allocate(rows * columns), rows, columns);
  const valuesAndOne = sizes.slice(0, -1).map((size) => {
    const values = made(size + 1);
    for (let row = 0; row < rows; row++) values.data[row * (size + 1) + size] = 1;
    return values;
  });
  const values = valuesAndOne.map(({ data, columns }) => block(data, rows, columns - 1, 0, columns));
  const bends = sizes.slice(1).map(made);
  const deltas = sizes.slice(1).map(made);
  const inputGradient = made(sizes[0] ?? 0);
  const [input, output, outputGradient] = [values[0], bends.at(-1), deltas.at(-1)];
  if (!input || !output || !outputGradient) throw new RangeError("Unexpected network without a layer.");
  return { rows, input, output, outputGradient, inputGradient, values, valuesAndOne, bends, deltas };
};

/** From `bench.input` to `bench.output`, layer by layer: a product with the weights, then the activation. */
export const forward = ({ plan, engine, layers }: Perceptron, bench: Workbench): void => {
  for (let index = 0; index < layers.length; index++) {
    const [layer, from, bend, to] = [
      layers[index],
      bench.valuesAndOne[index],
      bench.bends[index],
      bench.values[index + 1],
    ];
    if (!layer || !from || !bend) continue;
    engine.multiply("ab", bend, from, layer.weights);
    if (to) engine.activate(plan.activation, to, bend.data);
  }
};

/** What a backward pass is to give: the slopes by the parameters, by the inputs, or both. */
export type Goal = "parameters" | "inputs" | "both";

/**
 * From `bench.outputGradient` back through the layers, after `forward`. Adds to the gradient of the parameters and
 * writes `bench.inputGradient`, as the goal says.
 */
export const backward = ({ engine, layers }: Perceptron, bench: Workbench, goal: Goal = "parameters"): void => {
  for (let index = layers.length - 1; index >= 0; index--) {
    const [layer, from, delta] = [layers[index], bench.valuesAndOne[index], bench.deltas[index]];
    if (!layer || !from || !delta) continue;
    if (goal !== "inputs") engine.multiply("aTb", layer.gradient, from, delta, true);
    const [bend, before] = [bench.bends[index - 1], bench.deltas[index - 1]];
    if (bend && before) {
      engine.multiply("abT", before, delta, layer.slopes);
      engine.scale(before.data, bend.data);
    } else if (goal !== "parameters") engine.multiply("abT", bench.inputGradient, delta, layer.slopes);
  }
};
