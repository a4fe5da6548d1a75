/** From scores to an order, and what an order is worth when it is known which passages answer. */

/**
 * Passages from the best score down; equal scores keep their order.
 * @param least passages with this score or less are not returned: a passage without a shared term is not found at all
 * @returns row numbers
 */
export const orderByScore = (scores: readonly number[], least = Number.NEGATIVE_INFINITY): number[] =>
  scores
    .map((score, row) => ({ score, row }))
    .filter(({ score }) => score > least)
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .map(({ row }) => row);

// #region recall-at-k
/**
 * Share of the passages that answer which are among the first k (equation `recall-at-k`).
 * @param order row numbers, best first, each once
 * @param relevant row numbers that answer, at least one
 * @param k a whole number >= 1
 * @throws RangeError when there is nothing to find or k is none
 */
export const recallAtK = (order: readonly number[], relevant: ReadonlySet<number>, k: number): number => {
  if (relevant.size === 0 || !Number.isInteger(k) || k < 1)
    throw new RangeError(`Unexpected ${relevant.size} relevant passages or k of ${k}, expected at least 1 of each.`);
  return order.slice(0, k).filter((row) => relevant.has(row)).length / relevant.size;
};
// #endregion recall-at-k

// #region reciprocal-rank
/**
 * One over the place of the first passage that answers, 0 when none was found (equation `reciprocal-rank`).
 * @param order row numbers, best first
 */
export const reciprocalRank = (order: readonly number[], relevant: ReadonlySet<number>): number => {
  const place = order.findIndex((row) => relevant.has(row));
  return place === -1 ? 0 : 1 / (place + 1);
};
// #endregion reciprocal-rank

// #region reciprocal-rank-fusion
/**
 * Joins several orders into one by places alone (equation `reciprocal-rank-fusion`; Cormack et al. 2009), so that scores on
 * different scales need not be compared.
 * @param orders row numbers, best first; a row may be missing from some
 * @param rows how many passages there are
 * @param constant >= 0; the larger, the less the first places stand out
 * @returns one score a passage, 0 for a passage in no order
 */
export const reciprocalRankFusion = (orders: readonly (readonly number[])[], rows: number, constant = 60): number[] =>
  Array.from({ length: rows }, (_, row) =>
    orders.reduce((score, order) => {
      const place = order.indexOf(row);
      return place === -1 ? score : score + 1 / (constant + place + 1);
    }, 0),
  );
// #endregion reciprocal-rank-fusion
