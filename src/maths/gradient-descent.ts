/**
 * Three rules that turn a gradient into a step. Each is a pure function from the state before the step to the state
 * after it, for any number of parameters.
 */
import type { Vector } from "./matrix.ts";

/** Parameters, and what the rule remembers of earlier gradients. All vectors have the length of the parameters. */
export type Descent = {
  readonly parameters: Vector;
  /** running mean (for momentum: running sum) of gradients */
  readonly first: Vector;
  /** running mean of squared gradients */
  readonly second: Vector;
  /** steps taken so far */
  readonly step: number;
};
/** A rule: the state after one step along the gradient measured at the present parameters. */
export type Rule = (state: Descent, gradient: Vector) => Descent;

export const start = (parameters: Vector): Descent => {
  const zeros = parameters.map(() => 0);
  return { parameters, first: zeros, second: zeros, step: 0 };
};

const blend = (old: Vector, fresh: Vector, keep: number, take: number): number[] =>
  old.map((value, i) => keep * value + take * (fresh[i] ?? 0));

// #region stochastic-gradient-descent
/**
 * Downhill, by a multiple of the gradient (equation `stochastic-gradient-descent`). The gradient is that of the loss on
 * a few examples: right on average, and cheap.
 * @param rate the step size, > 0
 */
export const stochasticGradientDescent =
  (rate: number): Rule =>
  ({ parameters, ...memory }, gradient) => ({
    ...memory,
    parameters: blend(parameters, gradient, 1, -rate),
    step: memory.step + 1,
  });
// #endregion stochastic-gradient-descent

// #region momentum
/**
 * Downhill with a memory: old gradients keep pushing, each step by a factor `keep` weaker (equation `momentum`).
 * @param keep share of the push that outlives a step, in [0, 1); 0 is plain descent
 */
export const momentum =
  (rate: number, keep = 0.9): Rule =>
  ({ parameters, first, second, step }, gradient) => {
    const push = blend(first, gradient, keep, 1);
    return { parameters: blend(parameters, push, 1, -rate), first: push, second, step: step + 1 };
  };
// #endregion momentum

// #region adam
/**
 * Every parameter in its own unit: the running mean of its gradient over the root of the running mean of its square
 * (equation `adam`; kingma2015adam, algorithm 1).
 * @param keepMean beta 1, in [0, 1)
 * @param keepSquare beta 2, in [0, 1)
 * @param floor added to the root, > 0, so that a parameter without a gradient does not divide by 0
 */
export const adam =
  (rate: number, keepMean = 0.9, keepSquare = 0.999, floor = 1e-8): Rule =>
  (state, gradient) => {
    const step = state.step + 1;
    const squares = gradient.map((slope) => slope ** 2);
    const first = blend(state.first, gradient, keepMean, 1 - keepMean);
    const second = blend(state.second, squares, keepSquare, 1 - keepSquare);
    const unbiased = (running: number | undefined, keep: number): number => (running ?? 0) / (1 - keep ** step);
    const parameters = state.parameters.map((value, i) => {
      const size = Math.sqrt(unbiased(second[i], keepSquare)) + floor;
      return value - (rate * unbiased(first[i], keepMean)) / size;
    });
    return { parameters, first, second, step };
  };
// #endregion adam

/** The parameters before the first step and after each of `steps` steps of a rule. */
export const descend = (from: Vector, slope: (at: Vector) => Vector, rule: Rule, steps: number): Vector[] => {
  const path: Vector[] = [from];
  let state = start(from);
  for (let i = 0; i < steps; i += 1) {
    state = rule(state, slope(state.parameters));
    path.push(state.parameters);
  }
  return path;
};
