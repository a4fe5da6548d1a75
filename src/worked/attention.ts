import { summaryOf } from "../experiments/summaries.ts";
import { causalMask, scaledDotProduct } from "../maths/attention.ts";
import { attentionCost, keyValueCache } from "../maths/attention-cost.ts";
import { type Matrix, multiply, transpose, type Vector } from "../maths/matrix.ts";
import { multiHeadAttention } from "../maths/multi-head-attention.ts";
import { seededRandom } from "../maths/random.ts";
import { sampleScores, scoreVariance, softmaxGradient, variance } from "../maths/score-spread.ts";
import { softmax } from "../maths/softmax.ts";
import type { Worked } from "./worked.ts";

/** Embeddings set by hand; the columns mean: water, money, "several senses". */
const river: Vector = [1, 0, 0];
const account: Vector = [0, 1, 0];
const bank: Vector = [0.5, 0.5, 1];
const empty: Vector = [0, 0, 0];

/** Projections set by hand (3 x 2): a trained model learns them. */
const queryProjection: Matrix = [
  [0, 1],
  [0, 1],
  [2, 0],
];
const keyProjection: Matrix = [
  [2, 0],
  [2, 0],
  [-2, 1],
];
const valueProjection: Matrix = [
  [1, 0],
  [0, 1],
  [0, 0],
];

const project = (tokens: Matrix) => ({
  queries: multiply(tokens, queryProjection),
  keys: multiply(tokens, keyProjection),
  values: multiply(tokens, valueProjection),
});
const attend = (tokens: Matrix, mask?: Matrix) => {
  const { queries, keys, values } = project(tokens);
  return scaledDotProduct(queries, keys, values, mask);
};

/** "the bank by the river": the empty words have zero embeddings. */
export const phrase = ["the", "bank", "by", "the", "river"] as const;
const phraseTokens: Matrix = [empty, bank, empty, empty, river];
export const phraseWeights = attend(phraseTokens).weights;
export const phraseWeightsCausal = attend(phraseTokens, causalMask(phrase.length)).weights;

const riverBank = attend([river, bank]);
const bankRiver = attend([bank, river]);
const bankAccount = attend([bank, account]);
const bankAccountCausal = attend([bank, account], causalMask(2));
const products = multiply(project([river, bank]).queries, transpose(project([river, bank]).keys));

/** The two columns of the projections, each a head of its own with keys of width 1. */
const column = (a: Matrix, index: number): Matrix => a.map((row) => [row[index] ?? 0]);
const twoHeads = multiHeadAttention(
  {
    queryProjections: [column(queryProjection, 0), column(queryProjection, 1)],
    keyProjections: [column(keyProjection, 0), column(keyProjection, 1)],
    valueProjections: [valueProjection, valueProjection],
    outputProjection: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ],
  },
  [river, bank],
  [river, bank],
);

/** One key has the score `gap`, the other 0: its weight, and how it answers to its own score. */
const pair = (gap: number) => {
  const weights = softmax([gap, 0]);
  return { gap, weight: weights[0] ?? 0, gradient: softmaxGradient(weights)[0]?.[0] ?? 0 };
};

const samples = 4000;
const spread = (width: number) => Math.sqrt(variance(sampleScores(width, samples, seededRandom(width))));

/** Sizes of LLaMA 7B and Mistral 7B: 32 layers, 32 query heads of width 128 (touvron2023llama, table 2; jiang2023mistral, table 1). */
const shape = { layers: 32, headWidth: 128, length: 2048 };
const mib = 2 ** 20;
const layer = { heads: 32, headWidth: 128 };
const cost = (length: number) => attentionCost({ ...layer, length });

/** Heads of the small language's models, looked at and then silenced. */
const looked = summaryOf("agreement-heads").models;
const counted = (read: (model: (typeof looked)[number]) => number): number =>
  looked.reduce((sum, model) => sum + read(model), 0);
const [first] = looked;
const trackingHead = first?.heads.find(({ tracks }) => tracks);

export const worked: Worked = {
  measured: {
    models: looked.length,
    heads: counted(({ heads }) => heads.length),
    tracking: counted(({ trackingHeads }) => trackingHeads),
    byAttention: counted(({ byAttention }) => byAttention),
    byAblation: counted(({ byAblation }) => byAblation),
    firstLayer: counted(
      ({ heads }) => heads.filter(({ layer, missed, tracks }) => layer === 0 && missed && !tracks).length,
    ),
    wrong: 100 * (first?.error.misledMass ?? Number.NaN),
    without: 100 * ((first?.error.misledMass ?? Number.NaN) + (trackingHead?.misledIncrease ?? Number.NaN)),
  },
  tokens: { river, account, bank },
  projections: { queries: queryProjection, keys: keyProjection, values: valueProjection },
  riverBank: { ...project([river, bank]), products, ...riverBank },
  bankRiver,
  bankAccount: { weights: bankAccount.weights, output: bankAccount.output },
  bankAccountCausal: { weights: bankAccountCausal.weights, output: bankAccountCausal.output },
  unscaled: softmax(products[1] ?? []),
  twoHeads: {
    first: twoHeads.heads[0]?.weights ?? [],
    second: twoHeads.heads[1]?.weights ?? [],
    concatenated: twoHeads.concatenated,
  },
  phrase: { weights: phraseWeights, causal: phraseWeightsCausal },
  spread: {
    samples,
    variance: scoreVariance(64),
    deviation: Math.sqrt(scoreVariance(64)),
    measured: spread(64),
    scaled: scoreVariance(64, 8),
  },
  small: pair(1),
  large: pair(8),
  shrink: pair(1).gradient / pair(8).gradient,
  cost: {
    width: layer.heads * layer.headWidth,
    short: 2048,
    long: 32768,
    total2048: cost(2048).total / 1e9,
    share2048: (100 * cost(2048).pairs) / cost(2048).total,
    share32768: (100 * cost(32768).pairs) / cost(32768).total,
    scores2048: cost(2048).scoreBytes / mib,
    scores32768: cost(32768).scoreBytes / 2 ** 30,
    activations32768: cost(32768).activationBytes / 2 ** 30,
  },
  cache: {
    length: shape.length,
    multiHead: keyValueCache({ ...shape, keyValueHeads: 32 }) / mib,
    grouped: keyValueCache({ ...shape, keyValueHeads: 8 }) / mib,
    multiQuery: keyValueCache({ ...shape, keyValueHeads: 1 }) / mib,
  },
  exercise: {
    conversation: 8192,
    headWidth: 128,
    unscaled: softmax([4, 0]),
    twoWeights: scaledDotProduct(
      [[2, 0, 0, 2]],
      [
        [1, 0, 0, 1],
        [0, 1, 1, 0],
      ],
      [[10], [20]],
    ),
    cost4096: cost(4096).pairs / cost(2048).pairs,
    projections4096: cost(4096).projections / cost(2048).projections,
    cacheBatch: keyValueCache({ layers: 32, headWidth: 128, keyValueHeads: 8, length: 8192, batch: 16 }) / 2 ** 30,
    cacheBatchFull: keyValueCache({ layers: 32, headWidth: 128, keyValueHeads: 32, length: 8192, batch: 16 }) / 2 ** 30,
  },
};
