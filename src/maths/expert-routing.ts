import type { Matrix, Vector } from "./matrix.ts";
import { softmax } from "./softmax.ts";
import { type TransformerShape, transformerSize } from "./transformer-size.ts";

// #region expert-routing
/**
 * Gates of one token (equation `expert-routing`; jiang2024mixtral, section 2.1): the k experts with the largest scores, by
 * a softmax among them; all others get exactly 0 and are not computed.
 * @param scores one for each expert, from the router
 * @param chosen k, whole, from 1 to the number of experts; of equal scores the earlier expert is taken
 * @throws RangeError when k is no such number
 */
export const expertGates = (scores: Vector, chosen: number): number[] => {
  if (!Number.isInteger(chosen) || chosen < 1 || chosen > scores.length)
    throw new RangeError(`Unexpected ${chosen} chosen experts of ${scores.length}.`);
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const kept = new Set(order.slice(0, chosen));
  return softmax(scores.map((score, i) => (kept.has(i) ? score : -Infinity)));
};
// #endregion expert-routing

// #region load-balance-loss
/**
 * What is added to the loss so that experts get equal work (equation `load-balance-loss`; fedus2022switch, section 2.2):
 * the number of experts times the sum, over experts, of the share of tokens sent there times the mean probability that
 * the router gives it.
 * @param scores tokens x experts; each token goes to its best expert
 * @returns 1 when work and probabilities are even, up to the number of experts when all goes to one
 */
export const loadBalanceLoss = (scores: Matrix): { shares: number[]; probabilities: number[]; loss: number } => {
  const experts = scores[0]?.length ?? 0;
  const all = scores.map((row) => softmax(row));
  const best = scores.map((row) => row.indexOf(Math.max(...row)));
  const shares = Array.from({ length: experts }, (_, i) => best.filter((b) => b === i).length / scores.length);
  const probabilities = shares.map((_, i) => all.reduce((sum, row) => sum + (row[i] ?? 0), 0) / scores.length);
  const loss = experts * shares.reduce((sum, share, i) => sum + share * (probabilities[i] ?? 0), 0);
  return { shares, probabilities, loss };
};
// #endregion load-balance-loss

/** A decoder whose feed-forward layers are mixtures: `hidden` is the width of one expert. */
export type MixtureShape = TransformerShape & { readonly experts: number; readonly chosen: number };

// #region mixture-size
/**
 * Weights stored and weights used for one token (equation `mixture-size`): every block has `experts` feed-forward layers and
 * a router of d x experts; a token passes `chosen` of them. Attention and tables are shared by all.
 */
export const mixtureSize = (shape: MixtureShape): { total: number; active: number } => {
  const { layers, width, hidden, experts, chosen, gated } = shape;
  const expert = (gated ? 3 : 2) * width * hidden;
  const shared = transformerSize(shape) - layers * expert + layers * width * experts;
  return { total: shared + layers * experts * expert, active: shared + layers * chosen * expert };
};
// #endregion mixture-size
