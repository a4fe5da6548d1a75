/** The bends between the layers of a network, and their slopes, on whole arrays at once. */
import type { Block, Exponentials, Floats } from "./block.ts";

/**
 * silu: x / (1 + e^-x), smooth (Elfwing, Uchida and Doya 2018). tanh: between -1 and 1, smooth.
 * leaky-relu: x above zero, a fifth of x below, so that its slope is constant on each side.
 */
export type Activation = "silu" | "tanh" | "leaky-relu";

/** Slope of the leaky rectifier below zero (radford2016unsupervised, section 4). */
export const leak = 0.2;

/** Where the layer's outputs go: one row of `values` for each row of inputs. */
type Outputs = Pick<Block, "data" | "rows" | "columns" | "stride">;

const leakyRelu = ({ data, rows, columns, stride }: Outputs, slope: Floats): void => {
  for (let row = 0, from = 0; row < rows; row++)
    for (let to = row * stride, end = to + columns; to < end; to++, from++) {
      const x = slope[from] ?? 0;
      const factor = x > 0 ? 1 : leak;
      data[to] = factor * x;
      slope[from] = factor;
    }
};

const silu = ({ data, rows, columns, stride }: Outputs, slope: Floats, power: Floats): void => {
  for (let row = 0, from = 0; row < rows; row++)
    for (let to = row * stride, end = to + columns; to < end; to++, from++) {
      const x = slope[from] ?? 0;
      const gate = 1 / (1 + (power[from] ?? 0));
      const value = x * gate;
      data[to] = value;
      slope[from] = gate + value * (1 - gate);
    }
};

const tanh = ({ data, rows, columns, stride }: Outputs, slope: Floats, power: Floats): void => {
  for (let row = 0, from = 0; row < rows; row++)
    for (let to = row * stride, end = to + columns; to < end; to++, from++) {
      const value = 2 / (1 + (power[from] ?? 0)) - 1;
      data[to] = value;
      slope[from] = 1 - value * value;
    }
};

/**
 * Applies an activation to every number.
 * @param outputs written from the start of its data; columns after `columns` stay as they are
 * @param slope rows x columns numbers x; replaced by the slope of the activation at x, which a backward pass needs
 * @param power as many numbers, overwritten: room for exponentials
 */
export const activate = (
  activation: Activation,
  outputs: Outputs,
  slope: Floats,
  power: Floats,
  exponentials: Exponentials,
): void => {
  if (activation === "leaky-relu") {
    leakyRelu(outputs, slope);
    return;
  }
  const count = outputs.rows * outputs.columns;
  const factor = activation === "silu" ? -1 : -2;
  for (let i = 0; i < count; i++) power[i] = factor * (slope[i] ?? 0);
  exponentials(power, 0, count);
  if (activation === "silu") silu(outputs, slope, power);
  else tanh(outputs, slope, power);
};
