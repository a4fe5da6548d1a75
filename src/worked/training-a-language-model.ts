import { summaryOf } from "../experiments/summaries.ts";
import { trainingRun } from "../experiments/training-runs.ts";
import { clippedObjective, clippedSlope, groupAdvantages } from "../maths/clipped-objective.ts";
import { klDivergence } from "../maths/divergence.ts";
import { adapterParameters, lowRankUpdate } from "../maths/low-rank-update.ts";
import { dot } from "../maths/matrix.ts";
import { regularizedReward, tiltedPolicy } from "../maths/tilted-policy.ts";
import { trainingCompute } from "../maths/training-compute.ts";
import { learningRate } from "../small-language/adamw.ts";
import { longest, shapes, stepCounts, tokensOf } from "../small-language/models.ts";
import type { Worked } from "./worked.ts";

/** Three answers to "Is my plan good?": honest, vague, flattering. What the reward model gives, and what they are worth. */
const answers = { reference: [0.3, 0.69, 0.01], seen: [1, 0, 2], meant: [1, 0, -1] };

const tilted = (strength: number) => {
  const policy = tiltedPolicy(answers.reference, answers.seen, strength);
  return {
    strength,
    policy,
    seen: dot(policy, answers.seen),
    meant: dot(policy, answers.meant),
    moved: klDivergence(policy, answers.reference),
  };
};
/** From a high price of distance to a low one. */
export const overoptimizationPath = () => Array.from({ length: 121 }, (_, i) => tilted(20 * (0.1 / 20) ** (i / 120)));
const best = overoptimizationPath().reduce((a, b) => (b.meant > a.meant ? b : a));

const largest = shapes.at(-1) ?? { width: 72, layers: 4, heads: 4 };
const run = trainingRun(largest, longest, 0);
const scaling = summaryOf("scaling");
const lines = run.points
  .filter((_, i) => [0, 3, 5, 6, 7, 9, 11, 12].includes(i))
  .map(({ step, tokens, loss, rate }) => ({ step, tokens, loss, rate: 1000 * rate, choices: Math.exp(loss) }));
const finished = stepCounts.slice(1, -1).map((steps, i) => ({
  tokens: tokensOf(steps),
  finished:
    scaling.cells.find(({ parameters, tokens }) => parameters === run.measures.parameters && tokens === tokensOf(steps))
      ?.excess.mean ?? Number.NaN,
  midway: run.measures.along[i + 1]?.[1] ?? Number.NaN,
}));
const rates = scaling.rates.find(({ model }) => model === "w48-l3")?.excess.map(({ excess }) => excess) ?? [];

const shots = (condition: string, examples: number, model = -1): number =>
  100 *
  (summaryOf("few-shot")
    .models.at(model)
    ?.conditions.find((one) => one.condition === condition && one.examples === examples)?.accuracy.mean ?? Number.NaN);
const knows = (examples: number): number =>
  100 *
  (summaryOf("few-shot")
    .models.at(-1)
    ?.conditions.find((one) => one.condition === "within" && one.examples === examples)?.trueAccuracy ?? Number.NaN);

/** GPT-3's query and value matrices, in 96 layers of width 12,288 (brown2020language, Table 2.1). */
const [width, layers] = [12_288, 96];
const adapters = (rank: number): number => 2 * layers * adapterParameters(width, width, rank);

export const worked: Worked = {
  schedule: {
    peak: 0.36 / largest.width,
    warmUp: run.warmUp,
    half: 1000 * learningRate({ peak: 0.005, warmUp: 648, steps: longest, last: 0.05 }, 324),
    middle: 1000 * learningRate({ peak: 0.005, warmUp: 648, steps: longest, last: 0.05 }, 6804),
    end: 1000 * learningRate({ peak: 0.005, warmUp: 648, steps: longest, last: 0.05 }, longest),
  },
  run: {
    parameters: run.measures.parameters,
    steps: longest,
    tokens: run.measures.tokens,
    ratio: run.measures.tokens / run.measures.parameters,
    teraflop: trainingCompute(run.measures.parameters, run.measures.tokens) / 1e12,
    lines,
    uniform: scaling.nulls.uniform,
    unigram: scaling.nulls.unigram,
    bigram: scaling.nulls.bigram,
    floor: scaling.floor,
    floorChoices: Math.exp(scaling.floor),
    excess: run.measures.excess,
    finished,
    rates,
  },
  tilt: {
    reference: { seen: dot(answers.reference, answers.seen), meant: dot(answers.reference, answers.meant) },
    weights: answers.reference.map((p, i) => p * Math.exp((answers.seen[i] ?? 0) / 1)),
    normalizer: answers.reference.reduce((sum, p, i) => sum + p * Math.exp(answers.seen[i] ?? 0), 0),
    one: tilted(1),
    quarter: tilted(0.25),
    best: { strength: best.strength, meant: best.meant, moved: best.moved },
    worth: regularizedReward(tilted(1).policy, answers.reference, answers.seen, 1),
    logNormalizer: Math.log(answers.reference.reduce((sum, p, i) => sum + p * Math.exp(answers.seen[i] ?? 0), 0)),
  },
  clip: {
    good: clippedObjective(1.5, 1, 0.2),
    goodSlope: clippedSlope(1.5, 1, 0.2),
    bad: clippedObjective(1.5, -1, 0.2),
    badSlope: clippedSlope(1.5, -1, 0.2),
    group: groupAdvantages([1, 0, 0, 0]),
  },
  shots: {
    none: shots("within", 0),
    one: shots("within", 1),
    two: shots("within", 2),
    knowsOne: knows(1),
    shuffled: shots("shuffled", 1),
    novelOne: shots("novel", 1),
    novelBest: Math.max(...[1, 2, 3, 4, 5].map((n) => shots("novel", n))),
    small: shots("within", 1, 3),
  },
  adapter: {
    changed: lowRankUpdate(
      [
        [1, 0, 2],
        [0, 1, 1],
      ],
      [[1], [-1]],
      [[0.5, 1, 0]],
      1,
    ),
    full: width * width,
    one: adapterParameters(width, width, 4),
    percent: (100 * adapterParameters(width, width, 4)) / width ** 2,
    millions: adapters(4) / 1e6,
    megabytes: (2 * adapters(4)) / 2 ** 20,
    fold: 175e9 / adapters(4),
    eight: adapters(8) / 1e6,
  },
  instruct: { percent: (100 * (4.9 + 60)) / 3640, prompts: 13 + 33 + 31 },
  exercise: {
    rank: adapterParameters(4096, 4096, 16),
    share: (100 * adapterParameters(4096, 4096, 16)) / 4096 ** 2,
    even: (4096 * 4096) / 8192,
    tight: tilted(2),
    vocabulary: 50_000,
    start: Math.log(50_000),
    break: Math.log(30) ** -1,
  },
};
