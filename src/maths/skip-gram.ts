/**
 * Word vectors by skip-gram with negative sampling (mikolov2013distributed, section 2.2): a word's vector has to tell the
 * words that stood near it from words drawn at random.
 */
import { logistic, softplus } from "./logistic-regression.ts";
import { dot, type Matrix, multiply, type Vector } from "./matrix.ts";

// #region skip-gram-loss
/**
 * Surprise at one true neighbor and a few random words, in nats (equation `skip-gram-loss`).
 * @param center the word's vector, d numbers
 * @param neighbor context vector of a word that stood near it, d numbers
 * @param randomWords context vectors of words drawn at random, k x d
 * @returns > 0; near 0 when the neighbor's dot product is large and the others' are far below 0
 */
export const skipGramLoss = (center: Vector, neighbor: Vector, randomWords: Matrix): number =>
  randomWords.reduce((sum, word) => sum + softplus(dot(center, word)), softplus(-dot(center, neighbor)));

/** Gradient of the loss by each of its vectors: error of the guess times the other vector. */
export const skipGramGradient = (center: Vector, neighbor: Vector, randomWords: Matrix): SkipGramGradient => {
  const contexts = [neighbor, ...randomWords];
  const errors = contexts.map((context, i) => logistic(dot(center, context)) - (i === 0 ? 1 : 0));
  const [toNeighbor = [], ...toRandomWords] = errors.map((error) => center.map((value) => error * value));
  return { toCenter: dotRows(errors, contexts), toNeighbor, toRandomWords };
};
// #endregion skip-gram-loss

/** Sum of the rows, each times its factor. */
const dotRows = (factors: Vector, rows: Matrix): number[] => multiply([factors], rows)[0] ?? [];

/** Slopes of the loss; each has the shape of what it belongs to. */
export type SkipGramGradient = {
  readonly toCenter: Vector;
  readonly toNeighbor: Vector;
  readonly toRandomWords: Matrix;
};

/** One step of gradient descent: each vector minus `rate` times its slope. @param rate step size, > 0 */
export const skipGramStep = (center: Vector, neighbor: Vector, randomWords: Matrix, rate: number): SkipGramVectors => {
  const { toCenter, toNeighbor, toRandomWords } = skipGramGradient(center, neighbor, randomWords);
  const moved = (vector: Vector, slope: Vector): number[] => vector.map((value, j) => value - rate * (slope[j] ?? 0));
  return {
    center: moved(center, toCenter),
    neighbor: moved(neighbor, toNeighbor),
    randomWords: randomWords.map((word, i) => moved(word, toRandomWords[i] ?? [])),
  };
};

/** The vectors of one training example. */
export type SkipGramVectors = { readonly center: Vector; readonly neighbor: Vector; readonly randomWords: Matrix };
