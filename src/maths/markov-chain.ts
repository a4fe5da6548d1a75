import type { Matrix } from "./matrix.ts";

/** How often each outcome follows each other one: rows from, columns to. Outcomes are whole numbers from 0. */
export const transitionCounts = (sequence: readonly number[], outcomes: number): number[][] => {
  const counts = Array.from({ length: outcomes }, () => Array.from({ length: outcomes }, () => 0));
  for (const [place, to] of sequence.slice(1).entries()) {
    const row = counts[sequence[place] ?? -1];
    if (row?.[to] === undefined) throw new RangeError(`Unexpected outcome, expected whole numbers below ${outcomes}.`);
    row[to] += 1;
  }
  return counts;
};

/**
 * The transition probabilities that make a sequence most likely: each row of counts, divided by its sum.
 * @param counts rows from, columns to, >= 0
 * @returns rows that sum to one; a row without counts stays all 0, since the data say nothing of it
 */
export const fitTransitions = (counts: Matrix): number[][] =>
  counts.map((row) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => (total > 0 ? count / total : 0));
  });

// #region markov-chain
/**
 * Log-probability of what follows the first outcome of a sequence, when each depends on the one before it alone
 * (equation `markov-chain`).
 * @param transitions probability of each outcome (column) after each outcome (row)
 * @param sequence whole numbers that index rows and columns
 * @returns nats, at most 0; 0 for a sequence of one; -Infinity when a step is impossible
 */
export const markovChain = (transitions: Matrix, sequence: readonly number[]): number => {
  const steps = sequence.slice(1).entries();
  let sum = 0;
  for (const [place, to] of steps) sum += Math.log(transitions[sequence[place] ?? -1]?.[to] ?? 0);
  return sum;
};
// #endregion markov-chain
