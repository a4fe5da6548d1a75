/**
 * Edit distance: the least number of single insertions, deletions and substitutions that turn one sequence into another
 * (levenshtein1966binary).
 */

/**
 * Least numbers of edits from each beginning of one sequence to each beginning of another, filled row by row.
 * @param one any sequence; elements are equal when they are the same value
 * @param other any sequence
 * @returns rows 0 ... one.length of columns 0 ... other.length; the last entry is the distance of the whole
 */
export const editTable = (one: ArrayLike<unknown>, other: ArrayLike<unknown>): number[][] => {
  const rows = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const above = rows[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    rows.push(row);
  }
  return rows;
};

/**
 * The last entry of `editTable`, by one row of it at a time.
 * @returns a whole number: at least the difference of the lengths, at most the greater length; 0 exactly when they are equal
 */
export const editDistance = (one: ArrayLike<unknown>, other: ArrayLike<unknown>): number => {
  const row = Uint32Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    let corner = i - 1;
    row[0] = i;
    for (let j = 1; j <= other.length; j++) {
      const above = row[j] ?? 0;
      const replaced = corner + (one[i - 1] === other[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, above + 1, (row[j - 1] ?? 0) + 1);
      corner = above;
    }
  }
  return row[other.length] ?? 0;
};
