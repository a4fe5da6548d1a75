/** Fewer bits, and a small model taught by a large one. */

import { longest, nameOf, parametersOf, type Shape, shapes, tokensOf } from "../small-language/models.ts";
import { overSeeds } from "./bootstrap.ts";
import { type Experiment, type Finding, type Json, measuresOf, type Unit } from "./experiment.ts";
import type { DistillMeasures } from "./tasks/distill.ts";
import type { QuantizeMeasures } from "./tasks/quantize.ts";
import type { TruthMeasures } from "./tasks/truth.ts";
import {
  heldOutRows,
  longestGrid,
  lookInto,
  lookName,
  seedsOf,
  trainingCost,
  trainingName,
  trainingUnit,
  truthUnit,
} from "./training-units.ts";

const slug = "compression";
const bits = [8, 6, 5, 4, 3, 2];
const rows = 64;
const student: Shape = shapes[2] ?? { width: 16, layers: 2, heads: 2 };
const teacher: Shape = shapes.at(-1) ?? student;
const steps = 480;
const sources = ["text", "model", "truth"] as const;
const seeds = [0, 1, 2];
const distillName = (from: string, seed: number): string => `${slug}/student-${nameOf(student)}/${from}/seed-${seed}`;

const students: readonly Unit[] = sources.flatMap((from) =>
  seeds.map(
    (seed): Unit => ({
      name: distillName(from, seed),
      work: { task: "distill", spec: { student, steps, seed, heldOutRows, from, teacher } },
      needs: from === "model" ? [trainingName(teacher, longest, 0)] : [],
      cost:
        trainingCost(student, tokensOf(steps)) + (from === "model" ? trainingCost(teacher, tokensOf(steps)) / 3 : 0),
    }),
  ),
);

const summarize = (findings: readonly Finding[]): Json => ({
  nulls: measuresOf<TruthMeasures>(findings, truthUnit.name).nulls.map(({ name, excess }) => ({ name, excess })),
  quantization: shapes.map((shape) => {
    const runs = seedsOf(shape, longest).map((seed) =>
      measuresOf<QuantizeMeasures>(findings, lookName(slug, { shape, steps: longest, seed })),
    );
    return {
      model: nameOf(shape),
      parameters: parametersOf(shape),
      bytes: runs[0]?.bytes ?? 0,
      excess: overSeeds(runs.map(({ excess }) => excess)),
      bits: bits.map((width, at) => {
        const own = runs.flatMap((run) => run.rounded.slice(at, at + 1));
        const increases = runs.flatMap((run) => run.rounded.slice(at, at + 1).map((one) => one.excess - run.excess));
        return {
          bits: width,
          bytes: own[0]?.bytes ?? 0,
          excess: overSeeds(own.map(({ excess }) => excess)),
          increase: overSeeds(increases),
          change: overSeeds(own.map(({ change }) => change)),
        };
      }),
    };
  }),
  distillation: {
    student: nameOf(student),
    parameters: parametersOf(student),
    teacher: nameOf(teacher),
    tokens: tokensOf(steps),
    arms: sources.map((from) => ({
      from,
      excess: overSeeds(seeds.map((seed) => measuresOf<DistillMeasures>(findings, distillName(from, seed)).excess)),
    })),
    // same seeds, same text: the differences have less luck in them than the arms
    gains: (["model", "truth"] as const).map((from) => ({
      from,
      gain: overSeeds(
        seeds.map(
          (seed) =>
            measuresOf<DistillMeasures>(findings, distillName("text", seed)).excess -
            measuresOf<DistillMeasures>(findings, distillName(from, seed)).excess,
        ),
      ),
    })),
  },
});

export const compression: Experiment = {
  slug,
  title: "Compression: fewer bits, a smaller model",
  question: "What do 8, 4 and 2 bits cost, and does a small model learn more from a large one than from text?",
  plan: {
    quantization: {
      models: "all sizes after the longest training",
      bits,
      scales: "one for each row of a matrix, rounded to nearest",
      rows,
    },
    distillation: {
      student: nameOf(student),
      teacher: nameOf(teacher),
      tokens: tokensOf(steps),
      sources: [...sources],
      seeds,
    },
  },
  units: [
    truthUnit,
    ...longestGrid.flatMap((trained) =>
      lookInto(
        slug,
        trained,
        { task: "quantize", spec: { shape: trained.shape, bits, rows } },
        1 + parametersOf(trained.shape) / 15_000,
      ),
    ),
    trainingUnit(teacher, longest, 0),
    ...students,
  ],
  summarize,
  shows:
    "The loss that rounding the weights adds, by bits and by size, and what a student of the same size and text gains when it is shown whole distributions: those of a trained model, or the true ones, which no student of English can have.",
  limits:
    "Rounding to nearest with one scale a row is the simplest method; published ones do better at few bits. The student reads little text; with endless text the gain of a teacher may vanish.",
  weights: {},
};
