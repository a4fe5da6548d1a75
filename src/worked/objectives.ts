import { finiteDifference } from "../maths/backpropagation.ts";
import { fitBell } from "../maths/bell-fit.ts";
import { crossEntropyGradient, crossEntropyLoss } from "../maths/cross-entropy-loss.ts";
import { evidenceLowerBound, logEvidence } from "../maths/evidence-lower-bound.ts";
import { ganOptimum, nonSaturatingGradient, nonSaturatingLoss, saturatingGradient } from "../maths/gan-loss.ts";
import type { Mixture } from "../maths/gaussian-mixture.ts";
import { infoNce, infoNceGradient } from "../maths/info-nce.ts";
import type { Matrix } from "../maths/matrix.ts";
import { dilutedLikelihood } from "../maths/mixture-likelihood.ts";
import {
  directPreferenceLoss,
  directPreferencePath,
  type LinearPolicy,
  preferenceProbability,
  rewardModelGradient,
  rewardModelLoss,
} from "../maths/preference-loss.ts";
import { denoisingScoreMatching, logNoisyDensity, meanCleanPoint, noisyScore } from "../maths/score-matching.ts";
import { softmax } from "../maths/softmax.ts";
import { meanAbsoluteError, meanSquaredError, squaredErrorGradient } from "../maths/squared-error.ts";
import type { Worked } from "./worked.ts";

/** One pixel in ten pictures: black in three, white in seven. */
export const pixels = [0, 0, 0, 1, 1, 1, 1, 1, 1, 1] as const;
const everywhere = (answer: number): number[] => pixels.map(() => answer);
export const pixelLosses = {
  squared: (answer: number): number => meanSquaredError(everywhere(answer), pixels),
  absolute: (answer: number): number => meanAbsoluteError(everywhere(answer), pixels),
  /** The answer is the probability of white, in (0, 1). */
  surprise: (answer: number): number => {
    const logits = [0, Math.log(answer / (1 - answer))];
    return pixels.reduce<number>((sum, pixel) => sum + crossEntropyLoss(logits, pixel), 0) / pixels.length;
  },
} as const;
const white = 0.7;

/** A model's scores for three words, of which the second came. */
const logits = [2, 1, 0] as const;
const came = 1;

/** The scale of the chapter on variational autoencoders: a weight from N(0, 1), a reading with an error from N(0, 1). */
const scale = { weight: 1, noise: 1 };
const reading = 2;
const guess = { mean: 0.5, spread: 1 };

/** A sample that the discriminator takes for real with probability 0.05. */
const rejected = Math.log(0.05 / 0.95);

export const humps = (spread: number): Mixture => [
  { weight: 0.6, mean: -2, spread },
  { weight: 0.4, mean: 2, spread },
];
const bells = (spread: number) => ({
  forward: fitBell(humps(spread), "forward"),
  jensenShannon: fitBell(humps(spread), "jensenShannon"),
  wasserstein: fitBell(humps(spread), "wasserstein"),
});
export const narrowBells = bells(0.5);
export const wideBells = bells(0.7);

/** Two clean points and noise as wide as they are far from 0. */
export const clean = [-1, 1] as const;
export const noise = 1;
const noisy = 0.5;

/** How well three pictures fit three captions, between -1 and 1; the right captions are on the diagonal. */
const similarities: Matrix = [
  [0.9, 0.4, 0.1],
  [0.5, 0.8, 0.2],
  [0.1, 0.3, 0.7],
];
const temperature = 0.5;
/** Batch of three whose captions say only cat or dog: the mean of log(how many in the batch say the same). */
const ambiguous = 0.5 * Math.log(2) + 0.25 * Math.log(3);

/** Three answers to a prompt: "No", "Never", "Yes". Columns: refuses, mildness. The policy begins with two for refusing. */
export const refusal: LinearPolicy = {
  features: [
    [1, 0.2],
    [1, -0.8],
    [0, 1.5],
  ],
  parameters: [2, 0],
};
const strength = 0.5;
export const displacement = directPreferencePath(refusal, 0, 1, strength, 1, 40);
const lossAt = (step: number): number => {
  const pair = (i: number) => ({
    model: Math.log(displacement[step]?.[i] ?? NaN),
    reference: Math.log(displacement[0]?.[i] ?? NaN),
  });
  return directPreferenceLoss(pair(0), pair(1), strength);
};

