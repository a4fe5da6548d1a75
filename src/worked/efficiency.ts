import { summaryOf } from "../experiments/summaries.ts";
import { distillationGradient, matchedLogitsGradient } from "../maths/distillation.ts";
import { adapterParameters } from "../maths/low-rank-update.ts";
import { magnitudePruning, patternPruning } from "../maths/pruning.ts";
import { quantize, rootMeanSquareError, storageBits } from "../maths/quantization.ts";
import { softmax } from "../maths/softmax.ts";
import { expectedTokens } from "../maths/speculative-sampling.ts";
import type { Worked } from "./worked.ts";

/** Logits of a teacher and a student for three words. */
const teacher = [6, 3, 0];
const student = [2, 2, 2];
const softened = (temperature: number): number[] => softmax(teacher.map((o) => o / temperature));

const row = [3.5, -1.2, 0.1, 0.6];
const prunedRow = [0.9, -0.1, 0.4, -2, 0.2, 0.1, -0.3, 0.25];
export const outlierRow = [0.3, -0.2, 0.1, -0.4, 0.25, -0.15, 0.35, 7];

/** The first four, all of ordinary size. */
const ordinary = outlierRow.slice(0, 4);
const rounded = quantize(row, 4, 4);
const exercise = quantize([0.9, -0.35, 0.14, -0.62], 3, 4);
/** Root mean square of the changes over that of the weights. */
const errorShare = (weights: readonly number[], back: readonly number[]): number =>
  rootMeanSquareError(weights, back) /
  rootMeanSquareError(
    weights,
    weights.map(() => 0),
  );

const { quantization, distillation, nulls } = summaryOf("compression");
const sizes = [quantization[0], quantization[2], quantization.at(-1)].map((model) => ({
  parameters: model?.parameters ?? Number.NaN,
  excess: model?.excess.mean ?? Number.NaN,
  added: Object.fromEntries(model?.bits.map(({ bits, increase }) => [`at${bits}`, increase.mean]) ?? []),
}));
const largest = quantization.at(-1);
const smaller = quantization.at(-2);
const fewBits = (bits: number) => {
  const one = largest?.bits.find((some) => some.bits === bits);
  return { kilobytes: (one?.bytes ?? Number.NaN) / 1000, excess: one?.excess.mean ?? Number.NaN };
};
const arm = (from: string) => {
  const { mean, low, high } = distillation.arms.find((one) => one.from === from)?.excess ?? {
    mean: Number.NaN,
    low: Number.NaN,
    high: Number.NaN,
  };
  return { mean, low, high };
};
const gain = (from: string) => {
  const { mean, low, high } = distillation.gains.find((one) => one.from === from)?.gain ?? {
    mean: Number.NaN,
    low: Number.NaN,
    high: Number.NaN,
  };
  return { mean, low, high };
};

const gigabytes = (billions: number, bits: number): number => (billions * bits) / 8;
/** Steps of the large model saved: tokens a round over what the round costs, in passes of the large model. */
const speed = (rate: number, drafts: number, cost: number): number =>
  expectedTokens(rate, drafts) / (drafts * cost + 1);
/** Tokens scored by the large model for each that is kept. */
const work = (rate: number, drafts: number): number => (drafts + 1) / expectedTokens(rate, drafts);

export const worked: Worked = {
  soft: {
    one: softened(1),
    four: softened(4),
    gradientOne: distillationGradient(student, teacher, 1),
    gradientFour: distillationGradient(student, teacher, 4),
    gradientHundred: distillationGradient(student, teacher, 100),
    limit: matchedLogitsGradient(student, teacher),
    ratioOne: (softened(1)[1] ?? 0) / (softened(1)[2] ?? 1),
    ratioFour: (softened(4)[1] ?? 0) / (softened(4)[2] ?? 1),
  },
  distillation: {
    parameters: distillation.parameters,
    tokens: distillation.tokens,
    teacher: largest?.parameters ?? Number.NaN,
    text: arm("text"),
    model: arm("model"),
    truth: arm("truth"),
    gainModel: gain("model"),
    gainTruth: gain("truth"),
  },
  pruned: {
    first: magnitudePruning(prunedRow, 0.5).slice(0, 4),
    second: magnitudePruning(prunedRow, 0.5).slice(4),
    patternFirst: patternPruning(prunedRow).slice(0, 4),
    patternSecond: patternPruning(prunedRow).slice(4),
  },
  rounding: {
    levels: rounded.levels,
    scale: rounded.grids[0]?.step ?? Number.NaN,
    back: rounded.values,
    error: errorShare(row, rounded.values),
    lostPercent: 100 * errorShare(ordinary, quantize(outlierRow, 4, 8).values.slice(0, 4)),
    apartPercent: 100 * errorShare(ordinary, quantize(outlierRow, 4, 4).values.slice(0, 4)),
  },
  memory: {
    sixteen: gigabytes(70, 16),
    eight: gigabytes(70, 8),
    four: gigabytes(70, storageBits(4, 128)),
    bits: storageBits(4, 128),
    fold: 16 / storageBits(4, 128),
  },
  bits: {
    sizes,
    full: { kilobytes: (largest?.bytes ?? Number.NaN) / 1000, excess: largest?.excess.mean ?? Number.NaN },
    eight: fewBits(8),
    four: fewBits(4),
    three: fewBits(3),
    two: fewBits(2),
    smallerParameters: smaller?.parameters ?? Number.NaN,
    smallerEight: {
      kilobytes: (smaller?.bits[0]?.bytes ?? Number.NaN) / 1000,
      excess: smaller?.bits[0]?.excess.mean ?? Number.NaN,
    },
    guessing: nulls.find(({ name }) => name === "uniform")?.excess ?? Number.NaN,
  },
  rank: {
    full: 4096 * 4096,
    low: adapterParameters(4096, 4096, 512),
    percent: (100 * adapterParameters(4096, 4096, 512)) / 4096 ** 2,
  },
  speculative: {
    tokens: expectedTokens(0.8, 4),
    speed: speed(0.8, 4, 0.05),
    work: work(0.8, 4),
    poor: speed(0.3, 4, 0.05),
    poorWork: work(0.3, 4),
  },
  rebound: {
    kept: 100 * 0.8 ** 4,
    use: (1 - 0.285) / 0.8 ** 4,
    usePercent: 100 * ((1 - 0.285) / 0.8 ** 4 - 1),
  },
  exercise: {
    levels: exercise.levels.map((level) => level + 0),
    scale: exercise.grids[0]?.step ?? Number.NaN,
    back: exercise.values.map((value) => value + 0),
    thirteenSixteen: gigabytes(13, 16),
    thirteenFour: gigabytes(13, storageBits(4, 64)),
    thirteenBits: storageBits(4, 64),
    seventyThree: gigabytes(70, storageBits(3, 128)),
    drafts: [1, 2, 4, 8].map((g) => speed(0.6, g, 0.1)),
  },
};
