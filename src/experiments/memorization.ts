/** Little text, read again and again. */

import { batchRows, context, nameOf, parametersOf, type Shape, shapes } from "../small-language/models.ts";
import { overSeeds } from "./bootstrap.ts";
import { type Experiment, type Finding, type Json, measuresOf, type Unit } from "./experiment.ts";
import type { MemorizeMeasures } from "./tasks/memorize.ts";
import { trainingCost } from "./training-units.ts";

const slug = "memorization";
const shape: Shape = shapes[4] ?? { width: 32, layers: 3, heads: 2 };
const steps = 640;
const points = [16, 40, 80, 160, 320, 640];
const rowCounts = [32, 128, 512, 1280];
const seeds = [0, 1, 2];
const sentences = 500;
const heldOutRows = 128;
const unitName = (rows: number, seed: number): string => `${slug}/${nameOf(shape)}/rows-${rows}/seed-${seed}`;

const units: readonly Unit[] = rowCounts.flatMap((rows) =>
  seeds.map(
    (seed): Unit => ({
      name: unitName(rows, seed),
      work: { task: "memorize", spec: { shape, rows, steps, seed, heldOutRows, sentences, points } },
      needs: [],
      cost: trainingCost(shape, steps * batchRows * context) + 8,
    }),
  ),
);

const summarize = (findings: readonly Finding[]): Json => ({
  model: nameOf(shape),
  parameters: parametersOf(shape),
  amounts: rowCounts.map((rows) => {
    const runs = seeds.map((seed) => measuresOf<MemorizeMeasures>(findings, unitName(rows, seed)));
    return {
      rows,
      tokens: rows * context,
      trainingSentences: overSeeds(runs.map((run) => run.trainingSentences)),
      byChance: overSeeds(runs.map((run) => run.byChance)),
      longByChance: overSeeds(runs.map((run) => run.longByChance)),
      points: points.map((step, at) => {
        const each = (read: (one: MemorizeMeasures["points"][number]) => number) =>
          overSeeds(runs.flatMap((run) => run.points.slice(at, at + 1).map(read)));
        return {
          step,
          epochs: (step * batchRows) / rows,
          trainingExcess: each((one) => one.trainingExcess),
          heldOutExcess: each((one) => one.heldOutExcess),
          verbatim: each((one) => one.verbatim),
          longVerbatim: each((one) => one.longVerbatim),
          control: each((one) => one.control),
        };
      }),
    };
  }),
});

export const memorization: Experiment = {
  slug,
  title: "Memorization: when text is read again and again",
  question: "When does a model stop learning the language and begin to learn the text by heart?",
  plan: {
    model: nameOf(shape),
    rows: rowCounts,
    steps,
    seeds,
    sentences,
    points,
    null: "how often the language itself writes a sentence of the training text (exact), and how often the model writes one of another text of the same size",
  },
  units,
  summarize,
  shows:
    "Training and held-out loss against the number of readings, and how many sampled sentences stand in the training text word for word, next to the exact number that a perfect and forgetful speaker would repeat by chance.",
  limits:
    "One size of model, a language whose short sentences repeat by themselves, and no rare personal data: the share repeated by large models on the Web is another number. That repeating begins as held-out loss turns is shown here alone.",
  weights: {},
};
