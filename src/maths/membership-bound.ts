/** What differential privacy promises to one person: a limit on what anybody learns about her presence in the data. */
const requirePositive = (name: string, value: number): void => {
  if (!(value > 0)) throw new RangeError(`Unexpected ${name} ${value}, expected a positive number.`);
};
const requireShare = (name: string, value: number): void => {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`Unexpected ${name} ${value}, expected a share from 0 to 1.`);
};

// #region membership-bound
/**
 * The most that an attacker who knows all other records can believe that a person is in the data
 * (equation `membership-bound`).
 * @param privacyLoss epsilon of differential privacy, in nats, positive: no output is more than
 *   e^epsilon times as likely with her as without
 * @param before belief before the release, a share from 0 to 1
 * @returns upper bound of the belief after the release, a share from `before` to 1
 * @throws RangeError when an argument is out of its range
 */
export const membershipBound = (privacyLoss: number, before: number): number => {
  requirePositive("privacy loss", privacyLoss);
  requireShare("belief", before);
  // Divided through by e^epsilon, so that a large epsilon does not overflow.
  return before === 0 ? 0 : before / (before + (1 - before) * Math.exp(-privacyLoss));
};
// #endregion membership-bound

/**
 * Typical error of a count to which Laplace noise of spread 1/epsilon was added, as a share of the count.
 * @param privacyLoss epsilon, positive
 * @param count the true count, positive
 * @returns mean absolute noise divided by the count; above 1 the noise is larger than what was counted
 * @throws RangeError when an argument is not positive
 */
export const relativeNoise = (privacyLoss: number, count: number): number => {
  requirePositive("privacy loss", privacyLoss);
  requirePositive("count", count);
  return 1 / (privacyLoss * count);
};

/**
 * Belief that a person is in the data after a noisy count was published, by Bayes' rule.
 * @param published the count with Laplace noise of spread 1/epsilon, any number
 * @param others the count without her, which the attacker knows
 * @param before belief before the release, a share from 0 to 1
 * @throws RangeError when epsilon is not positive or the belief is no share
 */
export const beliefAfterCount = (privacyLoss: number, published: number, others: number, before: number): number => {
  requirePositive("privacy loss", privacyLoss);
  requireShare("belief", before);
  const without = (1 - before) * Math.exp(-privacyLoss * Math.abs(published - others));
  const present = before * Math.exp(-privacyLoss * Math.abs(published - others - 1));
  return present / (present + without);
};
