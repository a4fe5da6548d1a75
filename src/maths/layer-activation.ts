/** The bends between the layers of a network, and their slopes, on whole arrays at once, in plain TypeScript. */
import type { Activate, Activation } from "./block.ts";

/** Slope of the leaky rectifier below zero (radford2016unsupervised, section 4). */
export const leak = 0.2;

type OnRows = (...given: Parameters<Activate> extends [Activation, ...infer Rest] ? Rest : never) => void;

const leakyRelu: OnRows = ({ data, rows, columns, stride }, slope) => {
  for (let row = 0, from = 0; row < rows; row++)
    for (let to = row * stride, end = to + columns; to < end; to++, from++) {
      const x = slope[from] ?? 0;
      const factor = x > 0 ? 1 : leak;
      data[to] = factor * x;
      slope[from] = factor;
    }
};

const silu: OnRows = ({ data, rows, columns, stride }, slope) => {
  for (let row = 0, from = 0; row < rows; row++)
    for (let to = row * stride, end = to + columns; to < end; to++, from++) {
      const x = slope[from] ?? 0;
      const gate = 1 / (1 + Math.exp(-x));
      const value = x * gate;
      data[to] = value;
      slope[from] = gate + value * (1 - gate);
    }
};

const tanh: OnRows = ({ data, rows, columns, stride }, slope) => {
  for (let row = 0, from = 0; row < rows; row++)
    for (let to = row * stride, end = to + columns; to < end; to++, from++) {
      const value = 2 / (1 + Math.exp(-2 * (slope[from] ?? 0))) - 1;
      data[to] = value;
      slope[from] = 1 - value * value;
    }
};

const byName: Readonly<Record<Activation, OnRows>> = { silu, tanh, "leaky-relu": leakyRelu };

/** The three activations (block.ts), in the precision of the arrays given. */
export const activatePlainly: Activate = (activation, outputs, slope) => byName[activation](outputs, slope);
