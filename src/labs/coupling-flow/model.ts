import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";
import { choiceKey, planarKnobs } from "../kit/planar-choice.ts";

/** points of the data, and made points, that are shown */
export const cloudSize = 300;
/** the density is known on a grid of 41 x 41 places from -reach to reach */
export const gridSide = 41;
export const reach = 3;
export const mostLayers = 8;
/** steps behind the frame that the page is built with */
export const firstSteps = 2500;
export const mostSteps = 20_000;

export const knobs = [
  ...planarKnobs("moons"),
  { kind: "number", id: "layers", label: "Coupling layers", min: 1, max: mostLayers, step: 1, initial: 6 },
  { kind: "number", id: "passed", label: "Layers passed", min: 0, max: mostLayers, step: 0.25, initial: mostLayers },
  { kind: "number", id: "x", label: "Point, x", min: -reach, max: reach, step: 0.005, initial: -0.9 },
  { kind: "number", id: "y", label: "Point, y", min: -reach, max: reach, step: 0.005, initial: 1.04 },
  { kind: "switch", id: "lines", label: "Show the noise’s grid", initial: true },
  { kind: "number", id: "seed", label: "Seed", min: 1, max: 9999, step: 1, initial: 1 },
  { kind: "number", id: "steps", label: "Training steps", min: 0, max: mostSteps, step: 1, initial: firstSteps },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);

/** What training depends on. */
export const trainingKey = (state: State): string => [choiceKey(state), state.layers, state.seed].join("|");
/** Nothing besides: all views are computed in the page, from the trained parameters. */
export const viewKey = (): string => "";

/** After how many layers the points are shown; a half is the middle of a layer's move. */
export const levelOf = ({ passed, layers }: Pick<State, "passed" | "layers">): number => Math.min(passed, layers);

/** Points between two levels. @param levels x and y of each point in turn, at each whole level */
export const placesAt = (levels: readonly ArrayLike<number>[], level: number): Float64Array => {
  const low = Math.max(0, Math.min(levels.length - 1, Math.floor(level)));
  const [from, to] = [levels[low] ?? [], levels[low + 1] ?? levels[low] ?? []];
  const share = level - low;
  return Float64Array.from(from, (start, i) => start + share * ((to[i] ?? start) - start));
};
