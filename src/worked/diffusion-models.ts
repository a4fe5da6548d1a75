import {
  boundTerm,
  ddimStep,
  ddpmStep,
  diffusionPosterior,
  guessedNoise,
  guided,
  noised,
  predictionTarget,
  signalToNoise,
} from "../maths/diffusion.ts";
import { gaussianDensity, standardNormalCdf } from "../maths/gaussian.ts";
import type { Mixture } from "../maths/gaussian-mixture.ts";
import { bestDataGuess, type Denoiser, walkToData } from "../maths/mixture-denoiser.ts";
import { cosineSchedule, levelsDown, linearSchedule, type NoiseSchedule } from "../maths/noise-schedule.ts";
import { angleAfter, flowToData } from "../maths/probability-flow.ts";
import type { Worked } from "./worked.ts";

/** Two pictures of one pixel: minus one and one, equally likely. */
export const points: Mixture = [
  { weight: 0.5, mean: -1, spread: 0 },
  { weight: 0.5, mean: 1, spread: 0 },
];
const [data, noise, signal, lower] = [1, -0.5, 0.64, 0.96];
const at = noised(data, noise, signal);
const guess = bestDataGuess(points, at, signal);
const noiseGuess = guessedNoise(guess, at, signal);
const posterior = diffusionPosterior(guess, at, signal, lower);
const below = ddimStep(guess, at, signal, lower);

export const levels = 1000;
export const linear = linearSchedule(levels);
export const cosine = cosineSchedule(levels);
/** Signals at the stops of a walk of so many steps, rising to 1. */
export const signalsOf = (schedule: NoiseSchedule, steps: number): number[] =>
  levelsDown(levels, steps).map((level) => schedule[level] ?? NaN);
const signalAt = (schedule: NoiseSchedule, level: number): number => schedule[level] ?? NaN;
/** What a squared error of the guessed noise counts in the bound at a level from 2: half the fall of signal-to-noise, by signal-to-noise. */
const noiseWeight = (level: number): number =>
  boundTerm(signalAt(linear, level), signalAt(linear, level - 1), 1 / signalToNoise(signalAt(linear, level)));

/** The noise schedule of Stable Diffusion 1: the roots of the steps' variances grow evenly. */
const latentEnd = Array.from({ length: levels }, (_, i) => i / (levels - 1)).reduce(
  (left, share) => left * (1 - (Math.sqrt(0.00085) + share * (Math.sqrt(0.012) - Math.sqrt(0.00085))) ** 2),
  1,
);

