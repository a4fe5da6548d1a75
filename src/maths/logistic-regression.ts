import type { Boundary, Label } from "./gaussian-classifier.ts";
import { dot, type Matrix } from "./matrix.ts";

/** 1 / (1 + e^-z): turns log-odds (any number) into a probability in (0, 1); without overflow at either end. */
export const logistic = (z: number): number => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

/** log(1 + e^z) without overflow. */
export const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

const checkSizes = (points: Matrix, labels: readonly Label[]): void => {
  if (points.length === 0 || points.length !== labels.length) {
    throw new RangeError(
      `Unexpected ${points.length} points and ${labels.length} labels, expected as many of both, at least one.`,
    );
  }
};

// #region logistic-loss
/**
 * Average surprise at the labels, in nats (equation `logistic-loss`):
 * -log p(y|x) under the model p(1|x) = logistic(weights . x + bias).
 * @param points n x d
 * @param labels n labels
 * @throws RangeError when there is no point or the numbers of points and labels differ
 */
export const logisticLoss = ({ weights, bias }: Boundary, points: Matrix, labels: readonly Label[]): number => {
  checkSizes(points, labels);
  const losses = points.map((point, i) => {
    const logOdds = dot(weights, point) + bias;
    return softplus(labels[i] === 1 ? -logOdds : logOdds);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / points.length;
};
// #endregion logistic-loss

/** Gradient of `logisticLoss`: the average of (p(1|x) - y) times x, and of (p(1|x) - y) for the bias. */
export const logisticGradient = ({ weights, bias }: Boundary, points: Matrix, labels: readonly Label[]): Boundary => {
  checkSizes(points, labels);
  const slope: number[] = weights.map(() => 0);
  let shift = 0;
  for (let i = 0; i < points.length; i += 1) {
    const point = points[i] ?? [];
    let logOdds = bias;
    for (let j = 0; j < slope.length; j += 1) logOdds += (weights[j] ?? 0) * (point[j] ?? 0);
    const error = (logistic(logOdds) - (labels[i] ?? 0)) / points.length;
    for (let j = 0; j < slope.length; j += 1) slope[j] = (slope[j] ?? 0) + error * (point[j] ?? 0);
    shift += error;
  }
  return { weights: slope, bias: shift };
};

// #region logistic-regression
/**
 * Fits p(1|x) alone by gradient descent on `logisticLoss`: no model of x is made.
 * The loss is convex; on classes that a line separates it has no minimum, and the weights grow with every step.
 * @param points n x d, best centered, with a spread near 1
 * @param steps how often the gradient is followed; rate: the length of a step, > 0
 * @throws RangeError when there is no point, or the rate is not positive
 */
export const logisticRegression = (points: Matrix, labels: readonly Label[], steps = 2000, rate = 0.5): Boundary => {
  if (!(rate > 0)) throw new RangeError(`Unexpected rate ${rate}, expected a positive number.`);
  checkSizes(points, labels);
  let model: Boundary = { weights: (points[0] ?? []).map(() => 0), bias: 0 };
  for (let step = 0; step < steps; step += 1) {
    const gradient = logisticGradient(model, points, labels);
    const weights = model.weights.map((value, i) => value - rate * (gradient.weights[i] ?? 0));
    model = { weights, bias: model.bias - rate * gradient.bias };
  }
  return model;
};
// #endregion logistic-regression
