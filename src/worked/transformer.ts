import { gelu, relu, silu } from "../maths/activation.ts";
import { causalMask } from "../maths/attention.ts";
import { gatedFeedForward } from "../maths/gated-feed-forward.ts";
import { dot, type Matrix, multiply, transpose, type Vector } from "../maths/matrix.ts";
import { rootMeanSquareNormalization } from "../maths/normalization.ts";
import { linearBias, rotaryPosition, sinusoidalPosition } from "../maths/positions.ts";
import { softmax } from "../maths/softmax.ts";
import { transformerBlock } from "../maths/transformer-block.ts";
import {
  cacheBytes,
  flopsPerToken,
  type Part,
  type PartId,
  pairFlops,
  type TransformerShape,
  transformerParts,
  transformerSize,
} from "../maths/transformer-size.ts";
import type { Worked } from "./worked.ts";

/** Vectors set by hand; the columns mean: article, animal, action, dog (+) or cat (-); two are left for the position. */
export const vocabulary = ["the", "cat", "bites", "dog"] as const;
export const columns = ["article", "animal", "action", "which", "sin", "cos"] as const;
export const sentence = ["the", "cat", "bites", "the", "dog"] as const;
const meaning: Record<(typeof vocabulary)[number], Vector> = {
  the: [1, 0, 0, 0],
  cat: [0, 1, 0, -1],
  bites: [0, 0, 1, 0],
  dog: [0, 1, 0, 1],
};
type Word = (typeof vocabulary)[number];
const table: Matrix = vocabulary.map((word) => [...meaning[word], 0, 0]);
const embed = (words: readonly Word[], positions = true): Matrix =>
  words.map((word, at) => [...meaning[word], ...(positions ? sinusoidalPosition(at, 2) : [0, 0])]);

/** A matrix of zeros but for the entries named: [row, column, value]. */
const sparse = (rows: number, width: number, entries: readonly (readonly [number, number, number])[]): Matrix =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: width }, (_, j) => entries.find(([row, column]) => row === i && column === j)?.[2] ?? 0),
  );

/** Turns the clock hand of a position back by one step, and makes it three times as long. */
const [sine, cosine] = [3 * Math.sin(1), 3 * Math.cos(1)];
/** Heads of width 2: an article asks which animal was named; everybody asks what stands before; an action asks who acts. */
const attention = {
  queryProjections: [
    sparse(6, 2, [[0, 0, 2]]),
    sparse(6, 2, [
      [4, 0, cosine],
      [4, 1, sine],
      [5, 0, -sine],
      [5, 1, cosine],
    ]),
    sparse(6, 2, [[2, 0, 2]]),
  ],
  keyProjections: [
    sparse(6, 2, [[1, 0, 1]]),
    sparse(6, 2, [
      [4, 0, 1],
      [5, 1, 1],
    ]),
    sparse(6, 2, [[1, 0, 1]]),
  ],
  valueProjections: [sparse(6, 2, [[3, 0, 1]]), sparse(6, 2, [[2, 0, 1]]), sparse(6, 2, [[3, 0, 1]])],
  outputProjection: sparse(6, 6, [
    [0, 3, -1],
    [2, 2, 1],
    [4, 3, 1],
  ]),
};
/** Hidden units are rules: what a word announces, and which animal it should be when an article follows an action; three are idle. */
const rules: readonly { readonly reads: Vector; readonly bias: number; readonly writes: Vector }[] = [
  { reads: [1, 0, 0, 0, 0, 0], bias: 0, writes: [-2, 2, -1, 0, 0, 0] },
  { reads: [0, 1, 0, 0, 0, 0], bias: 0, writes: [0, -2, 2, 0, 0, 0] },
  { reads: [-2, 0, 1, 0, 0, 0], bias: 0, writes: [2, 0, -2, 0, 0, 0] },
  { reads: [2, 0, 1, 1, 0, 0], bias: -3, writes: [0, 0, 0, 2, 0, 0] },
  { reads: [2, 0, 1, -1, 0, 0], bias: -3, writes: [0, 0, 0, -2, 0, 0] },
  ...Array.from({ length: 3 }, () => ({ reads: [0, 0, 0, 0, 0, 0], bias: 0, writes: [0, 0, 0, 0, 0, 0] })),
];
const weights = {
  attention,
  up: transpose(rules.map((rule) => rule.reads)),
  upBiases: rules.map((rule) => rule.bias),
  down: rules.map((rule) => rule.writes),
  activation: relu,
};
const normalize = (row: Vector): number[] => rootMeanSquareNormalization(row);
/** One block on a sentence, and what its last stream says comes next. */
export const trace = (words: readonly Word[], positions = true) => {
  const stream = embed(words, positions);
  const block = transformerBlock(weights, stream, normalize, causalMask(words.length));
  const last = block.output.map(normalize);
  const logits = multiply(last, transpose(table));
  return { stream, ...block, last, logits, probabilities: logits.map((row) => softmax(row)) };
};

