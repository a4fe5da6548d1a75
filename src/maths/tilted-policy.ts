import { checkDistributions, klDivergence } from "./divergence.ts";
import { dot, type Vector } from "./matrix.ts";

const check = (reference: Vector, rewards: Vector, strength: number): void => {
  checkDistributions(reference, reference);
  if (rewards.length !== reference.length || !rewards.every(Number.isFinite))
    throw new RangeError(`Unexpected ${rewards.length} rewards, expected ${reference.length} finite numbers.`);
  if (!(strength > 0)) throw new RangeError(`Unexpected strength ${strength}, expected a positive number.`);
};

/** What a policy is worth when every nat by which it leaves the reference costs `strength`; in units of the reward. */
export const regularizedReward = (policy: Vector, reference: Vector, rewards: Vector, strength: number): number => {
  check(reference, rewards, strength);
  return dot(policy, rewards) - strength * klDivergence(policy, reference);
};

// #region tilted-policy
/**
 * The policy of the largest `regularizedReward` (equation `tilted-policy`; rafailov2023direct, equation 4): the reference,
 * each answer weighted by the exponential of its reward.
 * @param reference probability of each answer before
 * @param rewards one for each answer
 * @param strength beta > 0: small lets the rewards rule, large keeps the reference
 * @throws RangeError for another number of rewards, or a strength that is not positive
 */
export const tiltedPolicy = (reference: Vector, rewards: Vector, strength: number): number[] => {
  check(reference, rewards, strength);
  // The largest reward is taken off first, so that no exponential overflows; it cancels in the quotient.
  const most = Math.max(...rewards.filter((_, i) => (reference[i] ?? 0) > 0));
  const weights = reference.map((p, i) => (p > 0 ? p * Math.exp(((rewards[i] ?? 0) - most) / strength) : 0));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
};
// #endregion tilted-policy
