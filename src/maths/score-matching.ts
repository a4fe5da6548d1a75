/**
 * Denoising score matching in one dimension, where everything is known: the data are a few points on the line, equally
 * likely, and the noise is Gaussian.
 */
import { logGaussianDensity } from "./gaussian.ts";
import type { Vector } from "./matrix.ts";
import { softmax } from "./softmax.ts";

const check = (data: Vector, spread: number): void => {
  if (data.length === 0) throw new RangeError("Unexpected empty data, expected at least one point.");
  if (!(spread > 0)) throw new RangeError(`Unexpected spread ${spread}, expected a positive number.`);
};

/** log of the density of the noisy data at x, in nats: one bell of the given spread on each data point. */
export const logNoisyDensity = (data: Vector, spread: number, x: number): number => {
  check(data, spread);
  const logs = data.map((mean) => logGaussianDensity(x, { mean, variance: spread ** 2 }));
  const largest = Math.max(...logs);
  return largest + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - largest), 0) / data.length);
};

/** Mean of the clean point behind a noisy x: the best guess of a denoiser, by Bayes' rule. */
export const meanCleanPoint = (data: Vector, spread: number, x: number): number => {
  check(data, spread);
  const shares = softmax(data.map((point) => -((x - point) ** 2) / (2 * spread ** 2)));
  return shares.reduce((sum, share, i) => sum + share * (data[i] ?? 0), 0);
};

/** Slope of `logNoisyDensity`: the way from x to the mean clean point, over the variance of the noise. */
export const noisyScore = (data: Vector, spread: number, x: number): number =>
  (meanCleanPoint(data, spread, x) - x) / spread ** 2;

// #region denoising-score-matching
/**
 * Mean squared distance of a guess from the way back to the clean point, over data and noise
 * (equation `denoising-score-matching`; vincent2011connection). Least when the guess is `noisyScore`, and not 0.
 * @param guess a slope for every noisy x
 * @param spread standard deviation of the noise, > 0
 * @param steps places of the noise from -8 to 8 standard deviations, at which the mean is summed
 * @throws RangeError when there is no data, or the spread is not positive
 */
export const denoisingScoreMatching = (
  guess: (x: number) => number,
  data: Vector,
  spread: number,
  steps = 1600,
): number => {
  check(data, spread);
  const width = 16 / steps;
  let loss = 0;
  for (let k = 0; k <= steps; k += 1) {
    const noise = -8 + k * width;
    const weight = (Math.exp((-noise * noise) / 2) / Math.sqrt(2 * Math.PI)) * width;
    for (const clean of data) {
      const noisy = clean + spread * noise;
      loss += (weight / data.length) * (guess(noisy) - (clean - noisy) / spread ** 2) ** 2;
    }
  }
  return loss;
};
// #endregion denoising-score-matching
