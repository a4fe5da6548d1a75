import { logistic } from "./logistic-regression.ts";
import { dot, transpose, type Vector } from "./matrix.ts";
import { type RecurrentWeights, recurrentSums } from "./recurrent-cell.ts";

/** The memory of n cells, any numbers, and the n outputs in (-1, 1) that the rest of the network sees. */
export type LstmState = { readonly cell: Vector; readonly output: Vector };
/** Four layers that all read the last output and the new input. */
export type LstmWeights = {
  readonly forget: RecurrentWeights;
  readonly write: RecurrentWeights;
  readonly read: RecurrentWeights;
  readonly candidate: RecurrentWeights;
};
/** What a step computed: gates in (0, 1), the candidate in (-1, 1), and the new state. */
export type LstmStep = LstmState & {
  readonly forget: Vector;
  readonly write: Vector;
  readonly read: Vector;
  readonly candidate: Vector;
};

// #region lstm-cell
/**
 * One step of a long short-term memory with a forget gate (equation `lstm-cell`; gers2000learning).
 * @param state cells and outputs after the last step
 * @param x the new input
 * @throws RangeError when the sizes do not fit
 */
export const lstmCell = (weights: LstmWeights, state: LstmState, x: Vector): LstmStep => {
  const gate = (layer: RecurrentWeights): number[] => recurrentSums(layer, state.output, x).map(logistic);
  const forget = gate(weights.forget);
  const write = gate(weights.write);
  const read = gate(weights.read);
  const candidate = recurrentSums(weights.candidate, state.output, x).map(Math.tanh);
  const cell = forget.map((keep, i) => keep * (state.cell[i] ?? 0) + (write[i] ?? 0) * (candidate[i] ?? 0));
  const output = cell.map((c, i) => (read[i] ?? 0) * Math.tanh(c));
  return { forget, write, read, candidate, cell, output };
};
// #endregion lstm-cell

/** Slopes of a loss by the cells and by the outputs of one moment. */
export type LstmSlopes = { readonly cell: Vector; readonly output: Vector };

/** Slope by the cells of a step when the outputs are accounted for: each output is a function of its cell. */
export const totalCellSlope = ({ cell, read }: LstmStep, slopes: LstmSlopes): number[] =>
  cell.map((c, i) => (slopes.cell[i] ?? 0) + (slopes.output[i] ?? 0) * (read[i] ?? 0) * (1 - Math.tanh(c) ** 2));

/**
 * One step of backpropagation in time: from the slopes by the state after a step to those by the state before it.
 * @param before the state that entered the step; after: what the step computed from it
 */
export const lstmBackward = (
  weights: LstmWeights,
  before: LstmState,
  after: LstmStep,
  slopes: LstmSlopes,
): LstmSlopes => {
  const total = totalCellSlope(after, slopes);
  const through = (layer: RecurrentWeights, errors: Vector): number[] =>
    transpose(layer.recurrent).map((column) => dot(column, errors));
  const gateSlope = (gate: Vector, i: number): number => (gate[i] ?? 0) * (1 - (gate[i] ?? 0));
  const paths = [
    through(
      weights.forget,
      total.map((s, i) => s * (before.cell[i] ?? 0) * gateSlope(after.forget, i)),
    ),
    through(
      weights.write,
      total.map((s, i) => s * (after.candidate[i] ?? 0) * gateSlope(after.write, i)),
    ),
    through(
      weights.candidate,
      total.map((s, i) => s * (after.write[i] ?? 0) * (1 - (after.candidate[i] ?? 0) ** 2)),
    ),
    through(
      weights.read,
      after.cell.map((c, i) => (slopes.output[i] ?? 0) * Math.tanh(c) * gateSlope(after.read, i)),
    ),
  ];
  return {
    cell: total.map((s, i) => s * (after.forget[i] ?? 0)),
    output: after.output.map((_, i) => paths.reduce((sum, path) => sum + (path[i] ?? 0), 0)),
  };
};
