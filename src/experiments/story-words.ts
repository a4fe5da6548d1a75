/** Where in the answer of a story a model errs: the emergence experiment's stories, word by word, from the weights that it gives away. */

import { nameOf, parametersOf, type Shape } from "../small-language/models.ts";
import { dequantizeWeights } from "../small-language/quantize-weights.ts";
import { smallLanguage } from "../small-language/small-language.ts";
import { benchOf, scoreItems } from "../small-language/trained-model.ts";
import { itemsOf } from "./questions.ts";
import { readWeights } from "./results.ts";

/** One word of the answer, over all stories: the share in which it was the likeliest, and its mean surprise in nats. */
export type StoryWord = { readonly hits: number; readonly nats: number };

/**
 * Asks one model all stories.
 * @param root folder of the project, which holds the weights (8 bits, seed 0)
 * @returns the words of the answer, in order: "so he has five pies ."
 */
export const storyWords = (root: string, shape: Shape): StoryWord[] => {
  const weights = new Float32Array(parametersOf(shape));
  dequantizeWeights(readWeights(root, `${nameOf(shape)}.int8`), weights);
  const items = itemsOf(smallLanguage().vocabulary).get("stories") ?? [];
  const scores = scoreItems(benchOf(shape, weights, 16, 24), items);
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / items.length;
  return (items[0]?.answer ?? []).map((_, place) => ({
    hits: mean(scores.map(({ hits }) => Number(hits[place]))),
    nats: mean(scores.map(({ nats }) => nats[place] ?? Number.NaN)),
  }));
};