/** The place below which a distribution has a share of its mass, by halving an interval. @param below grows from 0 to 1 */
const placeOf = (share: number, below: (x: number) => number): number => {
  let [low, high] = [-9, 9];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (below(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
/** Starts that stand for pure noise: the middles of `size` equal shares of a standard normal. */
export const evenStarts = (size: number): number[] =>
  Array.from({ length: size }, (_, i) => placeOf((i + 0.5) / size, standardNormalCdf));

/** Data to count steps on: two bells, with the places of their own equal shares. */
const means = [-1, 0.8];
const spread = 0.2;
export const bells: Mixture = means.map((mean) => ({ weight: 0.5, mean, spread }));
const count = 200;
const starts = evenStarts(count);
const right = starts.map((_, i) =>
  placeOf((i + 0.5) / count, (x) => means.reduce((sum, mean) => sum + standardNormalCdf((x - mean) / spread) / 2, 0)),
);
const distance = (ends: readonly number[]): number =>
  ends.reduce((sum, end, i) => sum + Math.abs(end - (right[i] ?? NaN)), 0) / count;
export const callCounts = [2, 4, 6, 10, 20, 50, 100, 200];
/** Mean distance of samples from where the exact flow takes them, by calls of the denoiser: steps of DDIM, half as many of Heun. */
export const errors = callCounts.map((calls) => {
  const signals = Array.from({ length: calls + 1 }, (_, i) => Math.cos(angleAfter(i / calls)) ** 2);
  const planar = { centers: means.map((mean) => [mean, 0] as const), spread };
  return {
    calls,
    ddim: distance(starts.map((x) => walkToData((at, s) => bestDataGuess(bells, at, s), x, signals).at(-1) ?? NaN)),
    heun: distance(starts.map((x) => flowToData(planar, [x, 0], calls / 2).at(-1)?.[0] ?? NaN)),
  };
});

/** Two classes that overlap. */
export const classes: Mixture = [
  { weight: 0.5, mean: -0.7, spread: 0.5 },
  { weight: 0.5, mean: 0.7, spread: 0.5 },
];
const oneClass = classes.slice(1).map((bell) => ({ ...bell, weight: 1 }));
/** Places of `size` samples of the right class under guidance: evenly spread starts, walked back without fresh noise. */
export const guidedSamples = (scale: number, size: number): number[] =>
  evenStarts(size).map((start) => {
    const denoiser: Denoiser = (x, s) => guided(bestDataGuess(classes, x, s), bestDataGuess(oneClass, x, s), scale);
    return walkToData(denoiser, start, signalsOf(cosine, 100)).at(-1) ?? NaN;
  });
const crowd = (scale: number): Worked => {
  const places = guidedSamples(scale, 400);
  const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
  const wrong = places.filter((place) => place < 0).length / places.length;
  return {
    mean,
    spread: Math.sqrt(places.reduce((sum, place) => sum + (place - mean) ** 2, 0) / places.length),
    wrongSide: 100 * wrong,
  };
};

/** The class, made likelier where a classifier is surer of it, as guidance is often explained: moments by a sum over places. */
const tilted = (scale: number): Worked => {
  const places = Array.from({ length: 2001 }, (_, i) => -4 + i / 250);
  const weights = places.map((x) => {
    const [wrong = 0, asked = 0] = classes.map(({ mean, spread }) =>
      gaussianDensity(x, { mean, variance: spread ** 2 }),
    );
    return asked * (asked / (asked + wrong)) ** (scale - 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = places.reduce((sum, x, i) => sum + (x * (weights[i] ?? 0)) / total, 0);
  return {
    mean,
    spread: Math.sqrt(places.reduce((sum, x, i) => sum + ((x - mean) ** 2 * (weights[i] ?? 0)) / total, 0)),
  };
};

const gainOf = (name: "ddim" | "heun"): number => (errors[4]?.[name] ?? NaN) / (errors[7]?.[name] ?? NaN);

export const worked: Worked = {
  data,
  noise,
  signal,
  lower,
  root: Math.sqrt(signal),
  rest: Math.sqrt(1 - signal),
  at,
  shareOfOne: (1 + guess) / 2,
  guess,
  noiseGuess,
  lowerRoot: Math.sqrt(lower),
  lowerRest: Math.sqrt(1 - lower),
  ddim: below,
  posterior: { mean: posterior.mean, spread: Math.sqrt(posterior.variance) },
  ddpm: ddpmStep(guess, at, signal, lower, 1),
  next: bestDataGuess(points, below, lower),
  velocity: predictionTarget("velocity", data, noise, signal),
  score: -noiseGuess / Math.sqrt(1 - signal),
  ends: {
    linear: Math.sqrt(signalAt(linear, levels)),
    latent: Math.sqrt(latentEnd),
    linearHalf: signalAt(linear, levels / 2),
    cosineHalf: signalAt(cosine, levels / 2),
  },
  weights: { second: noiseWeight(2), half: noiseWeight(500), ratio: noiseWeight(2) / noiseWeight(500) },
  calls: Object.fromEntries(errors.map(({ calls, ddim, heun }) => [`of${calls}`, { ddim, heun }])),
  gain: { ddim: gainOf("ddim"), heun: gainOf("heun") },
  crowd: { none: crowd(1), two: crowd(2), four: crowd(4) },
  tilted: tilted(4),
  latent: { numbers: 64 * 64 * 4, pixels: 512 * 512 * 3, times: (512 * 512 * 3) / (64 * 64 * 4) },
  patches: (64 / 2) ** 2,
  exercise: {
    root: Math.sqrt(0.36),
    rest: Math.sqrt(1 - 0.36),
    at: noised(2, 1.5, 0.36),
    velocity: predictionTarget("velocity", 2, 1.5, 0.36),
    back: 0.6 * noised(2, 1.5, 0.36) - 0.8 * predictionTarget("velocity", 2, 1.5, 0.36),
    guidance: guided(0.2, 0.5, 7.5),
    single: bestDataGuess(points, 0, 0.5),
  },
};
