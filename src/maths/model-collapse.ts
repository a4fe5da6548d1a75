/** What becomes of a Gaussian, and of a vocabulary, when each generation of models learns from samples of the one before. */
import { type Gaussian, gaussianFit } from "./gaussian.ts";
import type { Vector } from "./matrix.ts";
import { type Random, sampleIndex, standardNormal } from "./random.ts";

/** `replace`: each model sees only the last model's samples. `accumulate`: it sees the real data and all samples so far. */
export type Workflow = "replace" | "accumulate";

const checkSize = (size: number): void => {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`Unexpected sample size ${size}, expected a whole number of at least 1.`);
};

// #region replaced-variance
/**
 * Expected variance of the fit after some generations that replace each other (equation `replaced-variance`), as a share of the
 * true variance.
 * @param generation 1 is the fit to real data
 * @param size points that each fit sees, >= 1
 */
export const replacedVariance = (generation: number, size: number): number => (1 - 1 / size) ** generation;
// #endregion replaced-variance

// #region accumulated-variance
/**
 * The same when data accumulate and each generation adds as many points as there were real ones (equation `accumulated-variance`).
 * @param generation 1 is the fit to real data; Infinity gives the limit, sin(x) / x at x = pi / sqrt(size)
 * @param size real points, >= 1
 */
export const accumulatedVariance = (generation: number, size: number): number => {
  const angle = Math.PI / Math.sqrt(size);
  if (generation === Infinity) return size === 1 ? 0 : Math.sin(angle) / angle;
  let share = 1;
  for (let t = 1; t <= generation; t += 1) share *= 1 - 1 / (size * t * t);
  return share;
};
// #endregion accumulated-variance

/**
 * One chain of models: each is the likeliest Gaussian for its data, and then writes as many samples as there were real points.
 * @param size real points from N(0, 1), >= 1
 * @returns the fits, the one to real data first
 */
export const gaussianChain = (workflow: Workflow, generations: number, size: number, random: Random): Gaussian[] => {
  checkSize(size);
  const draw = ({ mean, variance }: Gaussian): number[] =>
    Array.from({ length: size }, () => mean + Math.sqrt(variance) * standardNormal(random));
  let data = draw({ mean: 0, variance: 1 });
  return Array.from({ length: generations }, () => {
    const fit = gaussianFit(data);
    data = workflow === "replace" ? draw(fit) : [...data, ...draw(fit)];
    return fit;
  });
};

// #region tail-loss
/**
 * Chance that something of a given share does not occur in a sample at all (equation `tail-loss`).
 * @param share probability of one draw, in [0, 1]
 * @param size independent draws, >= 0
 */
export const tailLoss = (share: number, size: number): number => (1 - share) ** size;
// #endregion tail-loss

/**
 * How many words are left, generation by generation, when each model takes the frequencies of its data for its probabilities.
 * @param shares true probabilities of the words, summing to one
 * @param size words in the real text and in each sample, >= 1
 * @returns words with a positive probability under each model, the one of the real text first
 */
export const survivingWords = (
  workflow: Workflow,
  shares: Vector,
  generations: number,
  size: number,
  random: Random,
): number[] => {
  checkSize(size);
  let counts = shares.map(() => 0);
  let probabilities: Vector = shares;
  return Array.from({ length: generations }, () => {
    const sample = shares.map(() => 0);
    for (let i = 0; i < size; i += 1) {
      const word = sampleIndex(probabilities, random);
      sample[word] = (sample[word] ?? 0) + 1;
    }
    counts = workflow === "replace" ? sample : counts.map((count, word) => count + (sample[word] ?? 0));
    const total = counts.reduce((sum, count) => sum + count, 0);
    probabilities = counts.map((count) => count / total);
    return counts.filter((count) => count > 0).length;
  });
};
