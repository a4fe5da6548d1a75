/**
 * A network with one hidden layer whose hidden weights are random and stay so; only the last layer is fitted, exactly.
 * The smallest setting in which a fit can be watched while the number of neurons grows past the number of examples.
 */
import { relu } from "./activation.ts";
import { solveLinearSystem } from "./linear-system.ts";
import { dot, type Matrix, type Vector } from "./matrix.ts";
import { type Random, seededRandom, standardNormal } from "./random.ts";

// #region ridge-regression
/**
 * Weights that make the sum of squared errors plus `penalty` times the sum of squared weights smallest,
 * by as many unknowns as there are examples.
 * @param features m x J, one row for each example
 * @param targets m numbers
 * @param penalty > 0; near 0, of all weights that fit best, those with the smallest sum of squares
 * @throws RangeError when the penalty is not positive or the sizes do not fit
 */
export const ridgeRegression = (features: Matrix, targets: Vector, penalty: number): number[] => {
  if (!(penalty > 0)) throw new RangeError(`Unexpected penalty ${penalty}, expected a positive number.`);
  const similarity = features.map((a, i) => features.map((b, j) => dot(a, b) + (i === j ? penalty : 0)));
  const shares = solveLinearSystem(similarity, targets);
  return (features[0] ?? []).map((_, j) => features.reduce((sum, row, i) => sum + (row[j] ?? 0) * (shares[i] ?? 0), 0));
};
// #endregion ridge-regression

/** Answers of `neurons` random hidden ReLU neurons to one number, divided by the root of how many they are. */
const hiddenLayer = (neurons: number, random: Random): ((x: number) => number[]) => {
  const drawn = Array.from({ length: neurons }, () => [2 * standardNormal(random), standardNormal(random)] as const);
  return (x) => drawn.map(([weight, bias]) => relu.value(weight * x + bias) / Math.sqrt(neurons));
};

export type Fit = {
  readonly examples: number;
  readonly neurons: number;
  readonly penalty: number;
  /** standard deviation of the error in the targets, >= 0 */
  readonly noise: number;
  readonly seed: number;
};

/**
 * Fits one wave of a sine on [-1, 1] from noisy examples at random places.
 * @returns mean squared errors: on the examples (against their noisy targets), and on a grid (against the sine itself)
 */
export const fitSine = (fit: Fit): { readonly training: number; readonly heldOut: number } => {
  const sine = (x: number): number => Math.sin(Math.PI * x);
  const random = seededRandom(fit.seed);
  const places = Array.from({ length: fit.examples }, () => 2 * random() - 1);
  const targets = places.map((x) => sine(x) + fit.noise * standardNormal(random));
  const hidden = hiddenLayer(fit.neurons, seededRandom(1000 + fit.seed));
  const weights = ridgeRegression(places.map(hidden), targets, fit.penalty);
  const answer = (x: number): number => dot(hidden(x), weights);
  const grid = Array.from({ length: 81 }, (_, i) => (i - 40) / 40);
  const meanSquare = (at: Vector, wanted: Vector): number =>
    at.reduce((sum, x, i) => sum + (answer(x) - (wanted[i] ?? 0)) ** 2, 0) / at.length;
  return { training: meanSquare(places, targets), heldOut: meanSquare(grid, grid.map(sine)) };
};

/** The middle of some numbers, in order; the upper one of two. @throws RangeError when there is none */
export const median = (values: Vector): number => {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new RangeError("Unexpected empty list, expected at least one number.");
  return middle;
};
