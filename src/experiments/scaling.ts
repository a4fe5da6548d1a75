/** Loss against size and data, and the law that is fitted to it, with the floor known. */
import { seededRandom } from "../maths/random.ts";
import type { Run } from "../maths/scaling-law-fit.ts";
import {
  batchRows,
  context,
  longest,
  nameOf,
  parametersOf,
  peakRate,
  type Shape,
  shapes,
  stepCounts,
  tokensOf,
} from "../small-language/models.ts";
import { overSeeds } from "./bootstrap.ts";
import { type Experiment, type Finding, type Json, measuresOf } from "./experiment.ts";
import { fitReports } from "./scaling-fits.ts";
import type { TrainMeasures } from "./tasks/train.ts";
import type { TruthMeasures } from "./tasks/truth.ts";
import {
  gridUnits,
  heldOutRows,
  mostForThreeSeeds,
  seedsOf,
  trainingName,
  trainingUnit,
  truthUnit,
} from "./training-units.ts";

const rateSteps = 480;
const rateSeed = 0;
const rates = [0.5, 2];
/** The largest is left out for its cost; its rate follows from the rule. */
const ratedShapes = shapes.slice(0, -1);

const cellOf = (findings: readonly Finding[], shape: Shape, steps: number): readonly TrainMeasures[] =>
  seedsOf(shape, steps).map((seed) => measuresOf<TrainMeasures>(findings, trainingName(shape, steps, seed)));

const summarize = (findings: readonly Finding[]): Json => {
  const truth = measuresOf<TruthMeasures>(findings, truthUnit.name);
  const { floor } = truth;
  const cells = shapes.flatMap((shape) =>
    stepCounts.map((steps) => ({ shape, steps, runs: cellOf(findings, shape, steps) })),
  );
  const runsOf = (count: "parameters" | "withoutEmbedding"): Run[][] =>
    cells.map(({ runs }) =>
      runs.map((run) => ({ parameters: run[count], tokens: run.tokens, loss: floor + run.excess })),
    );
  /** what intermediate points of the longest trainings would give in place of trainings that end there */
  const unfinished: Run[][] = shapes.flatMap((shape) => {
    const long = cellOf(findings, shape, longest);
    const points = long.map(({ parameters, tokens, excess, along }) =>
      [...along, [tokens, excess] as const].map(([at, above]) => ({ parameters, tokens: at, loss: floor + above })),
    );
    return stepCounts.map((_, index) => points.flatMap((each) => each.slice(index, index + 1)));
  });
  return {
    floor,
    entropyRate: truth.entropyRate,
    nulls: { uniform: truth.uniform, unigram: truth.unigram, bigram: truth.bigram },
    cells: cells.map(({ shape, steps, runs }) => ({
      model: nameOf(shape),
      parameters: parametersOf(shape),
      withoutEmbedding: runs[0]?.withoutEmbedding ?? 0,
      tokens: tokensOf(steps),
      compute: 6 * parametersOf(shape) * tokensOf(steps),
      excess: overSeeds(runs.map(({ excess }) => excess)),
      loss: floor + overSeeds(runs.map(({ excess }) => excess)).mean,
    })),
    rates: ratedShapes.map((shape) => ({
      model: nameOf(shape),
      peak: peakRate(shape),
      excess: [0.5, 1, 2].map((rate) => ({
        rate,
        excess: measuresOf<TrainMeasures>(findings, trainingName(shape, rateSteps, rateSeed, rate)).excess,
      })),
    })),
    ...fitReports({
      counted: runsOf("parameters"),
      without: runsOf("withoutEmbedding"),
      unfinished,
      floor,
      random: seededRandom(31),
    }),
  };
};

export const scaling: Experiment = {
  slug: "scaling",
  title: "A scaling law with a known floor",
  question: "How does the loss fall with parameters and data, and does a fit find the loss that no model can beat?",
  plan: {
    shapes: shapes.map((shape) => ({
      ...shape,
      hidden: 4 * shape.width,
      parameters: parametersOf(shape),
      peak: peakRate(shape),
    })),
    tokens: stepCounts.map(tokensOf),
    seeds: [0, 1, 2],
    oneSeed: `where parameters times steps exceed ${mostForThreeSeeds}: the longest training of the two largest models, and the second longest of the largest`,
    context,
    batchRows,
    heldOutTokens: heldOutRows * context,
    schedule: "5 % warm-up, cosine to 5 % of the peak at the last step of each training",
    optimizer: "AdamW, beta 0.9 and 0.95, weight decay 0.1, gradients clipped at 1",
    counting: "N counts the embedding, which is also the output layer; the fit without it is reported too",
    rateCheck: { tokens: tokensOf(rateSteps), seed: rateSeed, rates: [0.5, 1, 2] },
  },
  units: [
    truthUnit,
    ...gridUnits,
    ...ratedShapes.flatMap((shape) => rates.map((rate) => trainingUnit(shape, rateSteps, rateSeed, rate))),
  ],
  summarize,
  shows:
    "How held-out loss falls with parameters and with fresh tokens for this language and this kind of model, how well one law of the usual form describes it, and how near a fit that does not know the floor comes to it.",
  limits:
    "Over two decades of parameters and just under two of data, one kind of model and a language of 294 words with a finite grammar: the exponents belong to this language. Nothing here says that they hold a thousand times further out, or what exponents English has.",
  weights: Object.fromEntries(shapes.map((shape) => [trainingName(shape, longest, 0), `${nameOf(shape)}.int8`])),
};
