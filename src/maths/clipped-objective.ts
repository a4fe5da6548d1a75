import type { Vector } from "./matrix.ts";

const check = (ratio: number, range: number): void => {
  if (!(ratio > 0)) throw new RangeError(`Unexpected ratio ${ratio}, expected a positive number.`);
  if (!(range > 0 && range < 1)) throw new RangeError(`Unexpected range ${range}, expected a number between 0 and 1.`);
};

// #region clipped-objective
/**
 * What one sampled token adds to the objective of proximal policy optimization (equation `clipped-objective`;
 * schulman2017proximal, equation 7); to be made large.
 * @param ratio probability of the token now over that when it was sampled, > 0
 * @param advantage how much better than expected the token turned out, in units of the reward
 * @param range epsilon in (0, 1), usually 0.2
 * @throws RangeError when ratio or range is out of bounds
 */
export const clippedObjective = (ratio: number, advantage: number, range: number): number => {
  check(ratio, range);
  const clipped = Math.min(1 + range, Math.max(1 - range, ratio));
  return Math.min(ratio * advantage, clipped * advantage);
};
// #endregion clipped-objective

/** Its slope by the ratio: the advantage, or 0 where the step has gone far enough in the direction that it asks for. */
export const clippedSlope = (ratio: number, advantage: number, range: number): number => {
  check(ratio, range);
  const far = advantage > 0 ? ratio > 1 + range : ratio < 1 - range;
  return far ? 0 : advantage;
};

/**
 * Advantages without a learned value: rewards of several answers to one prompt, less their mean, over their standard
 * deviation (shao2024deepseekmath, section 4.1). All zero where the rewards are equal.
 * @throws RangeError for fewer than two rewards
 */
export const groupAdvantages = (rewards: Vector): number[] => {
  if (rewards.length < 2) throw new RangeError(`Unexpected ${rewards.length} rewards, expected at least two.`);
  const mean = rewards.reduce((a, b) => a + b, 0) / rewards.length;
  const spread = Math.sqrt(rewards.reduce((sum, r) => sum + (r - mean) ** 2, 0) / rewards.length);
  return rewards.map((r) => (spread > 0 ? (r - mean) / spread : 0));
};
