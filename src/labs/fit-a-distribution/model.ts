import { averageLogMixture, emStep, logMixtureDensities, type Mixture } from "../../maths/gaussian-mixture.ts";
import { cellMiddles, cellWidth, type LineDistances, lineDistances } from "../../maths/line-divergence.ts";
import { type Descent, descendStep, keepInside, startDescent } from "../../maths/mixture-descent.ts";
import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";
import { sourceNamed, sources } from "./sources.ts";

/** Bounds of the knobs, and of every walk. */
export const bounds = { mean: [-4, 4], spread: [0.15, 2.5], weight: [0.05, 0.95] } as const;
const step = 0.01;
const mean = { kind: "number", min: bounds.mean[0], max: bounds.mean[1], step } as const;
const spread = { kind: "number", min: bounds.spread[0], max: bounds.spread[1], step } as const;

export const measures = [
  { value: "likelihood", label: "log-likelihood of the data", unit: "nats a value" },
  { value: "forward", label: "KL(p ‖ q), source first", unit: "nats" },
  { value: "reverse", label: "KL(q ‖ p), model first", unit: "nats" },
  { value: "jensenShannon", label: "Jensen-Shannon", unit: "nats" },
  { value: "wasserstein", label: "Wasserstein-1", unit: "units of x" },
] as const;
export type Measure = (typeof measures)[number]["value"];
const isMeasure = (text: string): text is Measure => measures.some(({ value }) => value === text);

export const knobs = [
  {
    kind: "choice",
    id: "source",
    label: "Source of the data",
    options: sources.map(({ name, label }) => ({ value: name, label })),
    initial: "humps",
  },
  {
    kind: "choice",
    id: "bells",
    label: "Model",
    options: [
      { value: "1", label: "one bell" },
      { value: "2", label: "two bells" },
    ],
    initial: "1",
  },
  { kind: "choice", id: "measure", label: "Fit by", options: measures, initial: "likelihood" },
  { ...mean, id: "mean", label: "Mean", initial: -1 },
  { ...spread, id: "spread", label: "Spread", initial: 1 },
  { ...mean, id: "second-mean", label: "Mean of the second bell", initial: 1 },
  { ...spread, id: "second-spread", label: "Spread of the second bell", initial: 1 },
  {
    kind: "number",
    id: "weight",
    label: "Weight of the first bell",
    min: bounds.weight[0],
    max: bounds.weight[1],
    step,
    initial: 0.5,
  },
  { kind: "number", id: "count", label: "Number of data", min: 5, max: 500, step: 1, initial: 60 },
  { kind: "number", id: "seed", label: "Seed", min: 1, max: 9999, step: 1, initial: 1 },
  { kind: "number", id: "place", label: "Look at x =", min: -5, max: 5, step: 0.05, initial: 0 },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

export const measureOf = (state: State): Measure => (isMeasure(state.measure) ? state.measure : "likelihood");
export const mixtureOf = (state: State): Mixture => {
  const first = { mean: state.mean, spread: state.spread };
  if (state.bells !== "2") return [{ weight: 1, ...first }];
  return [
    { weight: state.weight, ...first },
    { weight: 1 - state.weight, mean: state["second-mean"], spread: state["second-spread"] },
  ];
};
/** A mixture as positions of the knobs. */
export const knobsOf = ([first, second]: Mixture): Partial<State> => ({
  ...(first && { mean: first.mean, spread: first.spread }),
  ...(first && second && { weight: first.weight, "second-mean": second.mean, "second-spread": second.spread }),
});
export const dataOf = (state: State): number[] => sourceNamed(state.source).draws(state.count, state.seed);

/** Cells of all sums: wide enough that what lies outside weighs nothing, and the edges of the box fall between two. */
const cells = { from: -20, to: 20, count: 400 };
const middles = cellMiddles(cells);
const width = cellWidth(cells);
const logSources = new Map(sources.map(({ name, logDensities }) => [name, logDensities(middles)]));

/** Where the model stands by every measure. */
export type Standing = LineDistances & {
  /** average log-likelihood of the data, nats a value */
  readonly likelihood: number;
};
const distancesTo = (source: string, mixture: Mixture): LineDistances =>
  lineDistances(logSources.get(sourceNamed(source).name) ?? [], logMixtureDensities(middles, mixture), width);
export const standing = (state: State, data: readonly number[]): Standing => ({
  ...distancesTo(state.source, mixtureOf(state)),
  likelihood: averageLogMixture(data, mixtureOf(state)),
});

/** A fit on its way: a mixture, what its measure says (smaller is better), and whether it has arrived. */
export type Walk = Descent;
const objective =
  (state: State, data: readonly number[]) =>
  (mixture: Mixture): number => {
    const measure = measureOf(state);
    return measure === "likelihood" ? -averageLogMixture(data, mixture) : distancesTo(state.source, mixture)[measure];
  };
export const startWalk = (state: State, data: readonly number[]): Walk =>
  startDescent(mixtureOf(state), objective(state, data));
/** A step that gains less than this is the last: no reader would see the next ones. */
const arrived = 2e-8;
/**
 * One step of the fit. By likelihood it is a round of expectation-maximization, which for one bell arrives at once; by the
 * other measures a short step down the slope.
 */
export const stepWalk = (walk: Walk, state: State, data: readonly number[]): Walk => {
  const value = objective(state, data);
  if (walk.done) return walk;
  if (measureOf(state) !== "likelihood") {
    const next = descendStep(walk, value, bounds);
    return { ...next, done: next.done || walk.value - next.value < arrived };
  }
  const mixture = keepInside(emStep(walk.mixture, data, bounds.spread[0]), bounds);
  const reached = value(mixture);
  return { ...walk, mixture, value: reached, done: walk.value - reached < arrived };
};
export const finishWalk = (state: State, data: readonly number[]): Walk => {
  let walk = startWalk(state, data);
  for (let count = 0; count < 1000 && !walk.done; count += 1) walk = stepWalk(walk, state, data);
  return walk;
};

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);