/** A world of a million pictures, of which a thousand, equally likely, are of the kind wanted. */
const [all, good, seen, stray] = [1_000_000, 1000, 100, 0.001];
const [logGood, logNoise] = [-Math.log(good), -Math.log(all)];
const copies = (known: boolean): number => dilutedLikelihood(1 - stray, known ? -Math.log(seen) : -Infinity, logNoise);

/** Entropy of a coin that shows one side with probability p, in nats. */
const coin = (p: number): number => -p * Math.log(p) - (1 - p) * Math.log(1 - p);

export const worked: Worked = {
  pixel: {
    white,
    squared: pixelLosses.squared(white),
    squaredAtWhite: pixelLosses.squared(1),
    absolute: pixelLosses.absolute(1),
    absoluteAtGray: pixelLosses.absolute(white),
    surprise: pixelLosses.surprise(white),
    slope: squaredErrorGradient(everywhere(0.5), pixels).reduce((sum, slope) => sum + slope, 0),
  },
  token: {
    probabilities: softmax(logits),
    loss: crossEntropyLoss(logits, came),
    gradient: crossEntropyGradient(logits, came),
    tried: finiteDifference((at) => crossEntropyLoss(at, came), logits, came),
  },
  bound: {
    evidence: -logEvidence(scale, reading),
    guess: -evidenceLowerBound(scale, reading, guess).bound,
    gap: logEvidence(scale, reading) - evidenceLowerBound(scale, reading, guess).bound,
  },
  game: {
    saturating: -saturatingGradient(rejected),
    nonSaturating: -nonSaturatingGradient(rejected),
    value: ganOptimum([0.5, 0.5], [0.5, 0.5]),
    generator: nonSaturatingLoss(0),
  },
  bells: { narrow: narrowBells, wide: wideBells },
  denoise: {
    shares: softmax(clean.map((point) => -((noisy - point) ** 2) / 2)),
    clean: meanCleanPoint(clean, noise, noisy),
    score: noisyScore(clean, noise, noisy),
    tried: finiteDifference(([x = 0]) => logNoisyDensity(clean, noise, x), [noisy], 0),
    zero: denoisingScoreMatching(() => 0, clean, noise),
    best: denoisingScoreMatching((x) => noisyScore(clean, noise, x), clean, noise),
  },
  contrast: {
    logits: (similarities[0] ?? []).map((s) => s / temperature),
    shares: softmax(similarities[0] ?? [], temperature),
    first: crossEntropyLoss(
      (similarities[0] ?? []).map((s) => s / temperature),
      0,
    ),
    loss: infoNce(similarities, temperature),
    gradient: infoNceGradient(similarities, temperature)[0] ?? [],
    chance: Math.log(3),
    ambiguous,
  },
  preference: {
    probability: preferenceProbability(1.2, 0.4),
    loss: rewardModelLoss(1.2, 0.4),
    gradient: rewardModelGradient(1.2, 0.4),
    disagreement: coin(0.8),
    start: Math.LN2,
    before: displacement[0] ?? [],
    after: displacement.at(-1) ?? [],
    steps: displacement.length - 1,
    lossAfter: lossAt(displacement.length - 1),
  },
  world: {
    perfect: { log: logGood, share: 100 },
    diluted: { log: dilutedLikelihood(0.01, logGood, logNoise), share: 100 * (0.01 + (0.99 * good) / all) },
    noise: { log: logNoise, share: (100 * good) / all },
    copies: {
      log: (seen / good) * copies(true) + (1 - seen / good) * copies(false),
      share: 100 * (1 - stray + (stray * good) / all),
    },
    times: 100,
    dilution: Math.log(100),
    perDimension: Math.log(100) / Math.LN2 / (32 * 32 * 3),
  },
  exercise: {
    mean: 0.2 * 0 + 0.8 * 10,
    variance: 0.2 * 0.8 * 100,
    uniformLoss: Math.log(50_000),
    rewards: [0, 1, 3].map((gap) => preferenceProbability(gap, 0)),
    twoAnswers: rewardModelLoss(0.1 * (-4 + 5), 0.1 * (-9 + 6)),
    twoMargin: 0.1 * (-4 + 5) - 0.1 * (-9 + 6),
    twoWeight: 1 - preferenceProbability(0.4, 0),
  },
};
