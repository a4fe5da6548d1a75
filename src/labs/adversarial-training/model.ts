import { drawPlanar } from "../../maths/planar-data.ts";
import { seededRandom } from "../../maths/random.ts";
import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";
import { choiceKey, chosenData, planarKnobs } from "../kit/planar-choice.ts";
import { type Bound, bounds, type Loss, losses, mostSteps, type Rules } from "./rules.ts";

/** points of the data, and made points, that are shown */
export const cloudSize = 400;
/** of these, points that carry an arrow, and points that can be followed one by one */
export const arrowCount = 60;
export const followed = 12;
/** the discriminator's answers are known on a grid of 31 x 31 places from -reach to reach */
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

/** Points of the data, x and y in turn. @param draw another number gives other points */
export const dataCloud = (state: Pick<State, "data" | "drawing" | "seed">, draw = 0): Float32Array => {
  const [data, random] = [chosenData(state), seededRandom(state.seed + 1_000_000 * (1 + draw))];
  const cloud = new Float32Array(2 * cloudSize);
  for (let i = 0; i < cloudSize; i++) drawPlanar(data, random, cloud, 2 * i);
  return cloud;
};

/** A place for the number of each part of the data: outside, beside the middle one of its Gaussians. */
export const partSpots = (state: Pick<State, "data" | "drawing">): (readonly [x: number, y: number])[] => {
  const { centers, parts, partCount } = chosenData(state);
  return Array.from({ length: partCount }, (_, part) => {
    const own = centers.filter((_, i) => parts[i] === part);
    const [x, y] = own[Math.floor(own.length / 2)] ?? [0, 0];
    const far = Math.hypot(x, y);
    const out = far < 0.01 ? 1 : Math.min((far + 0.38) / far, 2.8 / Math.max(Math.abs(x), Math.abs(y)));
    return [x * out, y * out];
  });
};
