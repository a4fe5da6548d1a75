/**
 * The best denoiser of data that are a mixture of bells on a line, and walks from noise to data that use it. With the
 * truth in the place of the network, what is left of a sampler's error is the size of its steps.
 */
import { ddimStep, ddpmStep } from "./diffusion.ts";
import type { Mixture } from "./gaussian-mixture.ts";
import { type Random, standardNormal } from "./random.ts";
import { softmax } from "./softmax.ts";

/** A guess of the data from a noised point and the signal of its level. */
export type Denoiser = (at: number, signal: number) => number;

/**
 * Mean of the data behind a noised point, by Bayes' rule: what squared error asks of a network.
 * @param mixture the data; a spread may be 0, which is a point
 * @param at x_t
 * @param signal of the level, in [0, 1)
 * @throws RangeError when there is no bell, or the signal is outside its range
 */
export const bestDataGuess = (mixture: Mixture, at: number, signal: number): number => {
  if (mixture.length === 0 || !(signal >= 0 && signal < 1))
    throw new RangeError(
      `Unexpected ${mixture.length} bells at signal ${signal}, expected one or more and a signal from 0 to below 1.`,
    );
  const root = Math.sqrt(signal);
  const seen = mixture.map(({ weight, mean, spread }) => {
    const variance = 1 - signal + signal * spread ** 2;
    const miss = at - root * mean;
    return {
      logShare: Math.log(weight) - Math.log(variance) / 2 - miss ** 2 / (2 * variance),
      // The mean behind the point if it came from this bell.
      mean: mean + (root * spread ** 2 * miss) / variance,
    };
  });
  const shares = softmax(seen.map(({ logShare }) => logShare));
  return seen.reduce((sum, { mean }, i) => sum + (shares[i] ?? 0) * mean, 0);
};

/**
 * A walk from a noised point down to the data.
 * @param signals of the levels at which it stops, rising; the last may be 1, the others are below 1
 * @param random gives the fresh noise of every step (DDPM); without it the walk takes none (DDIM)
 * @returns the places, the start first: as many as there are signals
 */
export const walkToData = (
  denoiser: Denoiser,
  start: number,
  signals: ArrayLike<number>,
  random?: Random,
): number[] => {
  const path = [start];
  let at = start;
  for (let i = 0; i + 1 < signals.length; i++) {
    const [signal, lower] = [signals[i] ?? NaN, signals[i + 1] ?? NaN];
    const guess = denoiser(at, signal);
    at = random ? ddpmStep(guess, at, signal, lower, standardNormal(random)) : ddimStep(guess, at, signal, lower);
    path.push(at);
  }
  return path;
};
