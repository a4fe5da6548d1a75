/** Activation functions of one number, each with its slope: what makes a stack of layers more than one layer. */
import { standardNormalCdf } from "./gaussian.ts";
import { logistic } from "./logistic-regression.ts";

export type Activation = {
  /** the function, for any finite number */
  readonly value: (x: number) => number;
  /** its derivative at x; where the function has a corner, the derivative from the left */
  readonly slope: (x: number) => number;
};

/** x itself: the layer stays linear. */
export const identity: Activation = { value: (x) => x, slope: () => 1 };

/** max(0, x): a hinge. Its slope is 0 or 1, never between. */
export const relu: Activation = { value: (x) => (x > 0 ? x : 0), slope: (x) => (x > 0 ? 1 : 0) };

/** A curve from -1 to 1 whose slope is at most 1, and that only at 0. */
export const hyperbolicTangent: Activation = { value: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 };

/** A curve from 0 to 1 whose slope is at most 1/4, and that only at 0. */
export const logisticCurve: Activation = { value: logistic, slope: (x) => logistic(x) * logistic(-x) };

// #region gelu
/**
 * Gaussian error linear unit: x times the probability that a standard normal draw lies below x
 * (equation `gelu`; hendrycks2016gaussian, section 2). Like the ReLU far from 0, smooth near it, slightly below 0
 * left of it.
 */
export const gelu: Activation = {
  value: (x) => x * standardNormalCdf(x),
  slope: (x) => standardNormalCdf(x) + (x * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI),
};
// #endregion gelu

/**
 * Sigmoid linear unit, also called swish: x times the logistic curve at x (hendrycks2016gaussian, section 2). The gate of
 * SwiGLU (shazeer2020glu, section 2).
 */
export const silu: Activation = {
  value: (x) => x * logistic(x),
  slope: (x) => logistic(x) + x * logistic(x) * logistic(-x),
};