const traced = trace(sentence);
const at = (m: Matrix, row: number): Vector => m[row] ?? [];
const [firstHead, previousHead, actorHead] = traced.attention.heads;

/** Two sentences of the same words in another order, read without positions: what is said after the last word. */
const unordered = (words: readonly Word[]) => at(trace(words, false).probabilities, words.length - 1);

/** Shapes of published models (content/data/transformers.yaml has their sources). */
const gpt2: TransformerShape = {
  layers: 12,
  width: 768,
  heads: 12,
  keyValueHeads: 12,
  headWidth: 64,
  hidden: 3072,
  gated: false,
  vocabulary: 50257,
  context: 1024,
  positions: "learned",
  tied: true,
  biases: "all",
  norm: "layer",
};
const gpt2Xl: TransformerShape = { ...gpt2, layers: 48, width: 1600, heads: 25, keyValueHeads: 25, hidden: 6400 };
const gpt3: TransformerShape = {
  ...gpt2,
  layers: 96,
  width: 12288,
  heads: 96,
  keyValueHeads: 96,
  headWidth: 128,
  hidden: 49152,
  context: 2048,
};
const llama: TransformerShape = {
  layers: 32,
  width: 4096,
  heads: 32,
  keyValueHeads: 32,
  headWidth: 128,
  hidden: 11008,
  gated: true,
  vocabulary: 32000,
  context: 2048,
  positions: "weightless",
  tied: false,
  biases: "none",
  norm: "rms",
};
const llama65: TransformerShape = { ...llama, layers: 80, width: 8192, heads: 64, keyValueHeads: 64, hidden: 22016 };

const matrices: readonly PartId[] = ["query", "key", "value", "attention-output", "gate", "up", "down"];
const ofParts = (shape: TransformerShape, wanted: (part: Part) => boolean): number =>
  transformerParts(shape).reduce(
    (sum, part) => sum + (wanted(part) ? part.copies * part.shape[0] * part.shape[1] : 0),
    0,
  );
const blocks = (shape: TransformerShape): number => ofParts(shape, ({ id }) => matrices.includes(id));
const tables = (shape: TransformerShape): number =>
  ofParts(shape, ({ id }) => id === "token-table" || id === "position-table" || (id === "output" && !shape.tied));
const row = (shape: TransformerShape) => ({
  blocks: blocks(shape) / 1e6,
  blockBillions: blocks(shape) / 1e9,
  tableBillions: tables(shape) / 1e9,
  rest: (transformerSize(shape) - blocks(shape) - tables(shape)) / 1e6,
  total: transformerSize(shape) / 1e6,
  billions: transformerSize(shape) / 1e9,
  flops: flopsPerToken(shape) / 1e9,
  twice: (2 * transformerSize(shape)) / 1e9,
  pairs: (100 * pairFlops(shape)) / flopsPerToken(shape),
});

