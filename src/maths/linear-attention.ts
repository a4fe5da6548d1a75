/** Attention whose weights are dot products of features, so that the order of multiplication can be changed. */
import { dot, type Matrix, multiply, transpose, type Vector } from "./matrix.ts";
import { type Random, standardNormal } from "./random.ts";

/** `count` directions of `width` independent standard normal numbers. */
export const randomDirections = (count: number, width: number, random: Random): number[][] =>
  Array.from({ length: count }, () => Array.from({ length: width }, () => standardNormal(random)));

// #region positive-random-features
/**
 * Positive random features (equation `positive-random-features`; choromanski2021rethinking, section 2.3): for any two
 * vectors, the dot product of their features has the mean exp(q . k) over normal directions.
 * @param directions m of them, each as long as the vector
 * @returns m positive numbers
 */
export const positiveRandomFeatures = (vector: Vector, directions: Matrix): number[] => {
  const half = dot(vector, vector) / 2;
  return directions.map((direction) => Math.exp(dot(direction, vector) - half) / Math.sqrt(directions.length));
};
// #endregion positive-random-features

/**
 * Standard deviation, over the draw of `count` normal directions, of the dot product of the positive features of two
 * vectors. One direction's product is exp(w . (q + k)) up to a constant, the exponential of a normal number of variance
 * |q + k|^2; the mean of `count` of them spreads less by the root.
 * @returns in units of exp(q . k), the value that is estimated; 0 when the two vectors are opposite
 */
export const positiveFeatureSpread = (query: Vector, key: Vector, count: number): number => {
  const together = query.map((x, i) => x + (key[i] ?? Number.NaN));
  return Math.exp(dot(query, key)) * Math.sqrt(Math.expm1(dot(together, together)) / count);
};

// #region linear-attention
/**
 * Attention with weights proportional to the dot product of features (equation `linear-attention`;
 * katharopoulos2020transformers, section 3.2). Keys and values are summed up once, in a matrix of m x d_v: no n x n matrix.
 * @param queryFeatures n x m, positive
 * @param keyFeatures n' x m, positive
 * @param values n' x d_v
 */
export const linearAttention = (queryFeatures: Matrix, keyFeatures: Matrix, values: Matrix): number[][] => {
  const summary = multiply(transpose(keyFeatures), values);
  const totals = transpose(keyFeatures).map((column) => column.reduce((sum, x) => sum + x, 0));
  return multiply(queryFeatures, summary).map((row, i) => {
    const total = dot(queryFeatures[i] ?? [], totals);
    return row.map((x) => x / total);
  });
};
// #endregion linear-attention
