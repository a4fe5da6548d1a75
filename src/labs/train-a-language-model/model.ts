import { context, parametersOf, peakRate, type Shape } from "../../small-language/models.ts";
import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";

/** steps behind the frame that the page is built with, and the end of the schedule: both amounts of text are in our scaling experiment */
export const firstSteps = 1440;
export const mostSteps = 4320;

/** Sizes that train in a browser in seconds; all of them are sizes of our experiments. */
export const sizes: readonly (readonly [id: string, shape: Shape])[] = [
  ["w8", { width: 8, layers: 1, heads: 1 }],
  ["w16", { width: 16, layers: 2, heads: 2 }],
  ["w24", { width: 24, layers: 2, heads: 2 }],
  ["w32", { width: 32, layers: 3, heads: 2 }],
];

/** Sentences that are judged, of which the first are shown. */
export const judged = 50;
export const shown = 6;

/** Beginnings after which the next word is held against the truth. */
export const beginnings = [
  { value: "sum", label: "three and four make" },
  { value: "fact", label: "Mirla is the baker of" },
  { value: "machine", label: "the machine turns two into four and five into" },
  { value: "clause", label: "the doctor whom the millers" },
  { value: "start", label: "(nothing yet)" },
] as const;

export const knobs = [
  {
    kind: "choice",
    id: "size",
    label: "Parameters",
    options: sizes.map(([value, shape]) => ({ value, label: parametersOf(shape).toLocaleString("en-US") })),
    initial: "w16",
  },
  {
    kind: "number",
    id: "rate",
    label: "Highest learning rate",
    min: 0.001,
    max: 0.3,
    step: 0.001,
    initial: 0.022,
    scale: "log",
  },
  { kind: "choice", id: "beginning", label: "Next word after", options: beginnings, initial: "machine" },
  { kind: "number", id: "seed", label: "Seed", min: 1, max: 9999, step: 1, initial: 1 },
  { kind: "number", id: "steps", label: "Training steps", min: 0, max: mostSteps, step: 1, initial: firstSteps },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);

export const shapeOf = ({ size }: Pick<State, "size">): Shape =>
  sizes.find(([id]) => id === size)?.[1] ?? { width: 16, layers: 2, heads: 2 };
export const parametersOfState = (state: Pick<State, "size">): number => parametersOf(shapeOf(state));
export const usualRate = (state: Pick<State, "size">): number => peakRate(shapeOf(state));

/** Words of the sentence so far; none at its beginning. */
export const beginningOf = ({ beginning }: Pick<State, "beginning">): string =>
  beginning === "start" ? "" : (beginnings.find(({ value }) => value === beginning)?.label ?? "");

export const trainingKey = ({ size, rate, seed }: State): string => [size, rate, seed].join("|");
export const viewKey = ({ beginning }: State): string => beginning;

/** Words that a training has read after so many steps: two rows in each. */
export const wordsRead = (steps: number): number => steps * 2 * context;
