/**
 * Losses that learn from "this answer is better than that one", in nats. All are -log sigma of a difference, the curve of
 * the generator's non-saturating loss.
 */
import { nonSaturatingGradient, nonSaturatingLoss } from "./gan-loss.ts";
import { logistic } from "./logistic-regression.ts";
import type { Matrix, Vector } from "./matrix.ts";
import { softmax } from "./softmax.ts";

// #region reward-model-loss
/** Probability that the first of two answers is preferred (bradley1952rank); only the difference of rewards counts. */
export const preferenceProbability = (first: number, second: number): number => logistic(first - second);

/**
 * Loss of a reward model on one comparison: minus the logarithm of the probability of what people chose
 * (equation `reward-model-loss`; christiano2017deep). In nats, >= 0.
 */
export const rewardModelLoss = (chosen: number, rejected: number): number => nonSaturatingLoss(chosen - rejected);

/** Its slopes by the two rewards: equal and opposite, small when the order is already right. */
export const rewardModelGradient = (chosen: number, rejected: number): [number, number] => {
  const slope = nonSaturatingGradient(chosen - rejected);
  return [slope, -slope];
};
// #endregion reward-model-loss

/** Log-probabilities of one answer under the model in training and under the one it started from. */
export type LogPair = { readonly model: number; readonly reference: number };

// #region direct-preference-optimization
/**
 * Direct preference optimization: the same loss, with the reward read off the model itself
 * (equation `direct-preference-optimization`; rafailov2023direct, equation 7).
 * @param strength beta > 0: how dear it is to leave the reference
 * @returns nats, >= 0; log 2 while the model is the reference
 * @throws RangeError when the strength is not positive
 */
export const directPreferenceLoss = (chosen: LogPair, rejected: LogPair, strength: number): number => {
  if (!(strength > 0)) throw new RangeError(`Unexpected strength ${strength}, expected a positive number.`);
  const reward = ({ model, reference }: LogPair): number => strength * (model - reference);
  return rewardModelLoss(reward(chosen), reward(rejected));
};
// #endregion direct-preference-optimization

/** A model that gives answer i a logit: its features times the parameters. Features: one row for each answer. */
export type LinearPolicy = { readonly features: Matrix; readonly parameters: Vector };

export const policyProbabilities = ({ features, parameters }: LinearPolicy): number[] =>
  softmax(features.map((row) => row.reduce((sum, x, k) => sum + x * (parameters[k] ?? 0), 0)));

/**
 * Gradient descent on `directPreferenceLoss` for one comparison, from the reference on.
 * @param chosen, rejected indices of answers
 * @returns probabilities of all answers before the first step and after each
 */
export const directPreferencePath = (
  start: LinearPolicy,
  chosen: number,
  rejected: number,
  strength: number,
  rate: number,
  steps: number,
): number[][] => {
  const reference = policyProbabilities(start).map(Math.log);
  const difference = start.parameters.map(
    (_, k) => (start.features[chosen]?.[k] ?? 0) - (start.features[rejected]?.[k] ?? 0),
  );
  let { parameters } = start;
  const path = [reference.map(Math.exp)];
  for (let step = 0; step < steps; step += 1) {
    const model = policyProbabilities({ ...start, parameters }).map(Math.log);
    const reward = (i: number): number => strength * ((model[i] ?? 0) - (reference[i] ?? 0));
    // The logarithm of the softmax's sum is the same for both answers and cancels.
    const [slope] = rewardModelGradient(reward(chosen), reward(rejected));
    parameters = parameters.map((value, k) => value - rate * slope * strength * (difference[k] ?? 0));
    path.push(policyProbabilities({ ...start, parameters }));
  }
  return path;
};
