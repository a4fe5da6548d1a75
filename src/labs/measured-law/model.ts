import { fitExcess, fitFreely, fitWithFloor } from "../../maths/known-floor-fit.ts";
import { type ScalingConstants, scalingLaw } from "../../maths/scaling-law.ts";
import type { Run } from "../../maths/scaling-law-fit.ts";
import { settleState } from "./knobs.ts";

/** What is known of the floor, and whether the loss or what is above it is fitted. */
export type Fit = "above" | "loss" | "free";

/** Trainings of one size on one amount of text, one entry a seed. */
export type Cell = {
  readonly parameters: number;
  readonly withoutEmbedding: number;
  readonly tokens: number;
  /** held-out loss above the floor, nats a word, seed by seed */
  readonly excess: readonly number[];
};

/** What was measured, and the fits that were made of all of it: near these a fit of a part begins to look. */
export type Measured = {
  readonly floor: number;
  readonly cells: readonly Cell[];
  readonly starts: Readonly<Record<Fit, ScalingConstants>>;
};

/** A cell as the fit sees it. */
export type Judged = {
  readonly parameters: number;
  readonly tokens: number;
  /** means over seeds of what was measured above the true floor, and what the law says there */
  readonly measured: number;
  readonly expected: number;
  readonly seeds: number;
  /** took part in the fit */
  readonly used: boolean;
};

export type View = {
  readonly fit: Fit;
  readonly floor: number;
  readonly law: ScalingConstants;
  readonly cells: readonly Judged[];
  readonly sizes: readonly number[];
  readonly amounts: readonly number[];
  /** the amount of text that is looked at */
  readonly amount: number;
  readonly runs: number;
  /** power of compute with which the best size grows */
  readonly sizeExponent: number;
  /** lowest loss among all cells: no floor can lie above it */
  readonly lowest: number;
};

const sorted = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** The fit that the knobs ask for, from where the same fit of all runs ended: one descent, some milliseconds. */
const fitted = (fit: Fit, runs: readonly Run[], { floor, starts }: Measured): ScalingConstants => {
  if (fit === "free") return fitFreely(runs, starts.free);
  return fit === "loss" ? fitWithFloor(runs, floor, starts.loss) : fitExcess(runs, floor, starts.above);
};

/** Everything that the lab shows, for any state; a state that does not fit is settled first. */
export const view = (given: Readonly<Record<string, unknown>>, measured: Measured): View => {
  const { fit, least, most, count: counted, text } = settleState(given);
  const count = counted === "withoutEmbedding" ? counted : "parameters";
  const { floor, cells } = measured;
  const amounts = sorted(cells.map(({ tokens }) => tokens));
  const sizes = sorted(cells.map((cell) => cell[count]));
  const from = amounts[Number(least)] ?? 0;
  const upTo = sizes.at(-1 - Number(most)) ?? Number.POSITIVE_INFINITY;
  const counts = (cell: Cell): boolean => cell.tokens >= from && cell[count] <= upTo;
  const runs = cells
    .filter(counts)
    .flatMap((cell) =>
      cell.excess.map((excess) => ({ parameters: cell[count], tokens: cell.tokens, loss: floor + excess })),
    );
  const told = fit === "free" || fit === "loss" ? fit : "above";
  const law = fitted(told, runs, measured);
  return {
    fit: told,
    floor,
    law,
    cells: cells.map((cell) => ({
      parameters: cell[count],
      tokens: cell.tokens,
      measured: mean(cell.excess),
      expected: scalingLaw(law, cell[count], cell.tokens) - floor,
      seeds: cell.excess.length,
      used: counts(cell),
    })),
    sizes,
    amounts,
    amount: amounts[Number(text)] ?? 0,
    runs: runs.length,
    sizeExponent: law.dataExponent / (law.parameterExponent + law.dataExponent),
    lowest: floor + Math.min(...cells.map(({ excess }) => mean(excess))),
  };
};

/** Points (log10 N, loss above the true floor) of the law for one amount of text. */
export const curveOf = ({ law, floor, sizes }: View, tokens: number, points = 41): [number, number][] => {
  const [from, to] = [Math.log10(sizes[0] ?? 1), Math.log10(sizes.at(-1) ?? 10)];
  return Array.from({ length: points }, (_, i) => {
    const log = from + ((to - from) * i) / (points - 1);
    return [log, scalingLaw(law, 10 ** log, tokens) - floor];
  });
};
