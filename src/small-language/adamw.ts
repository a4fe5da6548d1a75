/**
 * AdamW: Adam with decoupled weight decay (kingma2015adam; loshchilov2019decoupled, algorithm 2), and what goes with
 * it.
 */
import type { Floats } from "../maths/block.ts";
import type { Tensor } from "./transformer-layout.ts";

export type AdamOptions = {
  /** decay of the mean gradient, in [0, 1) */
  readonly beta1: number;
  /** decay of the mean squared gradient, in [0, 1) */
  readonly beta2: number;
  readonly epsilon: number;
  /** share of a matrix entry that a step of rate 1 would take away; gains do not decay */
  readonly weightDecay: number;
};

/** The values usual for language models (touvron2023llama, section 2.3). */
export const usualAdam: AdamOptions = { beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1 };

/** Running means, in the layout of the parameters. */
export type AdamState = { readonly first: Floats; readonly second: Floats };

/**
 * One step: changes the parameters and the state in place.
 * @param step 1 for the first step
 * @param rate learning rate of this step
 */
export const adamwStep = (
  parameters: Floats,
  gradient: Floats,
  { first, second }: AdamState,
  tensors: readonly Tensor[],
  step: number,
  rate: number,
  options: AdamOptions,
): void => {
  const { beta1, beta2, epsilon, weightDecay } = options;
  const size = rate / (1 - beta1 ** step);
  const root = Math.sqrt(1 - beta2 ** step);
  for (const tensor of tensors) {
    const keep = tensor.rows > 1 ? 1 - rate * weightDecay : 1;
    const end = tensor.offset + tensor.rows * tensor.columns;
    for (let i = tensor.offset; i < end; i++) {
      const slope = gradient[i] ?? 0;
      const mean = beta1 * (first[i] ?? 0) + (1 - beta1) * slope;
      const square = beta2 * (second[i] ?? 0) + (1 - beta2) * slope * slope;
      first[i] = mean;
      second[i] = square;
      parameters[i] = keep * (parameters[i] ?? 0) - (size * mean) / (Math.sqrt(square) / root + epsilon);
    }
  }
};

/**
 * Gradient clipping (pascanu2013difficulty, section 3.2): scales the gradient down to length `most` when it is longer.
 * @returns the length before: the Euclidean norm over all parameters
 */
export const clipGradient = (gradient: Floats, most: number): number => {
  let squares = 0;
  for (let i = 0; i < gradient.length; i++) squares += (gradient[i] ?? 0) ** 2;
  const length = Math.sqrt(squares);
  if (length > most) {
    const scale = most / (length + 1e-6);
    for (let i = 0; i < gradient.length; i++) gradient[i] = (gradient[i] ?? 0) * scale;
  }
  return length;
};

export type Schedule = {
  /** highest learning rate */
  readonly peak: number;
  /** steps in which the rate rises in equal parts from peak / warmUp to the peak */
  readonly warmUp: number;
  /** steps in all */
  readonly steps: number;
  /** the rate after the last step, as a share of the peak */
  readonly last: number;
};

// #region learning-rate-schedule
/**
 * Learning rate of a step (1, 2, ...): linear warm-up, then half a cosine down (equation `learning-rate-schedule`;
 * hoffmann2022training, section 3.1).
 */
export const learningRate = ({ peak, warmUp, steps, last }: Schedule, step: number): number => {
  if (step <= warmUp) return (peak * step) / warmUp;
  const done = Math.min(1, (step - warmUp) / Math.max(1, steps - warmUp));
  return peak * (last + ((1 - last) * (1 + Math.cos(Math.PI * done))) / 2);
};
// #endregion learning-rate-schedule
