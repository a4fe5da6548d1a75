import { trainingCompute } from "../../maths/training-compute.ts";
import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";
import { byDate, type Figure, isFirm, type Row, type Status, statuses, yearOf } from "./row.ts";

export const quantities = ["parameters", "tokens", "compute"] as const;
export type Quantity = (typeof quantities)[number];
/** What the axis and a sentence call a quantity. */
export const quantityNames: Readonly<Record<Quantity, string>> = {
  parameters: "parameters",
  tokens: "training tokens",
  compute: "training compute, FLOP",
};

export const knobs = [
  {
    kind: "choice",
    id: "quantity",
    label: "Quantity",
    options: [
      { value: "parameters", label: "parameters" },
      { value: "tokens", label: "training tokens" },
      { value: "compute", label: "training compute" },
    ],
    initial: "parameters",
  },
  {
    kind: "choice",
    id: "weights",
    label: "Models",
    options: [
      { value: "all", label: "all" },
      { value: "open", label: "weights to be had" },
      { value: "closed", label: "weights kept" },
    ],
    initial: "all",
  },
  { kind: "switch", id: "firm", label: "Only what the makers state, or what follows from it", initial: false },
  { kind: "number", id: "from", label: "From the year", min: 1940, max: 2026, step: 1, initial: 2017 },
  { kind: "text", id: "model", label: "Model", longest: 60, initial: "gpt-3" },
  { kind: "text", id: "against", label: "Compare with", longest: 60, initial: "" },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

const quantityOf = ({ quantity }: Pick<State, "quantity">): Quantity =>
  quantities.find((one) => one === quantity) ?? "parameters";
const isOpen = ({ openness }: Row): boolean => openness === "open-source" || openness === "open-weights";

/** The product 6 N D of a row, N the weights that work on a token, and the weakest standing of what goes in. */
export type Product = {
  readonly parameters: number;
  readonly tokens: number;
  readonly flop: number;
  readonly status: Status;
  /** stated compute divided by the product */
  readonly ratio: number | undefined;
};
export const sixND = ({ parameters, active, tokens, compute }: Row): Product | undefined => {
  const working = active ?? parameters;
  if (!working || !tokens) return undefined;
  const flop = trainingCompute(working.value, tokens.value);
  const weakest = Math.max(statuses.indexOf(working.status), statuses.indexOf(tokens.status));
  return {
    parameters: working.value,
    tokens: tokens.value,
    flop,
    status: statuses[weakest] ?? "rumored",
    ratio: compute && compute.value / flop,
  };
};

export type Point = { readonly row: Row; readonly year: number; readonly figure: Figure };
export type View = {
  readonly quantity: Quantity;
  /** oldest first */
  readonly points: readonly Point[];
  /** models of the same years for which nobody states the quantity, oldest first */
  readonly silent: readonly { readonly row: Row; readonly year: number }[];
  /** how many points have each standing */
  readonly counts: Readonly<Record<Status, number>>;
  readonly years: readonly [from: number, to: number];
  /** whole powers of ten around all values */
  readonly domain: readonly [low: number, high: number];
  readonly chosen: Row | undefined;
  readonly against: Row | undefined;
};

/** Everything that the picture shows, for any state; a state that does not fit is settled first. */
export const view = (rows: readonly Row[], given: Readonly<Record<string, unknown>>): View => {
  const state = settleAll(knobs, given);
  const quantity = quantityOf(state);
  const shown = rows
    .filter(
      (row) => yearOf(row) >= state.from && (state.weights === "all" || isOpen(row) === (state.weights === "open")),
    )
    .toSorted(byDate);
  const points = shown.flatMap((row): Point[] => {
    const figure = row[quantity];
    return figure && (!state.firm || isFirm(figure)) ? [{ row, year: yearOf(row), figure }] : [];
  });
  const count = (status: Status): number => points.filter(({ figure }) => figure.status === status).length;
  const lows = points.map(({ row, figure }) =>
    Math.min(figure.value, (quantity === "parameters" && row.active?.value) || Infinity),
  );
  const highs = points.map(({ figure }) => figure.value);
  const power = (value: number, round: (tens: number) => number): number => 10 ** round(Math.log10(value));
  const low = lows.length > 0 ? power(Math.min(...lows), Math.floor) : 1e6;
  const latest = Math.ceil(Math.max(state.from + 1, ...rows.map(yearOf)));
  return {
    quantity,
    points,
    silent: shown.flatMap((row) => (row[quantity] ? [] : [{ row, year: yearOf(row) }])),
    counts: {
      reported: count("reported"),
      derived: count("derived"),
      estimated: count("estimated"),
      rumored: count("rumored"),
    },
    years: [state.from, latest],
    domain: [low, Math.max(10 * low, highs.length > 0 ? power(Math.max(...highs), Math.ceil) : 1e12)],
    chosen: rows.find(({ id }) => id === state.model),
    against: rows.find(({ id }) => id === state.against && id !== state.model),
  };
};

/** Points larger than all before them: the record of each time. */
export const records = (points: readonly Point[]): Point[] => {
  let largest = 0;
  return points.filter(({ figure }) => {
    const isRecord = figure.value > largest;
    largest = Math.max(largest, figure.value);
    return isRecord;
  });
};

export type Growth = {
  readonly earlier: Row;
  readonly later: Row;
  /** the later value divided by the earlier one */
  readonly ratio: number;
  /** > 0, or 0 within one month */
  readonly years: number;
  /** factor of one year; undefined within one month */
  readonly perYear: number | undefined;
  /** months until the value is twice as large; undefined when it does not grow */
  readonly doubling: number | undefined;
};
/** How a quantity grew between two models; undefined where one of them does not state it. */
export const growth = (a: Row, b: Row, quantity: Quantity): Growth | undefined => {
  const [earlier, later] = yearOf(a) <= yearOf(b) ? [a, b] : [b, a];
  const [first, second] = [earlier[quantity], later[quantity]];
  if (!first || !second) return undefined;
  const ratio = second.value / first.value;
  const years = yearOf(later) - yearOf(earlier);
  const apart = years > 0.01;
  return {
    earlier,
    later,
    ratio,
    years,
    perYear: apart ? ratio ** (1 / years) : undefined,
    doubling: apart && ratio > 1 ? (12 * years * Math.LN2) / Math.log(ratio) : undefined,
  };
};

/** The question of the lab: of the ten largest training runs, those whose compute the makers state or imply. */
export const tenLargest = (rows: readonly Row[]): { readonly rows: readonly Row[]; readonly firm: readonly Row[] } => {
  const largest = rows
    .filter(({ compute }) => compute)
    .toSorted((a, b) => (b.compute?.value ?? 0) - (a.compute?.value ?? 0))
    .slice(0, 10);
  return { rows: largest, firm: largest.filter(({ compute }) => compute && isFirm(compute)) };
};

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);
