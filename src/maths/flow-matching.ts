/** Flow matching on a line: noise is paired with data, and a velocity is learned that carries the one to the other. */
import type { Mixture } from "./gaussian-mixture.ts";
import { bestDataGuess } from "./mixture-denoiser.ts";

/** Noise, the data that it is paired with, and the share of the way between them, 0 (noise) to 1 (data). */
export type Pair = { readonly noise: number; readonly data: number; readonly share: number };

/** Where a pair's straight way is at its share. */
export const onTheWay = ({ noise, data, share }: Pair): number => (1 - share) * noise + share * data;

// #region flow-matching-loss
/**
 * Mean squared error of a guessed velocity (equation `flow-matching-loss`; lipman2023flow, section 4; liu2023flow, equation 1):
 * the target of each pair is the velocity of its straight way.
 * @param guess a velocity for every place and share of the way
 */
export const flowMatchingLoss = (guess: (at: number, share: number) => number, pairs: readonly Pair[]): number =>
  pairs.reduce((sum, pair) => sum + (guess(onTheWay(pair), pair.share) - (pair.data - pair.noise)) ** 2, 0) /
  pairs.length;
// #endregion flow-matching-loss

/**
 * The velocity of least loss: the mean over all pairs whose way leads through a place. Scaled to variance one, that
 * place is a noised point of a diffusion model, whose best denoiser gives the data.
 * @param share of the way, from 0 to below 1
 */
export const meanVelocity = (mixture: Mixture, at: number, share: number): number => {
  const length = Math.hypot(share, 1 - share);
  return (bestDataGuess(mixture, at / length, (share / length) ** 2) - at) / (1 - share);
};

/**
 * Follows the mean velocity from noise to data in even steps, each with the velocity of its middle.
 * @returns steps + 1 places, the start first
 */
export const flowAlong = (mixture: Mixture, start: number, steps: number): number[] => {
  const path = [start];
  let at = start;
  for (let i = 0; i < steps; i++) {
    const share = i / steps;
    const middle = at + meanVelocity(mixture, at, share) / (2 * steps);
    at += meanVelocity(mixture, middle, share + 1 / (2 * steps)) / steps;
    path.push(at);
  }
  return path;
};
