import {
  cacheBytes,
  flopsPerToken,
  type Part,
  type PartId,
  pairFlops,
  type TransformerShape,
  transformerParts,
  transformerSize,
} from "../../maths/transformer-size.ts";
import type { Citation } from "../kit/citation.ts";
import type { Tone } from "../kit/segment.ts";
import { knobs, type State, settleState } from "./knobs.ts";

/** A published model: values for all knobs, and what its makers say that they add up to. */
export type Preset = {
  readonly id: string;
  readonly name: string;
  readonly shape: Readonly<Record<string, unknown>>;
  readonly shapeSource: Citation;
  readonly total: number;
  readonly totalSource: Citation;
  readonly note?: string | undefined;
};

/** The four kinds of weights that the bar tells apart. */
export type GroupId = "tables" | "attention" | "feed-forward" | "norms";
export const groups: readonly { readonly id: GroupId; readonly label: string; readonly tone: Tone }[] = [
  { id: "tables", label: "tables and output", tone: "value" },
  { id: "attention", label: "attention", tone: "query" },
  { id: "feed-forward", label: "feed-forward", tone: "key" },
  { id: "norms", label: "norms", tone: "plain" },
];
const groupOf: Readonly<Record<PartId, GroupId>> = {
  "token-table": "tables",
  "position-table": "tables",
  "attention-norm": "norms",
  query: "attention",
  key: "attention",
  value: "attention",
  "position-projection": "attention",
  "attention-output": "attention",
  "feed-forward-norm": "norms",
  gate: "feed-forward",
  up: "feed-forward",
  down: "feed-forward",
  "final-norm": "norms",
  output: "tables",
};
export type PartView = Part & {
  readonly group: GroupId;
  readonly tone: Tone;
  /** weights of all copies */
  readonly weights: number;
  /** of all weights of the model, 0 to 1 */
  readonly share: number;
  /** FLOPs of all copies for one token */
  readonly work: number;
};
export type View = {
  readonly shape: TransformerShape;
  readonly parts: readonly PartView[];
  readonly total: number;
  readonly groups: readonly {
    readonly id: GroupId;
    readonly label: string;
    readonly tone: Tone;
    readonly weights: number;
  }[];
  /** FLOPs for the last token of a full context, forward; of these, what comparing positions takes */
  readonly flops: number;
  readonly pairs: number;
  /** bytes at 16 bits: one token's and a full context's keys and values, and all weights */
  readonly cachePerToken: number;
  readonly cache: number;
  readonly bytes: number;
  /** key-value heads that were asked for, when these do not divide the query heads and fewer stand in */
  readonly askedKeyValueHeads: number | undefined;
};

/** The largest divisor of a number that is not above another. */
const divisorUpTo = (number: number, most: number): number => {
  for (let divisor = Math.min(number, most); divisor > 1; divisor -= 1) if (number % divisor === 0) return divisor;
  return 1;
};

export const shapeOf = (state: State): TransformerShape => ({
  layers: state.layers,
  width: state.width,
  heads: state.heads,
  keyValueHeads: divisorUpTo(state.heads, state["key-value-heads"]),
  headWidth: state["head-width"],
  hidden: state.hidden,
  gated: state.gated,
  vocabulary: state.vocabulary,
  context: state.context,
  positions: state.positions === "learned" || state.positions === "relative" ? state.positions : "weightless",
  tied: state.tied,
  biases: state.biases === "all" || state.biases === "none" ? state.biases : "query-key-value",
  norm: state.norm === "rms" ? "rms" : "layer",
});

/** Everything that the lab shows, for any state; a state that does not fit is settled first. */
export const view = (given: Readonly<Record<string, unknown>>): View => {
  const state = settleState(given);
  const shape = shapeOf(state);
  const total = transformerSize(shape);
  const parts = transformerParts(shape).map((part): PartView => {
    const group = groupOf[part.id];
    const weights = part.copies * part.parameters;
    const tone = groups.find(({ id }) => id === group)?.tone ?? "plain";
    return { ...part, group, tone, weights, share: weights / total, work: part.copies * part.flops };
  });
  const cache = cacheBytes(shape);
  return {
    shape,
    parts,
    total,
    groups: groups.map((group) => ({
      ...group,
      weights: parts.filter((part) => part.group === group.id).reduce((sum, { weights }) => sum + weights, 0),
    })),
    flops: flopsPerToken(shape),
    pairs: pairFlops(shape),
    cachePerToken: cache.perToken,
    cache: cache.full,
    bytes: 2 * total,
    askedKeyValueHeads: shape.keyValueHeads === state["key-value-heads"] ? undefined : state["key-value-heads"],
  };
};

/** The published model whose knobs all stand as now, if there is one. */
export const presetOf = (presets: readonly Preset[], state: State): Preset | undefined =>
  presets.find(({ shape }) => {
    const known = settleState(shape);
    return knobs.every((knob) => known[knob.id] === state[knob.id]);
  });

/** Twice as wide in the usual way: as many more heads, and the feed-forward layer grown alike. */
export const widened = (state: State): State => {
  const { width, heads, hidden } = state;
  return settleState({
    ...state,
    width: 2 * width,
    heads: 2 * heads,
    "key-value-heads": 2 * state["key-value-heads"],
    hidden: 2 * hidden,
  });
};

/** Heads that together have the model's width, and a feed-forward layer of the usual size: 4 d, or 8/3 d when it is gated. */
export const usual = (state: State): State => {
  const heads = Math.max(1, Math.round(state.width / state["head-width"]));
  const group = Math.max(1, Math.round(state.heads / state["key-value-heads"]));
  return settleState({
    ...state,
    heads,
    "key-value-heads": divisorUpTo(heads, Math.max(1, Math.round(heads / group))),
    hidden: state.gated ? (8 / 3) * state.width : 4 * state.width,
  });
};