const query: Vector = [2, 1];
const key: Vector = [1, 1];
const rotated = (i: number, j: number): number => dot(rotaryPosition(query, i), rotaryPosition(key, j));
const biases = linearBias(9, 8);
const slope = (head: number): number => -(biases[head]?.[1]?.[0] ?? 0);
const llamaBytes = 2 * transformerSize(llama);

export const worked: Worked = {
  stream: traced.stream,
  normalized: traced.attentionInput,
  the: { in: at(traced.stream, 3), normalized: at(traced.attentionInput, 3), between: at(traced.between, 3) },
  query: at(traced.attentionInput, 3).map((x) => 2 * x)[0] ?? 0,
  key: at(traced.attentionInput, 1)[1] ?? 0,
  scores: at(firstHead?.scores ?? [], 3).slice(0, 4),
  weights: at(firstHead?.weights ?? [], 3).slice(0, 4),
  previous: at(previousHead?.weights ?? [], 3).slice(0, 4),
  actor: at(actorHead?.weights ?? [], 2).slice(0, 3),
  dogHead: at(firstHead?.weights ?? [], 4),
  /** What the layers add to the four entries of meaning; they leave those of the position alone. */
  meaning: {
    attention: at(traced.attention.output, 3).slice(0, 4),
    written: at(traced.feedForward, 3).slice(0, 4),
    output: at(traced.output, 3).slice(0, 4),
  },
  hidden: at(traced.hidden, 3),
  logits: at(traced.logits, 3),
  probabilities: traced.probabilities,
  last: at(traced.probabilities, 3),
  first: at(traced.probabilities, 0),
  reversed: at(trace(["the", "dog", "bites", "the"]).probabilities, 3),
  unordered: { one: unordered(["the", "cat", "bites", "the"]), other: unordered(["bites", "the", "cat", "the"]) },
  rotary: { here: rotated(5, 3), there: rotated(105, 103), other: rotated(5, 4), plain: dot(query, key) },
  slopes: { first: slope(0), last: slope(7), far: 8 * slope(0), farLast: 8 * slope(7) },
  activation: {
    relu: relu.value(-0.5),
    gelu: gelu.value(-0.5),
    silu: silu.value(-0.5),
    geluTwo: gelu.value(2),
    siluTwo: silu.value(2),
  },
  gate: gatedFeedForward({ gate: [[1, -2]], up: [[3, 3]], down: [[1], [1]] }, [[1]]),
  gates: [silu.value(1), silu.value(-2)],
  gatedWidth: (2 / 3) * 4 * llama.width,
  share: (100 * 2) / 3,
  sizes: { gpt2: row(gpt2), gpt2Xl: row(gpt2Xl), gpt3: row(gpt3), llama: row(llama), llama65: row(llama65) },
  blockTwelve: (12 * gpt2.width ** 2) / 1e6,
  token: (gpt2.vocabulary * gpt2.width) / 1e6,
  position: (gpt2.context * gpt2.width) / 1e6,
  untied: (100 * gpt2.vocabulary * gpt2.width) / transformerSize(gpt2),
  reading: {
    gigabytes: llamaBytes / 1e9,
    milliseconds: (1000 * llamaBytes) / 1.5e12,
    cache: cacheBytes(llama).full / 2 ** 20,
  },
  exercise: {
    rotated: rotaryPosition([1, 0], 2),
    size: transformerSize({ ...gpt2, layers: 24, width: 1024, heads: 16, keyValueHeads: 16, hidden: 4096 }) / 1e6,
    blocks: blocks({ ...gpt2, layers: 24, width: 1024, heads: 16, keyValueHeads: 16, hidden: 4096 }) / 1e6,
    tables: tables({ ...gpt2, layers: 24, width: 1024, heads: 16, keyValueHeads: 16, hidden: 4096 }) / 1e6,
    prompt: 1000,
    answer: 200,
    promptFlops: (2 * transformerSize(llama) * 1000) / 1e12,
    answerFlops: (2 * transformerSize(llama) * 200) / 1e12,
    answerSeconds: (200 * llamaBytes) / 1.5e12,
  },
};
