/** Adam: each parameter moves by its mean gradient, divided by the root of its mean squared gradient. */
import type { Floats } from "./block.ts";

export type AdamSettings = {
  /** learning rate: about how far a parameter moves in a step, > 0 */
  readonly rate: number;
  /** decay of the mean gradient, in [0, 1) */
  readonly beta1: number;
  /** decay of the mean squared gradient, in [0, 1) */
  readonly beta2: number;
  /** added to the root, > 0 */
  readonly epsilon: number;
};

/** The settings that the paper proposes (kingma2015adam, algorithm 1). */
export const usualSettings: AdamSettings = { rate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/** Running means of gradients, zero before the first step. */
export type AdamState = { readonly first: Floats; readonly second: Floats; steps: number };

/** @param allocate makes as many zeros as it is asked for */
export const adamState = (parameters: number, allocate: (length: number) => Floats): AdamState => ({
  first: allocate(parameters),
  second: allocate(parameters),
  steps: 0,
});

/**
 * One step downhill (kingma2015adam, algorithm 1). Changes parameters and state in place, and sets the gradient to zero
 * for the next batch.
 */
export const adamStep = (parameters: Floats, gradient: Floats, state: AdamState, settings: AdamSettings): void => {
  const { rate, beta1, beta2, epsilon } = settings;
  const { first, second } = state;
  state.steps++;
  const size = rate / (1 - beta1 ** state.steps);
  const shrink = 1 / Math.sqrt(1 - beta2 ** state.steps);
  for (let i = 0; i < parameters.length; i++) {
    const slope = gradient[i] ?? 0;
    const mean = beta1 * (first[i] ?? 0) + (1 - beta1) * slope;
    const square = beta2 * (second[i] ?? 0) + (1 - beta2) * slope * slope;
    first[i] = mean;
    second[i] = square;
    gradient[i] = 0;
    parameters[i] = (parameters[i] ?? 0) - (size * mean) / (Math.sqrt(square) * shrink + epsilon);
  }
};
