/** Training of skip-gram vectors on a text (mikolov2013distributed, sections 2.2 and 2.3 without phrases or subsampling). */
import { logistic } from "./logistic-regression.ts";
import type { Matrix, Vector } from "./matrix.ts";
import type { Random } from "./random.ts";

/** How to train. */
export type SkipGramSettings = {
  /** entries of a vector, >= 1 */
  readonly width: number;
  /** words to each side that count as near, >= 1 */
  readonly window: number;
  /** random words for each true neighbor, >= 1 */
  readonly negatives: number;
  /** times that the text is read, >= 1 */
  readonly epochs: number;
  /** first step size, > 0; it falls in a straight line to nearly 0 */
  readonly rate: number;
  /** random words are drawn in proportion to their count raised to this power; 0.75 in the paper */
  readonly noisePower: number;
};

/** A vector for each word as center, and one for each word as context: vocabulary x width both. */
export type WordVectors = { readonly words: Matrix; readonly contexts: Matrix };

/** Chance of each word to be drawn as a random word: counts raised to `power`, normalized. */
export const noiseDistribution = (counts: Vector, power: number): number[] => {
  const weights = counts.map((count) => (count > 0 ? count ** power : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

/** Words repeated in proportion to their chance, so that a place drawn evenly is a word drawn by chance. */
const wordPool = (chances: Vector, size: number): Uint32Array => {
  const pool = new Uint32Array(size);
  let word = 0;
  let reached = chances[0] ?? 0;
  for (let place = 0; place < size; place += 1) {
    while (reached < (place + 0.5) / size && word + 1 < chances.length) {
      word += 1;
      reached += chances[word] ?? 0;
    }
    pool[place] = word;
  }
  return pool;
};

/**
 * Trains on sentences of token numbers by stochastic gradient descent. Windows do not cross the end of a sentence.
 * @param vocabulary number of different tokens; every token is a whole number below it
 * @throws RangeError when there is no token or a token is out of range
 */
export const trainSkipGram = (
  sentences: readonly (readonly number[])[],
  vocabulary: number,
  { width, window, negatives, epochs, rate, noisePower }: SkipGramSettings,
  random: Random,
): WordVectors => {
  const counts = new Array<number>(vocabulary).fill(0);
  for (const token of sentences.flat()) {
    if (!Number.isInteger(token) || token < 0 || token >= vocabulary)
      throw new RangeError(`Unexpected token ${token}, expected a whole number from 0 to ${vocabulary - 1}.`);
    counts[token] = (counts[token] ?? 0) + 1;
  }
  const noise = noiseDistribution(counts, noisePower);
  const pool = wordPool(noise, 65_536);
  const words = Float64Array.from({ length: vocabulary * width }, () => (random() - 0.5) / width);
  const contexts = new Float64Array(vocabulary * width);
  const change = new Float64Array(width);
  const total = epochs * sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  let seen = 0;
  let step = rate;

  /** Learns one pair and collects what it asks of the center. Flat arrays: this runs some million times. */
  const learn = (center: number, context: number, target: 0 | 1): void => {
    let product = 0;
    for (let j = 0; j < width; j += 1) product += (words[center + j] ?? 0) * (contexts[context + j] ?? 0);
    const error = step * (logistic(product) - target);
    for (let j = 0; j < width; j += 1) {
      const there = contexts[context + j] ?? 0;
      change[j] = (change[j] ?? 0) + error * there;
      contexts[context + j] = there - error * (words[center + j] ?? 0);
    }
  };

  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (const sentence of sentences)
      for (const [place, token] of sentence.entries()) {
        step = rate * Math.max(1e-3, 1 - seen / total);
        seen += 1;
        for (let near = Math.max(0, place - window); near <= place + window && near < sentence.length; near += 1) {
          if (near === place) continue;
          const center = token * width;
          change.fill(0);
          learn(center, (sentence[near] ?? 0) * width, 1);
          for (let k = 0; k < negatives; k += 1)
            learn(center, (pool[Math.floor(random() * pool.length)] ?? 0) * width, 0);
          for (let j = 0; j < width; j += 1) words[center + j] = (words[center + j] ?? 0) - (change[j] ?? 0);
        }
      }
  const rows = (flat: Float64Array): number[][] =>
    Array.from({ length: vocabulary }, (_, row) => Array.from(flat.subarray(row * width, (row + 1) * width)));
  return { words: rows(words), contexts: rows(contexts) };
};
