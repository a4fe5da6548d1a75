/** How a density changes when its points are moved by a map that can be undone. */
import type { Matrix } from "./matrix.ts";

// #region change-of-variables-on-a-line
/**
 * log-density of moved points on a line (equation `change-of-variables-on-a-line`; papamakarios2021normalizing, section 2.1).
 * @param logBase log-density of the points before they move, in nats
 * @param back from a moved point to where it came from
 * @param backSlope slope of `back`, never 0
 */
export const movedLogDensity =
  (logBase: (z: number) => number, back: (x: number) => number, backSlope: (x: number) => number) =>
  (x: number): number =>
    logBase(back(x)) + Math.log(Math.abs(backSlope(x)));
// #endregion change-of-variables-on-a-line

// #region change-of-variables
/**
 * log |det| of a square matrix, by Gaussian elimination with the largest pivot: the last term of equation
 * `change-of-variables`, at the cost of about 2/3 n^3 operations.
 * @returns -Infinity for a matrix that flattens space
 * @throws RangeError when the matrix is not square
 */
export const logAbsoluteDeterminant = (matrix: Matrix): number => {
  const size = matrix.length;
  if (!matrix.every((row) => row.length === size))
    throw new RangeError(`Unexpected matrix of ${size} rows, expected as many columns.`);
  const rows = matrix.map((row) => [...row]);
  let sum = 0;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[pivot]?.[k] ?? 0)) pivot = i;
    const [top, other] = [rows[pivot] ?? [], rows[k] ?? []];
    rows[k] = top;
    rows[pivot] = other;
    const head = top[k] ?? 0;
    if (head === 0) return -Infinity;
    sum += Math.log(Math.abs(head));
    for (let i = k + 1; i < size; i++) {
      const row = rows[i] ?? [];
      const factor = (row[k] ?? 0) / head;
      for (let j = k; j < size; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  return sum;
};
// #endregion change-of-variables
