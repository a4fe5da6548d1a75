/** The same models under a smooth and a sharp measure. */

import { nameOf, parametersOf, shapes, stepCounts, tokensOf } from "../small-language/models.ts";
import { overSeeds } from "./bootstrap.ts";
import { type Experiment, type Finding, type Json, measuresOf } from "./experiment.ts";
import type { CompleteMeasures } from "./tasks/complete.ts";
import type { TrainMeasures } from "./tasks/train.ts";
import { grid, lookInto, lookName, seedsOf, trainingName } from "./training-units.ts";

const slug = "emergence";
const sentences = 100;
const most = 40;

const summarize = (findings: readonly Finding[]): Json => ({
  cells: shapes.flatMap((shape) =>
    stepCounts.map((steps) => {
      const seeds = seedsOf(shape, steps);
      const runs = seeds.map((seed) => measuresOf<CompleteMeasures>(findings, lookName(slug, { shape, steps, seed })));
      const excess = seeds.map((seed) => measuresOf<TrainMeasures>(findings, trainingName(shape, steps, seed)).excess);
      return {
        model: nameOf(shape),
        parameters: parametersOf(shape),
        tokens: tokensOf(steps),
        excess: overSeeds(excess),
        grammatical: overSeeds(runs.map((run) => run.grammatical)),
        kinds: (runs[0]?.kinds ?? []).map(({ kind, items, answerTokens }, at) => {
          const each = (read: (one: CompleteMeasures["kinds"][number]) => number): number[] =>
            runs.flatMap((run) => run.kinds.slice(at, at + 1).map(read));
          return {
            kind,
            items,
            answerTokens,
            nats: overSeeds(each((one) => one.nats)),
            tokenAccuracy: overSeeds(each((one) => one.tokenAccuracy)),
            exactMatch: overSeeds(each((one) => one.exactMatch)),
          };
        }),
      };
    }),
  ),
});

export const emergence: Experiment = {
  slug,
  title: "Emergence: a jump, or a ruler?",
  question: "Does an ability appear at once when models grow, or does the measure make it look so?",
  plan: {
    models: "every model of the scaling grid",
    tokens: stepCounts.map(tokensOf),
    seeds: [0, 1, 2],
    smooth: "mean -ln p of a token of the right answer; share of its tokens that are the likeliest",
    sharp: "all tokens of the answer right; share of sampled sentences that are grammatical",
    null: "guessing: of 13 number words, 1 in 13; a story of answers of five tokens at token accuracy q: q to the fifth",
    sentences,
  },
  units: grid.flatMap((trained) =>
    lookInto(
      slug,
      trained,
      { task: "complete", spec: { shape: trained.shape, seed: trained.seed, sentences, most } },
      1 + parametersOf(trained.shape) / 50_000,
    ),
  ),
  summarize,
  shows:
    "For each kind of question, how the smooth and the sharp measure of the same models change with size and data.",
  limits:
    "A jump that a sharper ruler makes here does not prove that every reported jump of a large model is one; nor does a real threshold here (as the counting of a rule that is learned or not) prove that there are some there.",
  weights: {},
};
