import type { Vector } from "./matrix.ts";

/** Places of the `count` weights of largest magnitude; of equal ones the earlier stays. */
const largest = (weights: Vector, count: number): Set<number> =>
  new Set(
    weights
      .map((weight, place) => ({ size: Math.abs(weight), place }))
      .sort((a, b) => b.size - a.size || a.place - b.place)
      .slice(0, count)
      .map(({ place }) => place),
  );

// #region magnitude-pruning
/**
 * Sets the weights of smallest magnitude to zero (han2015learning, section 3).
 * @param share of the weights that go, in [0, 1]; a fraction of a weight stays
 * @throws RangeError when the share is out of range
 */
export const magnitudePruning = (weights: Vector, share: number): number[] => {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Unexpected share ${share}, expected a number in [0, 1].`);
  const kept = largest(weights, weights.length - Math.floor(share * weights.length));
  return weights.map((weight, place) => (kept.has(place) ? weight : 0));
};

/** The pattern that hardware can use: of every `group` weights in a row, the `keep` largest stay. */
export const patternPruning = (weights: Vector, keep = 2, group = 4): number[] => {
  if (!(Number.isInteger(keep) && Number.isInteger(group) && keep > 0 && keep <= group))
    throw new RangeError(
      `Unexpected pattern ${keep} of ${group}, expected whole numbers, the first not above the second.`,
    );
  return weights.map((weight, place) => {
    const start = place - (place % group);
    return largest(weights.slice(start, start + group), keep).has(place - start) ? weight : 0;
  });
};
// #endregion magnitude-pruning
