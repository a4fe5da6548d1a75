import type { Matrix } from "./matrix.ts";

const total = (row: readonly number[]): number => row.reduce((sum, value) => sum + value, 0);

// #region cohen-kappa
/**
 * Cohen's kappa of two raters (equation `cohen-kappa`; Cohen 1960): how far their agreement goes beyond chance,
 * as a share of how far it could go.
 * @param table K x K counts; entry (i, j) counts what the first rater put into category i and the second into j
 * @returns at most 1; 0 when they agree as often as chance; below 0 when less. NaN when both always use one and the same category
 * @throws RangeError when the table is empty
 */
export const cohenKappa = (table: Matrix): number => {
  const count = total(table.map(total));
  if (!(count > 0)) throw new RangeError("Unexpected empty table, expected at least one item.");
  const observed = total(table.map((row, i) => row[i] ?? 0)) / count;
  const chance = total(
    table.map((row, i) => (total(row) / count) * (total(table.map((other) => other[i] ?? 0)) / count)),
  );
  return (observed - chance) / (1 - chance);
};
// #endregion cohen-kappa

/**
 * Weighted kappa for ordered categories (Cohen 1968), with linear weights: a disagreement counts by its number of steps.
 * @param table K x K counts as for {@link cohenKappa}, categories in order
 * @returns at most 1; the same as Cohen's kappa when there are two categories. NaN when both always use one and the same category
 * @throws RangeError when the table is empty
 */
export const weightedKappa = (table: Matrix): number => {
  const count = total(table.map(total));
  if (!(count > 0)) throw new RangeError("Unexpected empty table, expected at least one item.");
  const columns = table.map((_, j) => total(table.map((row) => row[j] ?? 0)));
  const observed = total(table.flatMap((row, i) => row.map((cell, j) => Math.abs(i - j) * cell)));
  const chance = total(
    table.flatMap((row, i) => columns.map((column, j) => (Math.abs(i - j) * total(row) * column) / count)),
  );
  return 1 - observed / chance;
};

/** Share of the items that both raters put into the same category, 0 to 1. */
export const observedAgreement = (table: Matrix): number =>
  total(table.map((row, i) => row[i] ?? 0)) / total(table.map(total));

/**
 * Krippendorff's alpha for categories (Hayes and Krippendorff 2007): one minus observed disagreement over the disagreement
 * expected by chance. Any number of raters, and items that some of them skipped.
 * @param ratings one row for each item: the categories that it got; items with fewer than two ratings say nothing
 * @returns at most 1; 0 when raters agree as often as chance. NaN when only one category occurs
 * @throws RangeError when no item has two ratings
 */
export const krippendorffAlpha = (ratings: readonly (readonly string[])[]): number => {
  const items = ratings.filter((row) => row.length >= 2);
  if (items.length === 0) throw new RangeError("Unexpected ratings, expected at least one item with two of them.");
  const values = items.flat();
  const countOf = (row: readonly string[], category: string): number => row.filter((one) => one === category).length;
  const categories = [...new Set(values)];
  const disagreement = (row: readonly string[]): number =>
    total(categories.map((category) => countOf(row, category) * (row.length - countOf(row, category))));
  const observed = total(items.map((row) => disagreement(row) / (row.length - 1))) / values.length;
  const expected = disagreement(values) / (values.length * (values.length - 1));
  return 1 - observed / expected;
};
