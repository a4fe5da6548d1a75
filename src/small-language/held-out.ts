/** Held-out loss measured against the truth: no luck of the drawn next token is in it. */
import { copyRow, countRows, emptyBatch, type TokenRows } from "./batches.ts";
import type { Machine } from "./machine.ts";
import { statesOf } from "./sentence-rows.ts";
import { lossOf, type Workbench } from "./training-step.ts";

export type Excess = {
  /** mean Kullback-Leibler divergence of the model from the true next-token distribution, nats per token: loss - floor */
  readonly excess: number;
  /** its standard error over rows */
  readonly error: number;
  /** mean -ln p of the tokens that were drawn: what is measured where the truth is not known */
  readonly sampledLoss: number;
};

/** Sum over next tokens of p (ln p - ln q). @param q probabilities of a model, from `at` on */
export const divergenceAt = (machine: Machine, state: number, q: ArrayLike<number>, at: number): number => {
  const { firstArc, token, probability } = machine;
  let sum = 0;
  for (let arc = firstArc[state] ?? 0; arc < (firstArc[state + 1] ?? 0); arc++) {
    const p = probability[arc] ?? 0;
    // 32-bit probabilities below 1e-38 are 0; the bound keeps one of them from making the mean infinite
    sum += p * (Math.log(p) - Math.log(Math.max(1e-38, q[at + (token[arc] ?? 0)] ?? 0)));
  }
  return sum;
};

/** Divergence from the truth over rows of text. */
export const excessOf = (
  bench: Workbench,
  machine: Machine,
  data: TokenRows,
  states = statesOf(machine, data),
): Excess => {
  const { sequences, length, logits, losses } = bench.kept;
  const { vocabulary } = bench.model.layout.config;
  const rows = countRows(data);
  const batch = emptyBatch(sequences, length);
  const ofRows: number[] = [];
  let sampled = 0;
  for (let first = 0; first < rows; first += sequences) {
    for (let place = 0; place < sequences; place++)
      copyRow(batch, place, data, first + place < rows ? first + place : -1);
    lossOf(bench, batch);
    for (let place = 0; place < sequences && first + place < rows; place++) {
      let sum = 0;
      for (let i = 0; i < length; i++) {
        const at = place * length + i;
        sum += divergenceAt(machine, states[(first + place) * length + i] ?? 0, logits, at * vocabulary);
        sampled += losses[at] ?? 0;
      }
      ofRows.push(sum / length);
    }
  }
  const excess = ofRows.reduce((sum, one) => sum + one, 0) / rows;
  const spread = ofRows.reduce((sum, one) => sum + (one - excess) ** 2, 0) / Math.max(1, rows - 1);
  return { excess, error: Math.sqrt(spread / rows), sampledLoss: sampled / (rows * length) };
};
