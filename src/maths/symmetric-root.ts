import { type Matrix, mapMatrix, multiply, transpose } from "./matrix.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/**
 * The symmetric square root of a covariance: the one positive semi-definite R with R R equal to the matrix.
 * Eigenvalues below zero, which rounding can make of zeros, count as zero.
 * @param matrix d x d, symmetric, positive semi-definite
 * @throws RangeError when the matrix is not symmetric or not finite
 */
export const symmetricRoot = (matrix: Matrix): number[][] => {
  const { values, vectors } = symmetricEigen(matrix);
  const stretched = mapMatrix(vectors, (entry, row) => entry * Math.sqrt(Math.max(0, values[row] ?? 0)));
  return multiply(transpose(vectors), stretched);
};
