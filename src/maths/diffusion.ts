/**
 * Diffusion, one coordinate at a time: every formula here holds for each coordinate of a point alone. The signal at a
 * level is the share of variance that is still data, often written as alpha with a bar; 1 - signal is the noise's share.
 */

// #region forward-diffusion
/**
 * Data noised to a level in one step (equation `forward-diffusion`; ho2020denoising, equation 4).
 * @param data x_0
 * @param noise a draw from N(0, 1)
 * @param signal of the level, in [0, 1]
 * @returns x_t
 */
export const noised = (data: number, noise: number, signal: number): number =>
  Math.sqrt(signal) * data + Math.sqrt(1 - signal) * noise;
// #endregion forward-diffusion

/** A normal distribution of one coordinate. */
export type Normal = { readonly mean: number; readonly variance: number };

// #region diffusion-posterior
/**
 * Where the point was at a lower level, when both the data and the noised point are known
 * (equation `diffusion-posterior`; ho2020denoising, equations 6 and 7, for levels that need not be neighbors).
 * @param data x_0
 * @param at x_t
 * @param signal at the level of x_t, in [0, 1)
 * @param lower signal at the lower level asked for, in (signal, 1]
 */
export const diffusionPosterior = (data: number, at: number, signal: number, lower: number): Normal => {
  const kept = signal / lower;
  const ofData = (Math.sqrt(lower) * (1 - kept)) / (1 - signal);
  const ofPoint = (Math.sqrt(kept) * (1 - lower)) / (1 - signal);
  return { mean: ofData * data + ofPoint * at, variance: ((1 - lower) / (1 - signal)) * (1 - kept) };
};
// #endregion diffusion-posterior

// #region simplified-diffusion-loss
/**
 * The loss that denoisers are trained with (equation `simplified-diffusion-loss`; ho2020denoising, equation 14): the
 * squared error of the guess, with the same weight at every level.
 * @param target what the network should have said: the noise, the data or the velocity
 * @param guess what it said; same length
 * @returns mean over all numbers
 */
export const simplifiedLoss = (target: ArrayLike<number>, guess: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < target.length; i++) sum += ((target[i] ?? NaN) - (guess[i] ?? NaN)) ** 2;
  return sum / target.length;
};
// #endregion simplified-diffusion-loss

// #region diffusion-bound-term
/** Signal over noise of a level: variance of the data's share by variance of the noise's. @param signal in [0, 1) */
export const signalToNoise = (signal: number): number => signal / (1 - signal);

/**
 * What a wrong guess of the data costs in the variational bound, in nats (equation `diffusion-bound-term`; kingma2021variational,
 * equation 13): the divergence of the step that the guess leads to from the posterior of the same variance.
 * @param signal at the level of the noised point
 * @param lower signal at the level below, in (signal, 1)
 * @param error squared distance of the guess from the data
 */
export const boundTerm = (signal: number, lower: number, error: number): number =>
  0.5 * (signalToNoise(lower) - signalToNoise(signal)) * error;
// #endregion diffusion-bound-term

/** What a denoiser may be trained to guess. All three say the same, once the noised point and its level are known. */
export type Prediction = "noise" | "data" | "velocity";

// #region diffusion-prediction
/**
 * The target of each kind of denoiser (equation `diffusion-prediction`; the velocity: salimans2022progressive, appendix D).
 * @param signal of the level, in [0, 1]
 */
export const predictionTarget = (kind: Prediction, data: number, noise: number, signal: number): number => {
  if (kind === "noise") return noise;
  if (kind === "data") return data;
  return Math.sqrt(signal) * noise - Math.sqrt(1 - signal) * data;
};

/**
 * The data that a guess stands for.
 * @param guess of the given kind, for the point `at`
 * @param signal in (0, 1] for guesses of the noise, whose error it divides by; in [0, 1] for the others
 */
export const guessedData = (kind: Prediction, guess: number, at: number, signal: number): number => {
  if (kind === "data") return guess;
  if (kind === "noise") return (at - Math.sqrt(1 - signal) * guess) / Math.sqrt(signal);
  return Math.sqrt(signal) * at - Math.sqrt(1 - signal) * guess;
};

/** The noise that, with this guess of the data, makes the point. @param signal in [0, 1) */
export const guessedNoise = (data: number, at: number, signal: number): number =>
  (at - Math.sqrt(signal) * data) / Math.sqrt(1 - signal);
// #endregion diffusion-prediction

// #region classifier-free-guidance
/**
 * Guidance without a classifier (equation `classifier-free-guidance`; ho2022classifier): away from what the network
 * says without a condition, toward and past what it says with one.
 * @param scale 0: no condition; 1: the condition as learned; above 1: more than learned. The paper's weight is scale - 1.
 */
export const guided = (without: number, withCondition: number, scale: number): number =>
  without + scale * (withCondition - without);
// #endregion classifier-free-guidance

// #region ddpm-step
/**
 * One step back that adds fresh noise (equation `ddpm-step`; ho2020denoising, algorithm 2): a draw from the posterior, with the
 * guess in the place of the data.
 * @param data the guess of x_0
 * @param draw a draw from N(0, 1); it has no effect on the step to level 0
 */
export const ddpmStep = (data: number, at: number, signal: number, lower: number, draw: number): number => {
  const { mean, variance } = diffusionPosterior(data, at, signal, lower);
  return mean + Math.sqrt(Math.max(0, variance)) * draw;
};
// #endregion ddpm-step

// #region ddim-step
/**
 * One step back without fresh noise (equation `ddim-step`; song2021denoising, equation 12 with sigma 0): the guessed data is
 * noised again to the lower level, with the very noise that it was guessed to have.
 * @param data the guess of x_0
 * @param signal at the level of x_t, in [0, 1)
 */
export const ddimStep = (data: number, at: number, signal: number, lower: number): number =>
  noised(data, guessedNoise(data, at, signal), lower);
// #endregion ddim-step
