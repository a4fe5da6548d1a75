import {
  type Allocation,
  bestLoss,
  computeForLoss,
  computeOptimal,
  overTrainingCost,
} from "../../maths/compute-optimal.ts";
import { scalingLaw } from "../../maths/scaling-law.ts";
import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";
import { type Law, laws } from "./laws.ts";
import type { Rule } from "./rules.ts";

/** A trained model that can be dropped in. */
export type Trained = {
  readonly id: string;
  readonly name: string;
  /** "2020-05" */
  readonly date: string;
  /** N and D as its makers state them; of a mixture of experts the active weights */
  readonly parameters: number;
  readonly tokens: number;
};

export const knobs = [
  {
    kind: "choice",
    id: "law",
    label: "Loss by the law",
    options: laws.map(({ id, label }) => ({ value: id, label })),
    initial: laws[0].id,
  },
  {
    kind: "number",
    id: "budget",
    label: "Training budget in FLOP",
    min: 1e17,
    max: 1e28,
    step: 1,
    initial: 1e21,
    scale: "log",
    figures: 4,
  },
  {
    kind: "number",
    id: "parameters",
    label: "Your model’s parameters",
    min: 1e6,
    max: 1e14,
    step: 1,
    initial: 2.8e9,
    scale: "log",
    figures: 4,
  },
  {
    kind: "number",
    id: "served",
    label: "Tokens served",
    min: 0,
    max: 100,
    step: 1,
    initial: 0,
  },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);

/** A size and its tokens as a law sees them. */
export type Judged = Allocation & {
  readonly ratio: number;
  readonly loss: number;
  /** the three parts of the loss, in nats per token */
  readonly floor: number;
  readonly size: number;
  readonly data: number;
  /** compute spent, divided by the least that reaches the same loss: 1 at the optimum */
  readonly waste: number;
  /** size, divided by the best one for the same loss */
  readonly factor: number;
};

const judge = ({ constants }: Law, { parameters, tokens }: Allocation): Judged => {
  const loss = scalingLaw(constants, parameters, tokens);
  const least = computeForLoss(constants, loss);
  return {
    parameters,
    tokens,
    ratio: tokens / parameters,
    loss,
    floor: constants.irreducible,
    size: constants.parameterScale / parameters ** constants.parameterExponent,
    data: constants.dataScale / tokens ** constants.dataExponent,
    waste: (6 * parameters * tokens) / least,
    factor: parameters / computeOptimal(constants, least).parameters,
  };
};

export type View = {
  readonly law: Law;
  readonly budget: number;
  readonly best: Judged;
  readonly yours: Judged;
  readonly advice: readonly { readonly rule: Rule; readonly judged: Judged }[];
  /** training sets of the best model that will be served */
  readonly served: number;
  /** training and serving, of yours and of the best model of the same loss, over the training of the latter */
  readonly life: { readonly yours: number; readonly best: number };
  /** served tokens after which yours has paid back its dearer training; undefined when it is not smaller than the best, or never does */
  readonly breakEven: number | undefined;
  /** the budget lies outside of the runs that the law was fitted to */
  readonly extrapolated: boolean;
};

/**
 * All training and serving of a size, over the training compute of the best model of the same loss: the same at every budget, and 1
 * at the optimum when nothing is served. Serving S D* tokens takes 2 N S D* of 6 N* D* operations.
 */
export const lifetimeFactor = (law: Law, factor: number, served: number): number =>
  overTrainingCost(law.constants, 1e24, factor) + (factor * served) / 3;

/** Everything that the lab shows, for any state; a state that does not fit is settled first. */
export const view = (given: Readonly<Record<string, unknown>>, rules: readonly Rule[]): View => {
  const { budget, parameters, served, law: chosen } = settleState(given);
  const law = laws.find(({ id }) => id === chosen) ?? laws[0];
  const split = (size: number): Allocation => ({ parameters: size, tokens: budget / 6 / size });
  const best = judge(law, computeOptimal(law.constants, budget));
  const yours = judge(law, split(parameters));
  const sameLoss = computeOptimal(law.constants, budget / yours.waste);
  const saved = 2 * (sameLoss.parameters - parameters);
  const extra = budget * (1 - 1 / yours.waste);
  return {
    law,
    budget,
    best,
    yours,
    advice: rules.map((rule) => ({ rule, judged: judge(law, rule.advise(budget)) })),
    served,
    life: {
      yours: yours.waste + (served * yours.factor) / 3,
      best: 1 + served / 3,
    },
    breakEven: yours.factor < 1 && saved > 0 ? extra / saved : undefined,
    extrapolated: budget < law.fitted[0] || budget > law.fitted[1],
  };
};

/** Loss against size for one budget: points (log10 N, loss) around the best size. */
export const valley = ({ constants }: Law, budget: number, from: number, to: number, points = 81): [number, number][] =>
  Array.from({ length: points }, (_, i) => {
    const log = from + ((to - from) * i) / (points - 1);
    return [log, scalingLaw(constants, 10 ** log, budget / 6 / 10 ** log)];
  });

/** Where to draw the valley: powers of ten of the size, and losses. */
export const valleyFrame = (law: Law, budget: number): { x: [number, number]; y: [number, number] } => {
  const middle = Math.log10(computeOptimal(law.constants, budget).parameters);
  const x: [number, number] = [middle - 1.6, middle + 1.6];
  const low = bestLoss(law.constants, 10 * budget);
  const high = Math.max(
    ...valley(law, budget, middle - 1.3, middle + 1.3, 2).map(([, loss]) => loss),
    bestLoss(law.constants, budget / 10),
  );
  return { x, y: [low - 0.06 * (high - low), high + 0.06 * (high - low)] };
};

/** The model whose size and budget the knobs have, if there is one. */
export const trainedOf = (
  trained: readonly Trained[],
  { budget, parameters }: Pick<State, "budget" | "parameters">,
): Trained | undefined =>
  trained.find((one) => {
    const state = settleState({ budget: 6 * one.parameters * one.tokens, parameters: one.parameters });
    return state.budget === budget && state.parameters === parameters;
  });
