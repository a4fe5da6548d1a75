import { summaryOf } from "../experiments/summaries.ts";
import {
  bestLoss,
  computeForLoss,
  computeOptimal,
  inferenceOptimal,
  lifetimeCompute,
  optimumExponents,
  overTrainingCost,
  tokensForLoss,
} from "../maths/compute-optimal.ts";
import { embeddingBias } from "../maths/embedding-bias.ts";
import { quantile, simulatedStudy } from "../maths/isoflop-runs.ts";
import { powerLawFit } from "../maths/power-law-fit.ts";
import {
  chinchilla,
  chinchillaUnrounded,
  corrected,
  effectiveTokens,
  repetitionConstant,
  type ScalingConstants,
  scalingLaw,
} from "../maths/scaling-law.ts";
import { trainingCompute } from "../maths/training-compute.ts";
import type { Worked } from "./worked.ts";

const scientific = (value: number): { mantissa: number; exponent: number } => {
  const exponent = Math.floor(Math.log10(value));
  return { mantissa: value / 10 ** exponent, exponent };
};
const gopher = 5.76e23;

/** Three parts of a loss. */
const parts = (law: ScalingConstants, parameters: number, tokens: number) => ({
  irreducible: law.irreducible,
  size: law.parameterScale / parameters ** law.parameterExponent,
  data: law.dataScale / tokens ** law.dataExponent,
  loss: scalingLaw(law, parameters, tokens),
});
const optimum = (law: ScalingConstants, compute: number) => {
  const { parameters, tokens } = computeOptimal(law, compute);
  return { billions: parameters / 1e9, ratio: tokens / parameters };
};

/** Nine small runs without noise, fitted by a line with and without the offset. */
const small = Array.from({ length: 9 }, (_, i) => 10 ** (17 + i / 2));
const losses = small.map((budget) => bestLoss(corrected, budget));
const bare = powerLawFit(small, losses);
const offset = powerLawFit(small, losses, corrected.irreducible);

/** Kaplan's range of sizes seen without embeddings. */
const seen = (law: ScalingConstants): number => {
  const sizes = Array.from({ length: 61 }, (_, i) => 790 * (1.58e9 / 790) ** (i / 60));
  return powerLawFit(
    sizes.map((size) => 6 * size * embeddingBias(law, size).tokens),
    sizes,
  ).exponent;
};

/** The simulated study behind the figure `fit-uncertainty`: nine budgets, seven sizes, noise of half a percent. */
const { runs, fits } = simulatedStudy();
const spread = (measure: (fit: ScalingConstants) => number) => {
  const values = fits.map(measure);
  return { low: quantile(values, 0.1), high: quantile(values, 0.9) };
};

const sizeExponent = spread((fit) => optimumExponents(fit).size);

/** Llama 3 8B under the corrected law: another corpus, so an illustration only. */
const llama = { parameters: 8e9, tokens: 15e12 };
const llamaLoss = scalingLaw(corrected, llama.parameters, llama.tokens);
const llamaEqual = computeForLoss(corrected, llamaLoss);
const llamaBest = computeOptimal(corrected, llamaEqual);
const llamaBreakEven =
  (trainingCompute(llama.parameters, llama.tokens) - llamaEqual) / (2 * (llamaBest.parameters - llama.parameters));

/** Sardana et al., Figure 1: 13 billion parameters, 2 trillion tokens served, their exponents. */
const sardana: ScalingConstants = { ...chinchilla, parameterExponent: 0.336, dataExponent: 0.283 };
const thirteen = { parameters: 13e9, tokens: 0.576486e12 };
const thirteenLoss = scalingLaw(sardana, thirteen.parameters, thirteen.tokens);
const seven = { parameters: 7e9, tokens: tokensForLoss(sardana, 7e9, thirteenLoss) };
const [before, after] = [lifetimeCompute(thirteen, 2e12), lifetimeCompute(seven, 2e12)];
const cheapest = inferenceOptimal(sardana, thirteenLoss, 2e12);

const served = (servings: number) => {
  const best = computeOptimal(corrected, 1e24);
  const found = inferenceOptimal(corrected, bestLoss(corrected, 1e24), servings * best.tokens);
  const saved = 1 - lifetimeCompute(found, servings * best.tokens) / lifetimeCompute(best, servings * best.tokens);
  return { size: found.parameters / best.parameters, savedPercent: 100 * saved };
};

/** The law of the small language, whose floor is known. */
const own = summaryOf("scaling");
type Fit = typeof own.fits.excess;
/** A fitted constant with its interval over cells drawn with replacement. */
const fitted = ({ law, cells }: Fit, constant: keyof Fit["law"]) => {
  if (!cells) throw new Error(`no interval was measured for ${constant}`);
  return { ...cells[constant], fitted: law[constant] };
};
const ownExponents = (fit: Fit) => ({ size: fitted(fit, "parameterExponent"), data: fitted(fit, "dataExponent") });
const freeFloor = fitted(own.fits.freeFloor, "irreducible");
const ownSizes = [...new Set(own.cells.map(({ parameters }) => parameters))].sort((a, b) => a - b);
const forecast = own.forecast.cells.at(-1) ?? { expected: Number.NaN, measured: Number.NaN };

