import { causalMask, scaledDotProduct } from "../../maths/attention.ts";
import { type Matrix, mapMatrix, multiply, transpose } from "../../maths/matrix.ts";
import type { Knob, LabState, NumberKnob } from "../kit/knobs.ts";
import { settleAll, settleNumber } from "../kit/knobs.ts";
import { edited } from "./edits.ts";
import { embedding, heads, isKnown } from "./lexicon.ts";
import { trainedKnobs } from "./trained-knobs.ts";

export const mostTokens = 6;
export const presets: readonly string[] = ["the river bank was muddy", "the bank account was empty"];
/** limits of every number of Q, K and V */
export const cell: NumberKnob = { kind: "number", id: "cell", label: "entry", min: -9, max: 9, step: 0.05, initial: 0 };

export const knobs = [
  { kind: "text", id: "sentence", label: "Sentence", longest: 120, initial: "the river bank was muddy" },
  {
    kind: "choice",
    id: "head",
    label: "Head",
    options: [
      { value: "1", label: "1: meaning" },
      { value: "2", label: "2: grammar" },
    ],
    initial: "1",
  },
  { kind: "switch", id: "scale", label: "Divide by √2", initial: true },
  { kind: "switch", id: "mask", label: "Causal mask", initial: false },
  { kind: "number", id: "word", label: "Word that looks", min: 0, max: mostTokens - 1, step: 1, initial: 2 },
  { kind: "text", id: "edits", label: "Changed numbers", longest: 600, initial: "" },
  {
    kind: "choice",
    id: "from",
    label: "Numbers",
    options: [
      { value: "hand", label: "set by hand" },
      { value: "trained", label: "learned by a trained model" },
    ],
    initial: "hand",
  },
  ...trainedKnobs,
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** One head from queries to output; n tokens, every matrix n x 2 or n x n. */
export type HeadView = {
  readonly queries: Matrix;
  readonly keys: Matrix;
  readonly values: Matrix;
  /** Q K^T, before scale and mask */
  readonly products: Matrix;
  /** what the softmax gets: divided by the square root of 2 if asked, -Infinity where masked */
  readonly scores: Matrix;
  readonly weights: Matrix;
  readonly output: Matrix;
};
export type View = {
  readonly tokens: readonly string[];
  /** the sentence held no word: the first example stands in */
  readonly isFallback: boolean;
  readonly unknown: readonly string[];
  /** index of the token that looks */
  readonly word: number;
  /** index of the head shown */
  readonly head: 0 | 1;
  readonly heads: readonly [HeadView, HeadView];
};

/** Letters, marks and digits in a row are a word; at most six words of at most twelve characters. */
export const tokenize = (sentence: string): string[] =>
  (
    sentence
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .slice(0, mostTokens)
    .map((word) => [...word].slice(0, 12).join(""));

const viewHead = (index: 0 | 1, tokens: readonly string[], { scale, mask, edits }: State): HeadView => {
  const embeddings = tokens.map(embedding);
  const { projections } = heads[index];
  const project = (matrix: "queries" | "keys" | "values"): Matrix =>
    mapMatrix(multiply(embeddings, projections[matrix]), (value, row, column) => {
      const edit = edited(edits, { head: index, matrix, row, column });
      return edit === undefined ? value : settleNumber(cell, edit);
    });
  const [queries, keys, values] = [project("queries"), project("keys"), project("values")];
  // The function always divides by the square root of d_k = 2: without scaling, the queries are multiplied by it first.
  const asking = scale ? queries : mapMatrix(queries, (value) => value * Math.SQRT2);
  const { scores, weights, output } = scaledDotProduct(
    asking,
    keys,
    values,
    mask ? causalMask(tokens.length) : undefined,
  );
  return { queries, keys, values, products: multiply(queries, transpose(keys)), scores, weights, output };
};

/** Everything that the lab shows, for any state; a state that does not fit is settled first. */
export const view = (given: Readonly<Record<string, unknown>>): View => {
  const state = settleAll(knobs, given);
  const typed = tokenize(state.sentence);
  const tokens = typed.length > 0 ? typed : tokenize(presets[0] ?? "bank");
  return {
    tokens,
    isFallback: typed.length === 0,
    unknown: [...new Set(tokens.filter((token) => !isKnown(token)))],
    word: Math.min(state.word, tokens.length - 1),
    head: state.head === "2" ? 1 : 0,
    heads: [viewHead(0, tokens, state), viewHead(1, tokens, state)],
  };
};

/** Index of the largest weight of a row; of equals the first. */
export const strongest = (weights: readonly number[]): number =>
  weights.reduce((best, weight, index) => (weight > (weights[best] ?? 0) + 1e-12 ? index : best), 0);
