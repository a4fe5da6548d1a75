import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";
import { choiceKey, planarKnobs } from "../kit/planar-choice.ts";
import { type Bound, bounds, type Loss, losses, mostSteps, type Rules } from "./rules.ts";

/** made points that are shown */
export const cloudSize = 400;
/** of these, points that carry an arrow, and points that can be followed one by one */
export const arrowCount = 60;
export const followed = 12;
/** the discriminator's answers are known on a grid of 31 x 31 places from -3 to 3 */
export const gridSide = 31;
export const reach = 3;
/** rounds behind the frame that the page is built with */
export const firstSteps = 2500;
export const mostRounds = 20_000;

export const knobs = [
  ...planarKnobs("ring"),
  {
    kind: "choice",
    id: "loss",
    label: "Loss",
    options: [
      { value: "non-saturating", label: "non-saturating" },
      { value: "minimax", label: "minimax" },
      { value: "wasserstein", label: "Wasserstein" },
    ],
    initial: "non-saturating",
  },
  {
    kind: "choice",
    id: "bound",
    label: "Hold the discriminator’s slope",
    options: [
      { value: "none", label: "not at all" },
      { value: "slope-one", label: "penalty toward 1" },
      { value: "slope-zero", label: "penalty toward 0 (R1)" },
      { value: "clip", label: "clipped weights" },
    ],
    initial: "none",
  },
  { kind: "number", id: "d-steps", label: "Discriminator steps a round", min: 1, max: mostSteps, step: 1, initial: 1 },
  { kind: "number", id: "g-steps", label: "Generator steps a round", min: 1, max: mostSteps, step: 1, initial: 1 },
  { kind: "number", id: "follow", label: "Followed sample", min: 1, max: followed, step: 1, initial: 1 },
  { kind: "number", id: "seed", label: "Seed", min: 1, max: 9999, step: 1, initial: 1 },
  { kind: "text", id: "before", label: "Played before", longest: 400, initial: "" },
  { kind: "number", id: "steps", label: "Rounds", min: 0, max: mostRounds, step: 1, initial: firstSteps },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);

/** What a game cannot change while it is played. */
export const trainingKey = (state: State): string => `${choiceKey(state)}|${state.seed}`;
/** The rules, which it can. */
export const viewKey = (state: State): string => Object.values(rulesOf(state)).join("|");

export const rulesOf = (state: State): Rules => ({
  loss: losses.find((loss): loss is Loss => loss === state.loss) ?? "non-saturating",
  bound: bounds.find((bound): bound is Bound => bound === state.bound) ?? "none",
  discriminator: state["d-steps"],
  generator: state["g-steps"],
});
