import { type Matrix, multiply, transpose, type Vector } from "./matrix.ts";

const rowOf = (table: Matrix, id: number): Vector => {
  const row = table[id];
  if (!row) throw new RangeError(`Unexpected token ${id}, expected a whole number from 0 below ${table.length}.`);
  return row;
};

/**
 * The rows of ids in a table of V rows, as zeros with a single one.
 * @returns ids x V
 */
export const oneHot = (ids: readonly number[], vocabulary: number): number[][] =>
  ids.map((id) => Array.from({ length: vocabulary }, (_, place) => (place === id ? 1 : 0)));

// #region token-embedding
/**
 * Vectors of a text (equation `token-embedding`): row t is the row of the
 * table whose number is the t-th id. Equal to the product of one-hot rows
 * with the table, at the price of reading instead of V d multiplications.
 * @param table V x d, learned
 * @returns n x d, copies
 * @throws RangeError on an id without a row
 */
export const embedTokens = (table: Matrix, ids: readonly number[]): number[][] =>
  ids.map((id) => [...rowOf(table, id)]);

/**
 * Gradient of a loss by the table, from its gradients by the vectors:
 * each adds to the row of its id, so rows of absent tokens stay at zero.
 * @param errors n x d, one row for each id
 * @returns V x d
 */
export const embeddingGradient = (ids: readonly number[], errors: Matrix, vocabulary: number): number[][] =>
  multiply(transpose(oneHot(ids, vocabulary)), errors);
// #endregion token-embedding
