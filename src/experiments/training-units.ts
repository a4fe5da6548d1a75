/** Units that several experiments share. */

import { longest, nameOf, parametersOf, type Shape, shapes, stepCounts, tokensOf } from "../small-language/models.ts";
import type { Unit } from "./experiment.ts";

/** Rows of held-out text that losses are measured on: 32,768 tokens. */
export const heldOutRows = 512;

/** Rough seconds on one core, from measured speeds: 6 N floating-point operations a token and a fixed cost. */
export const trainingCost = (shape: Shape, tokens: number): number =>
  1 + tokens * (4e-6 + (6 * parametersOf(shape)) / 4.5e9);

/** Most parameters times steps that are trained from three seeds; what costs more, three trainings of all, from one. */
export const mostForThreeSeeds = 650_000_000;

export const seedsOf = (shape: Shape, steps: number): readonly number[] =>
  parametersOf(shape) * steps > mostForThreeSeeds ? [0] : [0, 1, 2];

export const trainingName = (shape: Shape, steps: number, seed: number, rate = 1): string =>
  `train/${nameOf(shape)}/d${tokensOf(steps)}/${rate === 1 ? "" : `rate-${rate}/`}seed-${seed}`;

/** One training on fresh text. */
export const trainingUnit = (shape: Shape, steps: number, seed: number, rate = 1): Unit => ({
  name: trainingName(shape, steps, seed, rate),
  work: {
    task: "train",
    spec: {
      shape,
      steps,
      seed,
      rate,
      heldOutRows,
      along: steps >= longest / 3 ? stepCounts.filter((each) => each < steps) : [],
    },
  },
  needs: [],
  cost: trainingCost(shape, tokensOf(steps)),
});

/** Every size with every amount of data and every seed. */
export const grid: readonly { readonly shape: Shape; readonly steps: number; readonly seed: number }[] = shapes.flatMap(
  (shape) => stepCounts.flatMap((steps) => seedsOf(shape, steps).map((seed) => ({ shape, steps, seed }))),
);

export const gridUnits: readonly Unit[] = grid.map(({ shape, steps, seed }) => trainingUnit(shape, steps, seed));

/** The models of the longest training. */
export const longestGrid = grid.filter(({ steps }) => steps === longest);

/** The truth, and the null models that look at no word or at one. */
export const truthUnit: Unit = {
  name: "truth",
  work: { task: "truth", spec: { rows: heldOutRows, bins: 15 } },
  needs: [],
  cost: 10,
};

export type Trained = { readonly shape: Shape; readonly steps: number; readonly seed: number };

/** Name of the unit that looks into a trained model. */
export const lookName = (slug: string, { shape, steps, seed }: Trained): string =>
  trainingName(shape, steps, seed).replace("train/", `${slug}/`);

/** The unit that trains a model, and one that looks into it. */
export const lookInto = (slug: string, trained: Trained, work: Unit["work"], cost: number): readonly Unit[] => [
  trainingUnit(trained.shape, trained.steps, trained.seed),
  {
    name: lookName(slug, trained),
    work,
    needs: [trainingName(trained.shape, trained.steps, trained.seed)],
    cost,
  },
];
