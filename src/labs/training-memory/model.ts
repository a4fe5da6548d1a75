import {
  type ActivationShape,
  activationMemory,
  logitMemory,
  modelStates,
  type Optimizer,
  type Precision,
  type Recomputation,
  type Stage,
  type States,
  stateBytes,
} from "../../maths/training-memory.ts";
import type { Citation } from "../kit/citation.ts";
import type { Tone } from "../kit/segment.ts";
import { knobs, type State, settleState } from "./knobs.ts";

/** A published model, or a size that a paper counts with: values for some knobs. */
export type Preset = {
  readonly id: string;
  readonly name: string;
  readonly state: Readonly<Record<string, number>>;
  readonly source: Citation;
};

/** A printed row of the memory that a model's states take, in GB as text, by stage. */
export type Printed = {
  readonly id: string;
  readonly parameters: number;
  readonly devices: number;
  readonly stages: readonly [string, string, string];
  readonly source: Citation;
};

export type PartId = "weights" | "gradients" | "optimizer" | "activations" | "logits";
export const parts: readonly { readonly id: PartId; readonly label: string; readonly tone: Tone }[] = [
  { id: "weights", label: "weights", tone: "query" },
  { id: "gradients", label: "gradients", tone: "key" },
  { id: "optimizer", label: "optimizer", tone: "value" },
  { id: "activations", label: "activations", tone: "plain" },
  { id: "logits", label: "logits", tone: "plain" },
];
export const stages = [0, 1, 2, 3] as const satisfies readonly Stage[];

/** Bytes on one device, by what they hold. */
export type Memory = Readonly<Record<PartId, number>> & { readonly total: number };

export type View = {
  readonly state: State;
  readonly stage: Stage;
  readonly precision: Precision;
  readonly recomputation: Recomputation;
  /** bytes for each parameter */
  readonly bytes: States;
  /** parameters of the part of the model that a device has */
  readonly held: number;
  /** data-parallel, tensor and pipeline degree multiplied */
  readonly all: number;
  /** bytes on the fullest device at every stage, with all that is chosen besides */
  readonly memory: readonly [Memory, Memory, Memory, Memory];
  readonly now: Memory;
  /** bytes that a device has */
  readonly capacity: number;
  /** bytes that activations leave for the states; below 0 when they do not fit by themselves */
  readonly room: number;
  /** the least data-parallel degree at which the chosen stage fits; undefined when none up to the knob's limit does */
  readonly least: number | undefined;
  /** weights of the blocks, 12 L h^2, and of the token table, over the parameters: near 1 when shape and size agree */
  readonly agreement: number;
};

const activationShape = (state: State, recomputation: Recomputation): ActivationShape => ({
  layers: state.layers,
  width: state.width,
  heads: state.heads,
  length: state.length,
  batch: state.batch,
  tensorParallel: state.tensor,
  sequenceParallel: state.sequence,
  recomputation,
});

/** Bytes of the masks of dropout, one byte for each number at any precision: 2 of the 34 bytes, and 1 of the 5 of the scores, are theirs. */
export const maskBytes = (state: State, recomputation: Recomputation): number => {
  if (recomputation === "full") return 0;
  const { layers, width, heads, length, batch, tensor, sequence } = state;
  const scores = recomputation === "none" ? (heads * length) / width / tensor : 0;
  return layers * length * batch * width * (2 / (sequence ? tensor : 1) + scores);
};

/** Activations of the first pipeline stage: the formula counts 16-bit numbers, at 32 bits all but the masks are doubled. */
const activationBytes = (state: State, precision: Precision, recomputation: Recomputation): number => {
  const half = activationMemory(activationShape(state, recomputation));
  return precision === "full" ? 2 * half - maskBytes(state, recomputation) : half;
};

const choose = <const T extends string>(all: readonly [T, ...T[]], given: string): T =>
  all.find((one) => one === given) ?? all[0];

/** Everything that the lab shows, for any state; a state that does not fit is settled first. */
export const view = (given: Readonly<Record<string, unknown>>): View => {
  const state = settleState(given);
  const precision = choose<Precision>(["mixed", "full", "half"], state.precision);
  const optimizer = choose<Optimizer>(["adam", "momentum", "adam-8bit"], state.optimizer);
  const recomputation = choose<Recomputation>(["none", "selective", "full"], state.recomputation);
  const stage = stages.find((one) => String(one) === state.stage) ?? 0;
  const bytes = stateBytes(precision, optimizer);
  const held = state.parameters / (state.tensor * state.pipeline);
  const activations = activationBytes(state, precision, recomputation);
  const logits = state.pipeline === 1 ? logitMemory(state.length, state.batch, state.vocabulary, state.tensor) : 0;
  const at = (one: Stage): Memory => {
    const states = modelStates(held, bytes, one, state.devices);
    return { ...states, activations, logits, total: statesTotal(states) + activations + logits };
  };
  const memory = [at(0), at(1), at(2), at(3)] as const;
  const capacity = state.capacity * 1e9;
  const room = capacity - activations - logits;
  return {
    state,
    stage,
    precision,
    recomputation,
    bytes,
    held,
    all: state.devices * state.tensor * state.pipeline,
    memory,
    now: memory[stage],
    capacity,
    room,
    least: leastDevices(held, bytes, stage, room),
    agreement: (12 * state.layers * state.width ** 2 + state.vocabulary * state.width) / state.parameters,
  };
};

export const statesTotal = ({ weights, gradients, optimizer }: States): number => weights + gradients + optimizer;

const most = knobs[1].max;
/** The least data-parallel degree at which the states take no more than the room. */
const leastDevices = (held: number, bytes: States, stage: Stage, room: number): number | undefined => {
  const fits = (devices: number): boolean => statesTotal(modelStates(held, bytes, stage, devices)) <= room;
  if (!fits(most)) return undefined;
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Layers, width and heads in the usual proportions: heads of 128, about 128 of the width for each layer, and 12 L h^2 + V h near the size. */
export const usualShape = (
  parameters: number,
  vocabulary: number,
): { layers: number; width: number; heads: number } => {
  const width = Math.max(128, 128 * Math.round(Math.cbrt((128 * parameters) / 12) / 128));
  const layers = Math.max(1, Math.round((parameters - vocabulary * width) / (12 * width ** 2)));
  return { layers, width, heads: width / 128 };
};

/** The preset whose values the knobs have, if there is one. */
export const presetOf = (presets: readonly Preset[], state: State): Preset | undefined =>
  presets.find(({ state: known }) => {
    const settled = settleState(known);
    return knobs.every(({ id }) => !Object.hasOwn(known, id) || settled[id] === state[id]);
  });
