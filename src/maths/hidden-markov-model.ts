import type { Matrix, Vector } from "./matrix.ts";
import { type Random, sampleIndex } from "./random.ts";

/** A Markov chain over K hidden states, each of which emits one of V outcomes. All rows sum to one. */
export type HiddenMarkovModel = {
  /** K: probability of each state at the first place */
  readonly start: Vector;
  /** K x K: probability of the next state (column) after a state (row) */
  readonly transition: Matrix;
  /** K x V: probability of an outcome (column) in a state (row) */
  readonly emission: Matrix;
};

/** Probability of each state at the next place, from (possibly unscaled) probabilities at this one. */
const advance = ({ transition }: HiddenMarkovModel, states: Vector): number[] =>
  transition.map((_, to) => states.reduce((sum, p, from) => sum + p * (transition[from]?.[to] ?? 0), 0));

// #region forward-algorithm
/**
 * Forward algorithm (equation `forward-algorithm`; Rabiner 1989): for every place t and state k,
 * the joint probability of the outcomes up to t and of being in k at t.
 * The last row sums to the probability of the whole sequence.
 * @param observed T outcomes, whole numbers from 0 to V - 1
 * @returns T x K; about K^2 T multiplications, where listing the paths takes K^T terms
 * @throws RangeError when an outcome is unknown
 */
export const forwardAlgorithm = (model: HiddenMarkovModel, observed: readonly number[]): number[][] => {
  const rows: number[][] = [];
  for (const outcome of observed) {
    const last = rows.at(-1);
    const arriving = last ? advance(model, last) : [...model.start];
    rows.push(arriving.map((p, state) => p * emitted(model, state, outcome)));
  }
  return rows;
};
// #endregion forward-algorithm

const emitted = ({ emission }: HiddenMarkovModel, state: number, outcome: number): number => {
  const probability = emission[state]?.[outcome];
  if (probability === undefined) throw new RangeError(`Unexpected outcome ${outcome}, expected a column of emission.`);
  return probability;
};

/**
 * Log-probability of a sequence of any length: the rows are rescaled to sum 1 as they are made, and the logarithms of
 * their sums are added, so that nothing underflows.
 * @returns nats; -Infinity for an impossible sequence
 * @throws RangeError when an outcome is unknown
 */
export const logSequenceProbability = (model: HiddenMarkovModel, observed: readonly number[]): number => {
  let [states, log] = [[...model.start], 0];
  for (const outcome of observed) {
    const joint = states.map((p, state) => p * emitted(model, state, outcome));
    const total = joint.reduce((sum, p) => sum + p, 0);
    if (total === 0) return -Infinity;
    log += Math.log(total);
    states = advance(
      model,
      joint.map((p) => p / total),
    );
  }
  return log;
};

/**
 * What the outcomes so far say of the present state: the last row of the forward algorithm, divided by its sum.
 * @throws RangeError when nothing was observed, or the sequence is impossible
 */
export const filterStates = (model: HiddenMarkovModel, observed: readonly number[]): number[] => {
  const last = forwardAlgorithm(model, observed).at(-1) ?? [];
  const total = last.reduce((sum, p) => sum + p, 0);
  if (!(total > 0)) throw new RangeError("Unexpected sequence of probability 0, expected a possible one.");
  return last.map((p) => p / total);
};

/** Probabilities of the next outcome after those observed (at least one). @throws RangeError as `filterStates` does */
export const nextOutcome = (model: HiddenMarkovModel, observed: readonly number[]): number[] => {
  const states = advance(model, filterStates(model, observed));
  return (model.emission[0] ?? []).map((_, outcome) =>
    states.reduce((sum, p, state) => sum + p * emitted(model, state, outcome), 0),
  );
};

/** One sequence with its hidden path: draw a state, let it emit, move on. */
export const sampleSequence = (
  model: HiddenMarkovModel,
  length: number,
  random: Random,
): { readonly states: number[]; readonly outcomes: number[] } => {
  const states: number[] = [];
  const outcomes: number[] = [];
  for (let place = 0; place < length; place += 1) {
    const before = states.at(-1);
    const state = sampleIndex(before === undefined ? model.start : (model.transition[before] ?? []), random);
    states.push(state);
    outcomes.push(sampleIndex(model.emission[state] ?? [], random));
  }
  return { states, outcomes };
};
