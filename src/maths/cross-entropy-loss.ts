import type { Vector } from "./matrix.ts";
import { softmax } from "./softmax.ts";

// #region cross-entropy-loss
/**
 * Surprise of a model at what occurred: minus the logarithm of its probability (equation `cross-entropy-loss`).
 * @param logits scores of all outcomes, finite; the softmax makes probabilities of them
 * @param target index of the outcome that occurred
 * @returns nats, >= 0
 * @throws RangeError when the target is no index of the logits
 */
export const crossEntropyLoss = (logits: Vector, target: number): number => {
  const own = logits[target];
  if (own === undefined) throw new RangeError(`Unexpected target ${target}, expected an index of the logits.`);
  const largest = Math.max(...logits);
  return largest - own + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0));
};

/** Its slope by each logit: the probability, minus 1 for the outcome that occurred. The slopes sum to 0. */
export const crossEntropyGradient = (logits: Vector, target: number): number[] =>
  softmax(logits).map((probability, i) => probability - (i === target ? 1 : 0));
// #endregion cross-entropy-loss
