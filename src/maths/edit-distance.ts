/**
 * Edit distance: the least number of single insertions, deletions and substitutions that turn one sequence into another
 * (the Levenshtein distance), by filling the table of distances between all beginnings row by row.
 */

/**
 * @param one any sequence; elements are equal when they are the same value
 * @param other any sequence
 * @returns a whole number: at least the difference of the lengths, at most the greater length; 0 exactly when they are equal
 */
export const editDistance = (one: ArrayLike<unknown>, other: ArrayLike<unknown>): number => {
  // Only the row above is needed: row[j] is the distance from the first i of `one` to the first j of `other`.
  const row = Uint32Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    let diagonal = i - 1;
    row[0] = i;
    for (let j = 1; j <= other.length; j++) {
      const above = row[j] ?? 0;
      const left = row[j - 1] ?? 0;
      row[j] = one[i - 1] === other[j - 1] ? diagonal : 1 + Math.min(diagonal, above, left);
      diagonal = above;
    }
  }
  return row[other.length] ?? 0;
};
