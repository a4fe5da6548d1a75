import { causalMask } from "../maths/attention.ts";
import { keyValueCache } from "../maths/attention-cost.ts";
import { expertGates, loadBalanceLoss, type MixtureShape, mixtureSize } from "../maths/expert-routing.ts";
import { positiveFeatureSpread, positiveRandomFeatures, randomDirections } from "../maths/linear-attention.ts";
import { dot, type Matrix, type Vector } from "../maths/matrix.ts";
import { nothingSeen, takeBlock } from "../maths/online-softmax.ts";
import { seededRandom } from "../maths/random.ts";
import { softmax } from "../maths/softmax.ts";
import { allowedPairs, causalWindowMask, reachedPositions, stridedMask, windowMask } from "../maths/sparse-mask.ts";
import type { Worked } from "./worked.ts";

/** LLaMA 7B and Mistral 7B: 32 layers, heads of width 128 (touvron2023llama, table 2; jiang2023mistral, table 1). */
const cache = (keyValueHeads: number, length: number): number =>
  keyValueCache({ layers: 32, headWidth: 128, keyValueHeads, length });
const gib = 2 ** 30;

/** Four scores of one query and their values, taken two at a time. */
const scores: Vector = [1, 3, 2, 5];
const values: Matrix = [[10], [20], [30], [40]];
const first = takeBlock(nothingSeen(1), scores.slice(0, 2), values.slice(0, 2));
const second = takeBlock(first, scores.slice(2), values.slice(2));
const weights = softmax(scores);

/** A document of 4,096 tokens with a window of 512, 256 on each side (beltagy2020longformer, section 5). */
const document = { length: 4096, reach: 256 };
const pairsOf = (reach: number): number => allowedPairs(windowMask(document.length, reach, [0]));
const small = 24;

const query: Vector = [1, 0.5];
const key: Vector = [0.5, 1];
const draws = 4000;
/** The exact spread of the estimate, and what a sample of estimates shows of it: it lacks most of the rare large draws. */
const estimates = (count: number): { mean: number; exactSpread: number; spread: number; lowPercent: number } => {
  const tries = Array.from({ length: draws }, (_, seed) => {
    const directions = randomDirections(count, 2, seededRandom(10_000 * count + seed));
    return dot(positiveRandomFeatures(query, directions), positiveRandomFeatures(key, directions));
  });
  const mean = tries.reduce((sum, x) => sum + x, 0) / tries.length;
  return {
    mean,
    exactSpread: positiveFeatureSpread(query, key, count),
    spread: Math.sqrt(tries.reduce((sum, x) => sum + (x - mean) ** 2, 0) / tries.length),
    lowPercent: (100 * tries.filter((x) => x < Math.exp(dot(query, key))).length) / tries.length,
  };
};

/** Router scores of four tokens for four experts, set by hand. */
const router: Matrix = [
  [2, 1, 0, 0],
  [2, 0, 1, 0],
  [0, 2, 0, 1],
  [3, 0, 0, 2],
];
const balance = loadBalanceLoss(router);

/** jiang2024mixtral, table 1. */
const mixtral: MixtureShape = {
  layers: 32,
  width: 4096,
  heads: 32,
  keyValueHeads: 8,
  headWidth: 128,
  hidden: 14336,
  gated: true,
  vocabulary: 32000,
  context: 32768,
  positions: "weightless",
  tied: false,
  biases: "none",
  norm: "rms",
  experts: 8,
  chosen: 2,
};
const size = mixtureSize(mixtral);

export const worked: Worked = {
  cache: {
    token: cache(32, 1) / 1024,
    short: cache(32, 2048) / gib,
    long: cache(32, 131072) / gib,
    grouped: cache(8, 131072) / gib,
    single: cache(1, 131072) / gib,
    length: 131072,
    window: cache(8, 4096) / gib,
    users: 16,
    manyUsers: (16 * cache(8, 32768)) / gib,
    usersLength: 32768,
    one: cache(8, 32768) / gib,
  },
  online: {
    scores,
    firstLargest: first.largest,
    firstTotal: first.total,
    firstWeighted: first.weighted[0] ?? 0,
    firstAnswer: (first.weighted[0] ?? 0) / first.total,
    shrink: Math.exp(first.largest - second.largest),
    secondTotal: second.total,
    secondWeighted: second.weighted[0] ?? 0,
    answer: (second.weighted[0] ?? 0) / second.total,
    weights,
    plain: weights.reduce((sum, weight, i) => sum + weight * (values[i]?.[0] ?? 0), 0),
  },
  sparse: {
    length: document.length,
    full: document.length ** 2 / 1e6,
    window: pairsOf(document.reach) / 1e6,
    share: (100 * pairsOf(document.reach)) / document.length ** 2,
    causal: allowedPairs(causalMask(small)),
    causalWindow: allowedPairs(causalWindowMask(small, 4)),
    strided: allowedPairs(stridedMask(small, 5)),
    global: allowedPairs(windowMask(small, 2, [0, 12])),
    windowReach: reachedPositions(causalWindowMask(small, 4), 3),
    stridedReach: reachedPositions(stridedMask(small, 5), 2),
    mistral: (4096 * 32) / 1000,
  },
  features: {
    draws,
    product: dot(query, key),
    exact: Math.exp(dot(query, key)),
    few: estimates(16),
    more: estimates(256),
  },
  router: {
    scores: router[0] ?? [],
    gates: expertGates(router[0] ?? [], 2),
    shares: balance.shares,
    probabilities: balance.probabilities,
    loss: balance.loss,
  },
  mixtral: {
    total: size.total / 1e9,
    active: size.active / 1e9,
    naive: 8 * 7,
    gigabytes: (2 * size.total) / 1e9,
    ratio: size.total / size.active,
  },
  exercise: {
    positions: 10_000,
    reach: 512,
    distance: 10_000 - 1,
    windowLayers: Math.ceil((10_000 - 1) / 512),
    top1Active: mixtureSize({ ...mixtral, chosen: 1 }).active / 1e9,
    sixteen: mixtureSize({ ...mixtral, experts: 16 }).total / 1e9,
    sixteenActive: mixtureSize({ ...mixtral, experts: 16 }).active / 1e9,
  },
};
