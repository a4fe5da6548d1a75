/** A trained model, ready to be asked. */

import { fastestEngine } from "../maths/simd-engine.ts";
import { generationRoom } from "./generate.ts";
import { configOf, type Shape } from "./models.ts";
import { makeWorkbench, type Workbench, workbenchRoom } from "./training-step.ts";
import { forward, type Transformer } from "./transformer-forward.ts";
import { initializeParameters, transformerLayout } from "./transformer-layout.ts";

/**
 * A workbench with weights in it. @throws RangeError when their number is not that of the shape
 */
export const benchOf = (shape: Shape, weights: Float32Array, sequences: number, length: number): Workbench => {
  const layout = transformerLayout(configOf(shape));
  if (weights.length !== layout.count)
    throw new RangeError(`Unexpected ${weights.length} weights, expected ${layout.count}.`);
  const bench = makeWorkbench(layout, sequences, length, fastestEngine(workbenchRoom(layout, sequences, length)));
  bench.model.parameters.set(weights);
  return bench;
};

/** A model that writes `places` texts side by side. @throws RangeError when the number of weights is not that of the shape */
export const writingModel = (shape: Shape, weights: Float32Array, places: number): Transformer => {
  const layout = transformerLayout(configOf(shape));
  if (weights.length !== layout.count)
    throw new RangeError(`Unexpected ${weights.length} weights, expected ${layout.count}.`);
  const engine = fastestEngine(generationRoom(layout, places));
  const parameters = engine.allocate(layout.count);
  parameters.set(weights);
  return { layout, parameters, engine };
};

/** Weights as training begins with them: the null model of what attention learned. */
export const untrained = (shape: Shape, seed: number): Float32Array => {
  const layout = transformerLayout(configOf(shape));
  const weights = new Float32Array(layout.count);
  initializeParameters(weights, layout, seed);
  return weights;
};

/** Softmax of some logits, divided by a temperature, in 64 bits. */
export const softmaxOf = (logits: ArrayLike<number>, at: number, count: number, temperature = 1): Float64Array => {
  const p = new Float64Array(count);
  let largest = -Infinity;
  for (let j = 0; j < count; j++) largest = Math.max(largest, logits[at + j] ?? 0);
  let total = 0;
  for (let j = 0; j < count; j++) total += p[j] = Math.exp(((logits[at + j] ?? 0) - largest) / temperature);
  for (let j = 0; j < count; j++) p[j] = (p[j] ?? 0) / total;
  return p;
};

/**
 * Runs texts of different lengths through the model, as many at a time as the workbench holds, and calls back with the
 * place of each in the batch, while logits and attention of the batch are there to read.
 * @throws RangeError for a text longer than the workbench
 */
export const runTexts = (
  bench: Workbench,
  texts: readonly (readonly number[])[],
  read: (text: number, place: number) => void,
): void => {
  const { sequences, length } = bench.kept;
  const tokens = new Int32Array(sequences * length);
  for (let first = 0; first < texts.length; first += sequences) {
    tokens.fill(-1);
    const some = texts.slice(first, first + sequences);
    for (const [place, text] of some.entries()) {
      if (text.length > length) throw new RangeError(`Unexpected ${text.length} tokens, expected at most ${length}.`);
      tokens.set(text, place * length);
    }
    forward(bench.model, tokens, bench.kept);
    for (const place of some.keys()) read(first + place, place);
  }
};

/** A prefix and how it must go on. */
export type Item = { readonly prefix: readonly number[]; readonly answer: readonly number[] };
/** For each token of the answer, given the right ones before it: its -ln p, and whether it was the likeliest. */
export type Score = { readonly nats: readonly number[]; readonly hits: readonly boolean[] };

/** How well a model knows answers. */
export const scoreItems = (bench: Workbench, items: readonly Item[]): Score[] => {
  const { vocabulary } = bench.model.layout.config;
  const scores: Score[] = [];
  const texts = items.map(({ prefix, answer }) => [...prefix, ...answer.slice(0, -1)]);
  runTexts(bench, texts, (text, place) => {
    const { prefix = [], answer = [] } = items[text] ?? {};
    const nats: number[] = [];
    const hits: boolean[] = [];
    for (const [i, token] of answer.entries()) {
      const at = (place * bench.kept.length + prefix.length - 1 + i) * vocabulary;
      const p = softmaxOf(bench.kept.logits, at, vocabulary);
      nats.push(-Math.log(Math.max(1e-300, p[token] ?? 0)));
      hits.push(p.every((other, index) => index === token || other < (p[token] ?? 0)));
    }
    scores.push({ nats, hits });
  });
  return scores;
};
