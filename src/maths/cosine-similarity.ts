import { dot, type Matrix, type Vector } from "./matrix.ts";

// #region cosine-similarity
/**
 * Cosine of the angle between two vectors (equation `cosine-similarity`): their dot product after each is brought to length 1.
 * @returns from -1 (opposite) over 0 (orthogonal) to 1 (same direction); NaN when a vector is zero
 * @throws RangeError on unequal lengths
 */
export const cosineSimilarity = (a: Vector, b: Vector): number => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
// #endregion cosine-similarity

/** The same direction at length 1. */
export const unitVector = (vector: Vector): number[] => {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
};

/**
 * Rows of a matrix from the most to the least similar to a vector, by cosine.
 * @param excluded rows that are left out
 * @returns row numbers with their cosines
 */
export const nearest = (
  rows: Matrix,
  vector: Vector,
  excluded: readonly number[] = [],
): { readonly row: number; readonly cosine: number }[] =>
  rows
    .map((row, i) => ({ row: i, cosine: cosineSimilarity(row, vector) }))
    .filter(({ row }) => !excluded.includes(row))
    .sort((a, b) => b.cosine - a.cosine || a.row - b.row);

/** Rows of the words in "a is to b as c is to ?". */
export type AnalogyQuestion = { readonly a: number; readonly b: number; readonly c: number };

// #region analogy
/**
 * Answers "a is to b as c is to ?" by the offset method: the row nearest to b - a + c (mikolov2013linguistic, section 5).
 * @param rows one vector for each word
 * @param inputsMayAnswer whether a, b and c themselves may be the answer; customary tests forbid it
 * @returns row number of the answer
 */
export const analogy = (rows: Matrix, { a, b, c }: AnalogyQuestion, inputsMayAnswer = false): number => {
  const [from, to, start] = [a, b, c].map((row) => unitVector(rows[row] ?? []));
  const target = (start ?? []).map((value, j) => value + (to?.[j] ?? 0) - (from?.[j] ?? 0));
  return nearest(rows, target, inputsMayAnswer ? [] : [a, b, c])[0]?.row ?? -1;
};
// #endregion analogy
