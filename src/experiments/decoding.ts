/** What temperature, cuts and beam search do to correctness and variety. */
import type { SamplingKnobs } from "../maths/token-sampling.ts";
import { longest, nameOf, parametersOf, type Shape, shapes, tokensOf } from "../small-language/models.ts";
import { overSeeds } from "./bootstrap.ts";
import { type Experiment, type Finding, type Json, measuresOf, type Unit } from "./experiment.ts";
import type { DecodeMeasures, Setting } from "./tasks/decode.ts";
import { trainingName, trainingUnit } from "./training-units.ts";

const slug = "decoding";
const sentences = 400;
const seeds = [0, 1, 2];
const openingWords = 2;
const most = 40;

const named = (list: readonly (readonly [string, SamplingKnobs])[]): Setting[] =>
  list.map(([name, knobs]) => ({ name, knobs }));
const settings: readonly Setting[] = [
  ...named([
    ["plain", {}],
    ...[0.5, 0.7, 0.85, 1.2, 1.5].map((t): [string, SamplingKnobs] => [`temperature ${t}`, { temperature: t }]),
    ...[2, 5, 20].map((k): [string, SamplingKnobs] => [`top-k ${k}`, { topK: k }]),
    ...[0.5, 0.8, 0.9, 0.95].map((p): [string, SamplingKnobs] => [`top-p ${p}`, { topP: p }]),
    ...[0.02, 0.05, 0.1, 0.3].map((p): [string, SamplingKnobs] => [`min-p ${p}`, { minP: p }]),
    ["temperature 1.5, min-p 0.1", { temperature: 1.5, minP: 0.1 }],
  ]),
  ...[1, 2, 4, 8].map((beam) => ({ name: beam === 1 ? "greedy" : `beam ${beam}`, beam })),
];

const writers: readonly { readonly name: string; readonly shape: Shape | null }[] = [
  { name: "language", shape: null },
  ...shapes.filter(({ width }) => width === 72).map((shape) => ({ name: nameOf(shape), shape })),
];
const unitName = (writer: string, seed: number): string => `${slug}/${writer}/sampling-${seed}`;

const unitsOf = ({ name, shape }: (typeof writers)[number]): Unit[] => [
  ...(shape ? [trainingUnit(shape, longest, 0)] : []),
  ...seeds.map(
    (seed): Unit => ({
      name: unitName(name, seed),
      work: { task: "decode", spec: { shape, settings, sentences, seed, openingWords, most } },
      needs: shape ? [trainingName(shape, longest, 0)] : [],
      cost: shape ? 10 + parametersOf(shape) / 9_000 : 12,
    }),
  ),
];

const figures = ["grammatical", "distinct", "distinctPairs", "wordEntropy", "length", "goodAndDistinct"] as const;

const summarize = (findings: readonly Finding[]): Json => ({
  sentencesOfSetting: sentences * seeds.length,
  writers: writers.map(({ name, shape }) => {
    const runs = seeds.map((seed) => measuresOf<DecodeMeasures>(findings, unitName(name, seed)));
    return {
      writer: name,
      parameters: shape ? parametersOf(shape) : null,
      settings: settings.map((setting, at) => {
        const own = runs.flatMap((run) => run.settings.slice(at, at + 1));
        const faults: Record<string, number> = {};
        for (const one of own)
          for (const [fault, count] of Object.entries(one.faults)) faults[fault] = (faults[fault] ?? 0) + count;
        return {
          setting: setting.name,
          ...("beam" in setting ? { beam: setting.beam } : { knobs: { ...setting.knobs } }),
          ...Object.fromEntries(figures.map((figure) => [figure, overSeeds(own.map((one) => one[figure]))])),
          faults,
          examples: own[0]?.examples ?? [],
        };
      }),
    };
  }),
});

export const decoding: Experiment = {
  slug,
  title: "Decoding: correct or varied?",
  question: "What do temperature, top-k, top-p, min-p and beam search do to grammaticality and diversity?",
  plan: {
    writers: writers.map(({ name }) => name),
    trainingTokens: tokensOf(longest),
    modelSeed: 0,
    settings: settings.map(({ name }) => name),
    sentences,
    samplingSeeds: seeds,
    openingWords,
    most,
    openings: "the first two words of sentences drawn from the language, the same for every setting",
  },
  units: writers.flatMap(unitsOf),
  summarize,
  shows:
    "Share of grammatical sentences and variety of what is written, setting by setting, for the largest model and, as the ceiling, for the language itself under the same settings. Error bars are over three sets of openings and draws of the one model.",
  limits:
    "Grammaticality is all the quality that this language has; usefulness and truth are not measured. The best setting here is best for this model's errors, and is no advice for a large one.",
  weights: {},
};
