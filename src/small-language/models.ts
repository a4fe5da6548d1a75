/**
 * The models that experiments train and labs show, and how they are trained. Sizes grow by about 2 to 3 from step to step, in width and
 * depth together; heads are 16 to 24 channels wide where the width allows it.
 */
import { usualAdam } from "./adamw.ts";
import type { TrainingPlan } from "./train.ts";
import { countParameters, type TransformerConfig } from "./transformer-layout.ts";

export type Shape = { readonly width: number; readonly layers: number; readonly heads: number };

/** Tokens of a row: about five sentences, so that there is a past to learn from in context. */
export const context = 64;
/** Words of the language; asserted by a test. */
export const vocabulary = 294;
/** Rows of a batch. Small, because with little data the number of steps is what is short. */
export const batchRows = 2;

export const shapes: readonly Shape[] = [
  { width: 4, layers: 1, heads: 1 },
  { width: 8, layers: 1, heads: 1 },
  { width: 16, layers: 2, heads: 2 },
  { width: 24, layers: 2, heads: 2 },
  { width: 32, layers: 3, heads: 2 },
  { width: 48, layers: 3, heads: 3 },
  { width: 72, layers: 4, heads: 4 },
];

/** Steps of training; one step reads batchRows rows of fresh text. */
export const stepCounts: readonly number[] = [160, 480, 1440, 4320, 12_960];

/** Steps of the longest training. */
export const longest = 12_960;

export const configOf = ({ width, layers, heads }: Shape): TransformerConfig => ({
  vocabulary,
  context,
  width,
  layers,
  heads,
  hidden: 4 * width,
});

export const nameOf = ({ width, layers }: Shape): string => `w${width}-l${layers}`;
export const tokensOf = (steps: number): number => steps * batchRows * context;

/** Parameters, embeddings counted: the embedding also writes the output, and works at every token. */
export const parametersOf = (shape: Shape): number => countParameters(configOf(shape)).total;

/**
 * Highest learning rate: it falls with width, since the same change of every weight changes the output of a wider layer
 * more. The constant and the cap were found by a sweep over three widths at one data size; the experiment `scaling` holds
 * every size against half and twice the rate.
 */
export const peakRate = ({ width }: Shape): number => Math.min(0.03, 0.36 / width);

/** Training of a shape for some steps: warm-up over 5 % of them, then a cosine that ends with them. */
export const trainingPlan = (shape: Shape, steps: number, seed: number, peak: number): TrainingPlan => ({
  config: configOf(shape),
  seed,
  sequences: batchRows,
  length: context,
  schedule: { peak, warmUp: Math.max(1, Math.round(steps * 0.05)), steps, last: 0.05 },
  adam: usualAdam,
  clip: 1,
});
