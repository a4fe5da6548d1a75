/**
 * The parts of a transformer that are not matrix products, each as a forward and a backward function that write into
 * given arrays. In a backward function `dX` is the gradient of the loss with respect to x. Arrays hold rows x width
 * numbers.
 */
import type { Exponentials, Floats } from "../maths/block.ts";

/** Added to the mean square before its root is taken, so that a row of zeros does not divide by zero. */
const tiny = 1e-5;

/**
 * Root-mean-square layer normalization: y = gain * x / sqrt(mean(x^2) + 1e-5), for every row.
 * @param y rows x width; written
 * @param inverse one entry for each row; written: 1 / sqrt(mean(x^2) + 1e-5), which the backward function reads
 * @param gain one factor for each column, from `gainAt` on
 */
export const rmsNorm = (y: Floats, inverse: Floats, x: Floats, gain: Floats, gainAt: number, width: number): void => {
  for (let row = 0, at = 0; row < inverse.length; row++, at += width) {
    let squares = 0;
    for (let j = 0; j < width; j++) squares += (x[at + j] ?? 0) ** 2;
    const factor = 1 / Math.sqrt(squares / width + tiny);
    inverse[row] = factor;
    for (let j = 0; j < width; j++) y[at + j] = (x[at + j] ?? 0) * factor * (gain[gainAt + j] ?? 0);
  }
};

/** What `rmsNorm` read and wrote. */
export type NormRecord = { x: Floats; inverse: Floats; gain: Floats; gainAt: number; width: number };

/** Backward of `rmsNorm`. Adds to dX (rows x width) and to dGain (width numbers from gainAt on). */
export const rmsNormBackward = (dX: Floats, dGain: Floats, dY: Floats, record: NormRecord): void => {
  const { x, inverse, gain, gainAt, width } = record;
  for (let row = 0, at = 0; row < inverse.length; row++, at += width) {
    const factor = inverse[row] ?? 0;
    let along = 0;
    for (let j = 0; j < width; j++) {
      const through = (dY[at + j] ?? 0) * (x[at + j] ?? 0);
      dGain[gainAt + j] = (dGain[gainAt + j] ?? 0) + through * factor;
      along += through * (gain[gainAt + j] ?? 0);
    }
    const pull = (along * factor * factor) / width;
    for (let j = 0; j < width; j++)
      dX[at + j] = (dX[at + j] ?? 0) + factor * ((gain[gainAt + j] ?? 0) * (dY[at + j] ?? 0) - pull * (x[at + j] ?? 0));
  }
};

const root = Math.sqrt(2 / Math.PI);

/**
 * Gaussian error linear unit in its tanh form: x (1 + tanh u) / 2 = x / (1 + exp(-2 u)),
 * u = sqrt(2 / pi) (x + 0.044715 x^3) (hendrycks2016gaussian, section 2).
 * @param y written; the value
 * @param slope written; the derivative, all that the backward function needs; may be `x` itself
 */
export const gelu = (y: Floats, slope: Floats, x: Floats, exponentials: Exponentials): void => {
  for (let i = 0; i < x.length; i++) {
    const value = x[i] ?? 0;
    y[i] = -2 * root * value * (1 + 0.044715 * value * value);
  }
  exponentials(y, 0, y.length);
  for (let i = 0; i < x.length; i++) {
    const value = x[i] ?? 0;
    const square = value * value;
    const gate = 1 / (1 + (y[i] ?? 0));
    slope[i] = gate + value * gate * (1 - gate) * 2 * root * (1 + 3 * 0.044715 * square);
    y[i] = value * gate;
  }
};

/** Backward of `gelu`, in place: dY becomes dX. */
export const geluBackward = (dY: Floats, slope: Floats): void => {
  for (let i = 0; i < dY.length; i++) dY[i] = (dY[i] ?? 0) * (slope[i] ?? 0);
};

/** A target that does not count: filling after the end of a short sequence. */
export const ignored = -1;

/**
 * Softmax and cross-entropy together, for every row of logits.
 * @param probabilities rows x vocabulary; written; may be `logits` itself
 * @param losses one entry for each row; written: -ln p(target) in nats, 0 where the target is `ignored`
 * @returns how many targets counted
 */
export const crossEntropy = (
  probabilities: Floats,
  losses: Floats,
  logits: Floats,
  targets: Int32Array,
  vocabulary: number,
  exponentials: Exponentials,
): number => {
  let counted = 0;
  for (let row = 0, at = 0; row < targets.length; row++, at += vocabulary) {
    let largest = -Infinity;
    for (let j = at; j < at + vocabulary; j++) {
      const logit = logits[j] ?? 0;
      if (!(logit <= largest)) largest = logit;
    }
    const target = targets[row] ?? ignored;
    const targetLogit = logits[at + target] ?? 0;
    for (let j = at; j < at + vocabulary; j++) probabilities[j] = (logits[j] ?? 0) - largest;
    exponentials(probabilities, at, vocabulary);
    let total = 0;
    for (let j = at; j < at + vocabulary; j++) total += probabilities[j] ?? 0;
    const share = 1 / total;
    for (let j = at; j < at + vocabulary; j++) probabilities[j] = (probabilities[j] ?? 0) * share;
    losses[row] = target === ignored ? 0 : Math.log(total) - (targetLogit - largest);
    if (target !== ignored) counted++;
  }
  return counted;
};

/**
 * Backward of `crossEntropy` for the mean over `counted` targets, in place: probabilities become
 * dLogits = (p - one-hot(target)) / counted, and zeros where the target is `ignored`.
 */
export const crossEntropyBackward = (
  probabilities: Floats,
  targets: Int32Array,
  vocabulary: number,
  counted: number,
): void => {
  for (let row = 0, at = 0; row < targets.length; row++, at += vocabulary) {
    const target = targets[row] ?? ignored;
    const share = target === ignored ? 0 : 1 / counted;
    for (let j = at; j < at + vocabulary; j++) probabilities[j] = (probabilities[j] ?? 0) * share;
    if (target !== ignored) probabilities[at + target] = (probabilities[at + target] ?? 0) - share;
  }
};

/**
 * The same for targets that are distributions, as in distillation (hinton2015distilling, section 2): probabilities
 * become dLogits = (p - teacher) / counted, and zeros where the target is `ignored`.
 * @param teacher rows x vocabulary; each row sums to 1
 */
export const distillationBackward = (
  probabilities: Floats,
  teacher: Floats,
  targets: Int32Array,
  vocabulary: number,
  counted: number,
): void => {
  for (let row = 0, at = 0; row < targets.length; row++, at += vocabulary) {
    const share = targets[row] === ignored ? 0 : 1 / counted;
    for (let j = at; j < at + vocabulary; j++) probabilities[j] = ((probabilities[j] ?? 0) - (teacher[j] ?? 0)) * share;
  }
};
