import type { Matrix, Vector } from "./matrix.ts";

/** Eigenvalues from the largest to the smallest, and the unit eigenvectors that belong to them, one in each row. */
export type Eigen = { readonly values: Vector; readonly vectors: Matrix };

const at = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0;

/** Turns rows i and j of a matrix in their plane. */
const turnRows = (matrix: number[][], i: number, j: number, cosine: number, sine: number): void => {
  const [first = [], second = []] = [matrix[i], matrix[j]];
  for (let k = 0; k < first.length; k += 1) {
    const [a, b] = [first[k] ?? 0, second[k] ?? 0];
    first[k] = cosine * a - sine * b;
    second[k] = sine * a + cosine * b;
  }
};

/** Turns columns i and j. */
const turnColumns = (matrix: number[][], i: number, j: number, cosine: number, sine: number): void => {
  for (const row of matrix) {
    const [a, b] = [row[i] ?? 0, row[j] ?? 0];
    row[i] = cosine * a - sine * b;
    row[j] = sine * a + cosine * b;
  }
};

/** A vector's sign is free: the entry of largest size is made positive. */
const withSign = (vector: Vector): Vector => {
  const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) + 1e-12 ? value : best), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
};

/**
 * All eigenvalues and eigenvectors of a symmetric matrix by Jacobi's method: turn pairs of axes until nothing is left beside the
 * diagonal. Good for some dozens of rows; the work of a sweep grows with the third power of their number.
 * @param matrix n x n, symmetric
 * @throws RangeError when the matrix is not symmetric, or does not settle (an entry is not finite)
 */
export const symmetricEigen = (matrix: Matrix): Eigen => {
  const size = matrix.length;
  const scale = Math.max(...matrix.flat().map(Math.abs), Number.MIN_VALUE);
  const even = matrix.every((row, i) => row.every((value, j) => Math.abs(value - at(matrix, j, i)) <= 1e-9 * scale));
  if (!even || !matrix.every((row) => row.length === size))
    throw new RangeError("Unexpected matrix, expected a square symmetric one of finite numbers.");
  // In units of the largest entry, so that tiny ones do not sink below what a number can hold. Turns cannot turn away what
  // rounding left uneven: it goes first.
  const work = matrix.map((row, i) => row.map((value, j) => (value / scale + at(matrix, j, i) / scale) / 2));
  const vectors = matrix.map((_, i) => matrix.map((__, j) => (i === j ? 1 : 0)));
  const beside = (): number =>
    Math.max(0, ...work.flatMap((row, i) => row.filter((_, j) => j !== i).map((value) => Math.abs(value))));
  for (let sweep = 0; beside() > 1e-14; sweep += 1) {
    if (sweep === 60)
      throw new RangeError("Unexpected matrix whose eigenvalues do not settle, expected finite numbers.");
    for (let i = 0; i < size; i += 1)
      for (let j = i + 1; j < size; j += 1) {
        if (at(work, i, j) === 0) continue;
        const ratio = (at(work, j, j) - at(work, i, i)) / (2 * at(work, i, j));
        const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.hypot(ratio, 1));
        const cosine = 1 / Math.hypot(tangent, 1);
        turnRows(work, i, j, cosine, tangent * cosine);
        turnColumns(work, i, j, cosine, tangent * cosine);
        turnRows(vectors, i, j, cosine, tangent * cosine);
      }
  }
  const order = work.map((_, i) => i).sort((a, b) => at(work, b, b) - at(work, a, a));
  return { values: order.map((i) => scale * at(work, i, i)), vectors: order.map((i) => withSign(vectors[i] ?? [])) };
};
