/**
 * How far apart two densities on a line are, by sums over small cells. Densities come as logarithms, so that a tail too
 * thin for a floating-point number still counts: KL is made of tails.
 */
import type { Vector } from "./matrix.ts";

/** `count` cells of one width from `from` to `to`; a density is read in the middle of each. */
export type Cells = { readonly from: number; readonly to: number; readonly count: number };

export const cellWidth = ({ from, to, count }: Cells): number => (to - from) / count;
/** The middles of the cells, from left to right. */
export const cellMiddles = (cells: Cells): number[] =>
  Array.from({ length: cells.count }, (_, i) => cells.from + (i + 0.5) * cellWidth(cells));

/** Distances of a model q from a source p. In nats, the last in units of the line. */
export type LineDistances = {
  /** entropy of the source; may be negative, since a density may exceed 1 */
  readonly entropy: number;
  /** average surprise of the model at draws from the source */
  readonly crossEntropy: number;
  /** KL(p || q), Infinity when q is 0 where p is not */
  readonly forward: number;
  /** KL(q || p) */
  readonly reverse: number;
  readonly jensenShannon: number;
  readonly wasserstein: number;
};

/** a log(a / b) per cell, from logarithms: 0 where a is 0, Infinity where only b is. */
const excess = (logA: number, logB: number): number =>
  logA === -Infinity ? 0 : logB === -Infinity ? Infinity : Math.exp(logA) * (logA - logB);

const logMean = (a: number, b: number): number => {
  const largest = Math.max(a, b);
  return largest === -Infinity ? largest : largest + Math.log((Math.exp(a - largest) + Math.exp(b - largest)) / 2);
};

/** What every cell adds to a distance, before it is multiplied by the width of the cell. They sum to the distance. */
export const lineShares = {
  forward: excess,
  reverse: (logP: number, logQ: number): number => excess(logQ, logP),
  jensenShannon: (logP: number, logQ: number): number => {
    const middle = logMean(logP, logQ);
    return (excess(logP, middle) + excess(logQ, middle)) / 2;
  },
} as const;

/**
 * All distances at once.
 * @param logP log-density of the source in every cell; -Infinity where it is 0
 * @param logQ log-density of the model in the same cells
 * @param width of a cell, > 0: a quarter of the smallest spread is ample
 * @throws RangeError on unequal lengths or a width that is not positive
 */
export const lineDistances = (logP: Vector, logQ: Vector, width: number): LineDistances => {
  if (logP.length !== logQ.length || !(width > 0))
    throw new RangeError(`Unexpected ${logP.length} and ${logQ.length} cells of width ${width}, expected as many.`);
  let [entropy, forward, reverse, shannon, wasserstein, ahead] = [0, 0, 0, 0, 0, 0];
  for (const [i, p] of logP.entries()) {
    const q = logQ[i] ?? NaN;
    const height = Math.exp(p);
    if (height > 0) entropy -= height * p;
    forward += lineShares.forward(p, q);
    reverse += lineShares.reverse(p, q);
    shannon += lineShares.jensenShannon(p, q);
    const step = height - Math.exp(q);
    // |difference of the cumulative distributions| in the middle of the cell
    wasserstein += Math.abs(ahead + step / 2);
    ahead += step;
  }
  const kl = Math.max(0, forward * width);
  return {
    entropy: entropy * width,
    crossEntropy: entropy * width + kl,
    forward: kl,
    reverse: Math.max(0, reverse * width),
    jensenShannon: Math.min(Math.LN2, Math.max(0, shannon * width)),
    wasserstein: wasserstein * width * width,
  };
};
