/**
 * A Boltzmann machine small enough to count: units that are 0 or 1, joined in pairs. A state is a whole number whose bit i is
 * unit i; a distribution is an array over all states.
 */
import { logistic } from "./logistic-regression.ts";

/** `biases[i]` favors unit i; `weights[i][j]`, symmetric with a zero diagonal, favors i and j being on together. */
export type BoltzmannMachine = { readonly biases: readonly number[]; readonly weights: readonly (readonly number[])[] };

const largest = 16;
const on = (state: number, unit: number): number => (state >> unit) & 1;

const statesOf = ({ biases, weights }: BoltzmannMachine): number[] => {
  const units = biases.length;
  if (units < 1 || units > largest) throw new RangeError(`Unexpected ${units} units, expected 1 to ${largest}.`);
  if (weights.length !== units || weights.some((row, i) => row.length !== units || row[i] !== 0))
    throw new RangeError("Unexpected weights, expected a square with a zero diagonal, one row a unit.");
  if (weights.some((row, i) => row.some((weight, j) => weight !== weights[j]?.[i])))
    throw new RangeError("Unexpected weights, expected the same from i to j as from j to i.");
  return Array.from({ length: 2 ** units }, (_, state) => state);
};

/** What unit `unit` is pushed by in a state: its bias and the weights to all units that are on. */
const input = ({ biases, weights }: BoltzmannMachine, state: number, unit: number): number =>
  (weights[unit] ?? []).reduce((sum, weight, other) => sum + weight * on(state, other), biases[unit] ?? 0);

// #region boltzmann-energy
/** Energy of a state (equation `boltzmann-energy`): minus the biases of the units that are on, minus the weights between them. */
export const boltzmannEnergy = (machine: BoltzmannMachine, state: number): number => {
  let energy = 0;
  for (const [i, bias] of machine.biases.entries()) {
    if (!on(state, i)) continue;
    energy -= bias;
    for (let j = 0; j < i; j += 1) energy -= (machine.weights[i]?.[j] ?? 0) * on(state, j);
  }
  return energy;
};
// #endregion boltzmann-energy

// #region partition-function
/**
 * All probabilities and their normalizer Z, by adding up every state (equation `partition-function`).
 * @returns Z, and for each state exp(-energy) / Z
 * @throws RangeError when the machine has more than 16 units, or its weights are not symmetric
 */
export const boltzmannDistribution = (machine: BoltzmannMachine): { z: number; probabilities: number[] } => {
  const weights = statesOf(machine).map((state) => Math.exp(-boltzmannEnergy(machine, state)));
  const z = weights.reduce((sum, weight) => sum + weight, 0);
  return { z, probabilities: weights.map((weight) => weight / z) };
};
// #endregion partition-function

/** How often two units are on together under a distribution; a unit with itself: how often it is on. */
export const together = (distribution: readonly number[], i: number, j: number): number =>
  distribution.reduce((sum, p, state) => sum + p * on(state, i) * on(state, j), 0);

// #region boltzmann-gradient
/**
 * Slope of the mean log-likelihood by the weight between two units (equation `boltzmann-gradient`).
 * @param data share of each state in the data; sums to 1
 */
export const boltzmannGradient = (machine: BoltzmannMachine, data: readonly number[], i: number, j: number): number =>
  together(data, i, j) - together(boltzmannDistribution(machine).probabilities, i, j);
// #endregion boltzmann-gradient

/**
 * The exact distribution after every unit has been drawn anew, in order, given all others (one Gibbs sweep).
 * @throws RangeError as `boltzmannDistribution`
 */
export const gibbsSweep = (machine: BoltzmannMachine, distribution: readonly number[]): number[] => {
  const states = statesOf(machine);
  let current = [...distribution];
  for (const unit of machine.biases.keys()) {
    const next = new Array<number>(states.length).fill(0);
    for (const state of states) {
      const turnedOn = logistic(input(machine, state, unit));
      const [off, lit] = [state & ~(1 << unit), state | (1 << unit)];
      next[lit] = (next[lit] ?? 0) + (current[state] ?? 0) * turnedOn;
      next[off] = (next[off] ?? 0) + (current[state] ?? 0) * (1 - turnedOn);
    }
    current = next;
  }
  return current;
};

// #region contrastive-divergence
/**
 * The step of contrastive divergence in the mean: the model's correlation is taken after a few sweeps that begin at the data.
 * @param sweeps whole number >= 0; without end it would become `boltzmannGradient`
 * @throws RangeError when sweeps is no such number
 */
export const contrastiveDivergence = (
  machine: BoltzmannMachine,
  data: readonly number[],
  [i, j]: readonly [number, number],
  sweeps: number,
): number => {
  if (!Number.isInteger(sweeps) || sweeps < 0)
    throw new RangeError(`Unexpected ${sweeps} sweeps, expected 0, 1, 2 ...`);
  let dreamed = [...data];
  for (let sweep = 0; sweep < sweeps; sweep += 1) dreamed = gibbsSweep(machine, dreamed);
  return together(data, i, j) - together(dreamed, i, j);
};
// #endregion contrastive-divergence
