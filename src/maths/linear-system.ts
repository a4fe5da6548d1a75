import type { Matrix, Vector } from "./matrix.ts";

/**
 * The x with A x = b, by Gaussian elimination with the largest pivot of each column.
 * @param a n x n; b: n numbers
 * @throws RangeError when the sizes do not fit or the matrix is singular
 */
export const solveLinearSystem = (a: Matrix, b: Vector): number[] => {
  const n = b.length;
  if (a.length !== n || a.some((row) => row.length !== n))
    throw new RangeError(`Unexpected sizes, expected ${n} rows of ${n} numbers.`);
  const rows = a.map((row, i) => [...row, b[i] ?? 0]);
  for (let column = 0; column < n; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best));
    const head = pivot[column] ?? 0;
    if (!(Math.abs(head) > 0)) throw new RangeError("Unexpected singular matrix, expected one of full rank.");
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows.slice(column + 1)) {
      const factor = (row[column] ?? 0) / head;
      for (let k = column; k <= n; k += 1) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  const x = b.map(() => 0);
  for (let i = n - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? [];
    const known = x.reduce((sum, value, k) => (k > i ? sum + (row[k] ?? 0) * value : sum), 0);
    x[i] = ((row[n] ?? 0) - known) / (row[i] ?? NaN);
  }
  return x;
};
