/** Learning from examples in the context, against what a perfect knower would learn from them. */

import { longest, nameOf, parametersOf, shapes, tokensOf } from "../small-language/models.ts";
import { conditions, known, novel } from "../small-language/patterns.ts";
import { overSeeds } from "./bootstrap.ts";
import { type Experiment, type Finding, type Json, measuresOf } from "./experiment.ts";
import type { FewShotMeasures } from "./tasks/few-shot.ts";
import { longestGrid, lookInto, lookName, seedsOf } from "./training-units.ts";

const slug = "few-shot";
const examples = [0, 1, 2, 3, 4, 5];
const questions = 120;

const summarize = (findings: readonly Finding[]): Json => ({
  models: shapes.map((shape) => {
    const runs = seedsOf(shape, longest).map((seed) =>
      measuresOf<FewShotMeasures>(findings, lookName(slug, { shape, steps: longest, seed })),
    );
    return {
      model: nameOf(shape),
      parameters: parametersOf(shape),
      conditions: (runs[0]?.conditions ?? []).map(({ condition, examples: k, trueAccuracy, trueProbability }, at) => {
        const own = runs.flatMap((run) => run.conditions.slice(at, at + 1));
        return {
          condition,
          examples: k,
          accuracy: overSeeds(own.map(({ accuracy }) => accuracy)),
          probability: overSeeds(own.map(({ probability }) => probability)),
          nats: overSeeds(own.map(({ nats }) => nats)),
          trueAccuracy,
          trueProbability,
        };
      }),
    };
  }),
});

export const fewShot: Experiment = {
  slug,
  title: "Few-shot: learning from examples in the context",
  question: "Does a model grow better at a rule when it is shown examples of it, and at rules that it has never met?",
  plan: {
    models: "all sizes after the longest training",
    tokens: tokensOf(longest),
    seeds: [0, 1, 2],
    examples,
    questions,
    knownRules: known.map(([name]) => name),
    novelRules: novel.map(([name]) => name),
    conditions: [...conditions],
    null: "shuffled examples, each the output of a rule drawn anew; earlier sentences, which the language makes independent",
  },
  units: longestGrid.flatMap((trained) =>
    lookInto(
      slug,
      trained,
      { task: "few-shot", spec: { shape: trained.shape, examples, questions, seed: trained.seed } },
      2 + parametersOf(trained.shape) / 12_000,
    ),
  ),
  summarize,
  shows:
    "Accuracy against the number of examples for rules of the language, next to the exact answer of somebody who knows the language; whether examples in other sentences count; and whether anything is learned from examples of rules outside the language.",
  limits:
    "The rules that are learned in context are five, all seen in training: the models choose among what they know. Learning a truly new rule from examples, as large models are said to, is what the novel rules test.",
  weights: {},
};
