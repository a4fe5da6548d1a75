import {
  type Grid,
  type Quantized,
  quantize,
  rootMeanSquareError,
  type Scheme,
  storageBits,
} from "../../maths/quantization.ts";
import { seededRandom, standardNormal } from "../../maths/random.ts";
import { knobs, type State, settleState } from "./knobs.ts";

/** Rows and columns of the matrix. */
export const side = 8;
export const groups = { matrix: side * side, row: side, half: side / 2 } as const;
export type Group = keyof typeof groups;
/** The widths that can be chosen, widest first. */
export const widths: readonly number[] = knobs[0].options.map(({ value }) => Number(value));

/** What rounding did to the loss of a model that was trained on the small language, by bits. */
export type Measured = {
  readonly parameters: number;
  /** nats a word above the floor, unrounded */
  readonly excess: number;
  readonly bits: readonly {
    readonly bits: number;
    /** nats a word that rounding adds: mean over seeds and its 95 % interval */
    readonly mean: number;
    readonly low: number;
    readonly high: number;
    readonly seeds: number;
  }[];
};

/** One width, with all that is chosen besides. */
export type Width = {
  readonly bits: number;
  readonly quantized: Quantized;
  /** the grid with the largest step */
  readonly widest: Grid;
  /** root of the mean squared error of ordinary weights, and the same over their own root mean square */
  readonly error: number;
  readonly relative: number;
  /** bits that a weight takes with its part of the grid */
  readonly stored: number;
};

export type View = {
  readonly state: State;
  readonly bits: number;
  readonly group: Group;
  readonly scheme: Scheme;
  /** row by row */
  readonly weights: readonly number[];
  /** places of the outliers */
  readonly outliers: ReadonlySet<number>;
  /** root mean square of ordinary weights */
  readonly ordinary: number;
  readonly rows: readonly Width[];
  readonly now: Width;
  /** ordinary weights that are rounded to exactly zero */
  readonly zeros: number;
  /** relative error by width, for every way to share a step */
  readonly curves: readonly { readonly group: Group; readonly errors: readonly number[] }[];
};

/** A matrix of standard normal weights, some of them replaced by outliers of a size, at places and with signs of the seed. */
export const matrixOf = ({ seed, outliers, size }: State): { weights: number[]; places: Set<number> } => {
  const random = seededRandom(seed);
  const weights = Array.from({ length: side * side }, () => standardNormal(random));
  const places = new Set<number>();
  while (places.size < outliers) places.add(Math.floor(random() * weights.length));
  for (const place of places) weights[place] = (weights[place] ?? 0) < 0 ? -size : size;
  return { weights, places };
};

const ordinaryOf = (values: readonly number[], places: ReadonlySet<number>): number[] =>
  values.filter((_, index) => !places.has(index));

/** Everything that the lab shows, for any state; a state that does not fit is settled first. */
export const view = (given: Readonly<Record<string, unknown>>): View => {
  const state = settleState(given);
  const bits = Number(state.bits);
  const group: Group = state.group === "row" || state.group === "half" ? state.group : "matrix";
  const scheme: Scheme = state.scheme === "asymmetric" ? "asymmetric" : "symmetric";
  const { weights, places } = matrixOf(state);
  const usual = ordinaryOf(weights, places);
  const ordinary = Math.sqrt(usual.reduce((sum, value) => sum + value * value, 0) / usual.length);
  const at = (width: number, shared: Group): Width => {
    const quantized = quantize(weights, width, groups[shared], scheme);
    const error = rootMeanSquareError(usual, ordinaryOf(quantized.values, places));
    return {
      bits: width,
      quantized,
      widest: quantized.grids.reduce((most, grid) => (grid.step > most.step ? grid : most)),
      error,
      relative: error / ordinary,
      stored: storageBits(width, groups[shared], scheme === "symmetric" ? 16 : 32),
    };
  };
  const rows = widths.map((width) => at(width, group));
  const now = rows.find((row) => row.bits === bits) ?? at(bits, group);
  return {
    state,
    bits,
    group,
    scheme,
    weights,
    outliers: places,
    ordinary,
    rows,
    now,
    zeros: ordinaryOf(now.quantized.values, places).filter((value) => value === 0).length,
    curves: (["matrix", "row", "half"] as const).map((shared) => ({
      group: shared,
      errors: (shared === group ? rows : widths.map((width) => at(width, shared))).map(({ relative }) => relative),
    })),
  };
};

/** The numbers as rows of the matrix. */
export const rowsOf = (values: readonly number[]): number[][] =>
  Array.from({ length: side }, (_, row) => values.slice(row * side, (row + 1) * side));

/** The loss that rounding adds at a width; undefined where it was not measured. */
export const added = (measured: Measured | undefined, bits: number): Measured["bits"][number] | undefined =>
  measured?.bits.find((one) => one.bits === bits);