export const worked: Worked = {
  /** Tokens that a budget of 10^24 operations buys, in billions for the large model and trillions for the small. */
  opening: { large: 1e24 / 6 / 800e9 / 1e9, small: 1e24 / 6 / 8e9 / 1e12 },
  constants: { printed: chinchilla, unrounded: chinchillaUnrounded, corrected },
  gopher: parts(corrected, 280e9, 300e9),
  chinchilla: parts(corrected, 70e9, 1.4e12),
  optimum: {
    corrected: optimum(corrected, gopher),
    unrounded: optimum(chinchillaUnrounded, gopher),
    printed: optimum(chinchilla, gopher),
    llamaRatio: 16.55e12 / 402e9,
  },
  exponents: {
    corrected: { size: optimumExponents(corrected).size },
    printed: { size: optimumExponents(chinchilla).size },
    unrounded: { size: optimumExponents(chinchillaUnrounded).size },
  },
  tenfold: {
    kaplanLossPercent: 100 * (1 - 10 ** -0.076),
    kaplanSize: 10 ** 0.73,
    kaplanTokens: 10 ** 0.27,
    equal: Math.sqrt(10),
  },
  doubling: {
    kaplanPercent: 100 * (1 - 2 ** -0.05),
    gapPercent: 100 * (1 - 2 ** -optimumExponents(corrected).loss),
    at22: 100 * (1 - bestLoss(corrected, 2e22) / bestLoss(corrected, 1e22)),
    at26: 100 * (1 - bestLoss(corrected, 2e26) / bestLoss(corrected, 1e26)),
    loss22: bestLoss(corrected, 1e22),
    loss26: bestLoss(corrected, 1e26),
    halveGap: 2 ** (1 / optimumExponents(corrected).loss),
  },
  offset: {
    bare: -bare.exponent,
    right: -offset.exponent,
    predicted: bare.scale * 1e25 ** bare.exponent,
    truth: bestLoss(corrected, 1e25),
  },
  seen: { corrected: seen(corrected), unrounded: seen(chinchillaUnrounded) },
  cost: {
    half: 100 * (overTrainingCost(corrected, 1e24, 0.5) - 1),
    double: 100 * (overTrainingCost(corrected, 1e24, 2) - 1),
    quarter: overTrainingCost(corrected, 1e24, 0.25),
    smallest: (1 + corrected.parameterExponent / corrected.dataExponent) ** (-1 / corrected.parameterExponent),
  },
  served: { three: served(3), thirty: served(30) },
  sardana: {
    saved: scientific(before - after),
    percent: (100 * (before - after)) / before,
    bestBillions: cheapest.parameters / 1e9,
  },
  llama: {
    ratio: llama.tokens / llama.parameters,
    factor: trainingCompute(llama.parameters, llama.tokens) / llamaEqual,
    bestBillions: llamaBest.parameters / 1e9,
    breakEvenTrillions: llamaBreakEven / 1e12,
  },
  repetition: {
    fourPercent: (100 * effectiveTokens(1, 4)) / 4,
    sixteenPercent: (100 * effectiveTokens(1, 16)) / 16,
    ceiling: 1 + repetitionConstant,
  },
  study: {
    runs: runs.length,
    fits: fits.length,
    exponent: sizeExponent,
    ratioInside: spread((fit) => (6 * computeOptimal(fit, 1e20).tokens ** 2) / 1e20),
    ratioOutside: spread((fit) => (6 * computeOptimal(fit, 1e26).tokens ** 2) / 1e26),
    truthInside: optimum(corrected, 1e20).ratio,
    truthOutside: optimum(corrected, 1e26).ratio,
    width: sizeExponent.high - sizeExponent.low,
  },
  own: {
    models: ownSizes.length,
    smallest: ownSizes.at(0) ?? Number.NaN,
    largest: ownSizes.at(-1) ?? Number.NaN,
    least: Math.min(...own.cells.map(({ tokens }) => tokens)),
    most: Math.max(...own.cells.map(({ tokens }) => tokens)),
    floor: own.floor,
    lowest: Math.min(...own.cells.map(({ excess }) => own.floor + excess.mean)),
    ...ownExponents(own.fits.excess),
    free: { ...freeFloor, above: freeFloor.fitted - own.floor },
    withoutLeast: ownExponents(own.fitsWithoutLeastText.excess),
    split: { ...own.frontier.sizeExponentInterval, fitted: own.frontier.sizeExponent },
    forecast: {
      ...forecast,
      shortPercent: 100 * (forecast.measured / forecast.expected - 1),
      step: (ownSizes.at(-1) ?? Number.NaN) / (ownSizes.at(-2) ?? Number.NaN),
    },
  },
  misprint: { right: scientific(trainingCompute(175e9, 12e12)), second: scientific(trainingCompute(67e9, 4.1e12)) },
  exercise: {
    budget: {
      ...optimum(corrected, 1e22),
      trillions: computeOptimal(corrected, 1e22).tokens / 1e12,
      loss: bestLoss(corrected, 1e22),
    },
    mediumLoss: scalingLaw(corrected, 20e9, 1e22 / 6 / 20e9),
    mediumTokens: 1e22 / 6 / 20e9 / 1e9,
    equalPercent: 100 * (scalingLaw(corrected, 20e9, 1e22 / 6 / 20e9) / bestLoss(corrected, 1e22) - 1),
    epochTokens: effectiveTokens(100e9, 8) / 1e9,
  },
};
