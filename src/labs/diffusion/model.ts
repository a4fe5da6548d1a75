import { noised, type Prediction } from "../../maths/diffusion.ts";
import { cosineSchedule, levelsDown, linearSchedule, type NoiseSchedule } from "../../maths/noise-schedule.ts";
import { drawPlanar } from "../../maths/planar-data.ts";
import { seededRandom, standardNormal } from "../../maths/random.ts";
import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";
import { choiceKey, chosenData, planarKnobs } from "../kit/planar-choice.ts";

/** levels of noise, T */
export const levels = 100;
/** points of each cloud */
export const cloudSize = 400;
/** arrows stand at a grid of 13 x 13 places */
export const arrowSide = 13;
/** points that can be followed one by one */
export const followed = 12;
/** steps behind the frame that the page is built with */
export const firstSteps = 3000;
export const mostSteps = 20_000;

export const knobs = [
  ...planarKnobs("moons"),
  {
    kind: "choice",
    id: "schedule",
    label: "Noise schedule",
    options: [
      { value: "cosine", label: "cosine" },
      { value: "linear", label: "linear" },
    ],
    initial: "cosine",
  },
  {
    kind: "choice",
    id: "guess",
    label: "The network guesses",
    options: [
      { value: "velocity", label: "the velocity" },
      { value: "noise", label: "the noise" },
      { value: "data", label: "the data" },
    ],
    initial: "velocity",
  },
  {
    kind: "choice",
    id: "sampler",
    label: "Way back",
    options: [
      { value: "ddpm", label: "DDPM, with fresh noise" },
      { value: "ddim", label: "DDIM, without" },
    ],
    initial: "ddim",
  },
  { kind: "number", id: "walk", label: "Steps back", min: 1, max: levels, step: 1, initial: 25 },
  {
    kind: "choice",
    id: "class",
    label: "Condition",
    options: [
      { value: "any", label: "none" },
      { value: "0", label: "class A" },
      { value: "1", label: "class B" },
    ],
    initial: "any",
  },
  { kind: "number", id: "scale", label: "Guidance scale", min: 0, max: 8, step: 0.25, initial: 1 },
  { kind: "number", id: "level", label: "Level of noise", min: 0, max: levels, step: 1, initial: 0 },
  { kind: "number", id: "follow", label: "Followed point", min: 1, max: followed, step: 1, initial: 1 },
  { kind: "switch", id: "arrows", label: "Show where the network would move points", initial: false },
  { kind: "number", id: "seed", label: "Seed", min: 1, max: 9999, step: 1, initial: 1 },
  { kind: "number", id: "steps", label: "Training steps", min: 0, max: mostSteps, step: 1, initial: firstSteps },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);

/** What training depends on. */
export const trainingKey = (state: State): string =>
  [choiceKey(state), state.schedule, state.guess, state.seed].join("|");
/** What the worker must know besides, to make a frame. */
export const viewKey = ({ sampler, walk, class: condition, scale, arrows, level }: State): string =>
  [sampler, walk, condition, condition === "any" ? "" : scale, arrows ? level : level > 0].join("|");

export const scheduleOf = ({ schedule }: Pick<State, "schedule">): NoiseSchedule =>
  schedule === "linear" ? linearSchedule(levels) : cosineSchedule(levels);
export const predictionOf = ({ guess }: Pick<State, "guess">): Prediction =>
  guess === "noise" || guess === "data" ? guess : "velocity";

/** Two clouds of `cloudSize` points, x and y in turn: data, and the noise that goes with each point. */
export type Forward = { readonly data: Float32Array; readonly noise: Float32Array; readonly kinds: readonly number[] };
export const forwardOf = (state: Pick<State, "data" | "drawing" | "seed">): Forward => {
  const source = chosenData(state);
  const random = seededRandom(state.seed + 1_000_000);
  const data = new Float32Array(2 * cloudSize);
  const kinds = Array.from({ length: cloudSize }, (_, i) => source.kinds[drawPlanar(source, random, data, 2 * i)] ?? 0);
  return { data, noise: Float32Array.from(data, () => standardNormal(random)), kinds };
};

/** The data, noised to a level in one step. @param signal of the level */
export const noisedCloud = ({ data, noise }: Forward, signal: number): Float32Array =>
  data.map((value, i) => noised(value, noise[i] ?? 0, signal));

/** Levels at which the way back stops, from the highest to 0. */
export const stopsOf = ({ walk }: Pick<State, "walk">): number[] => levelsDown(levels, walk);
/** Which stop of the way back is shown at a level: the last one that is not below it. */
export const stopAt = (stops: readonly number[], level: number): number =>
  Math.max(
    0,
    stops.findLastIndex((stop) => stop >= level),
  );

/** Spread of a cloud along both axes. */
export const spreadOf = (cloud: ArrayLike<number>): readonly [number, number] => {
  const count = cloud.length / 2;
  const along = (axis: 0 | 1): number => {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < count; i++) {
      const value = cloud[2 * i + axis] ?? 0;
      sum += value;
      squares += value ** 2;
    }
    return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
  };
  return [along(0), along(1)];
};

/** A grid of places for the arrows, as many numbers as a cloud has. */
export const arrowGrid = (): Float32Array => {
  const grid = new Float32Array(2 * cloudSize);
  const along = (index: number): number => -2.4 + (4.8 * index) / (arrowSide - 1);
  for (let i = 0; i < arrowSide ** 2; i++) {
    grid[2 * i] = along(i % arrowSide);
    grid[2 * i + 1] = along(Math.floor(i / arrowSide));
  }
  return grid;
};
