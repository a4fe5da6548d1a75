/**
 * How close a restored picture is to its original, and why the closest answer on average is not a likely picture: when
 * several originals fit the input, their mean has half the expected squared error of one of them drawn at random.
 */
import type { Vector } from "./matrix.ts";
import { meanSquaredError } from "./squared-error.ts";

// #region peak-signal-to-noise-ratio
/**
 * Peak signal-to-noise ratio (equation `peak-signal-to-noise-ratio`): the squared range of a pixel over the mean squared error.
 * @param error mean squared error, 0 or more; for several pictures their mean
 * @param peak the largest value of a pixel, positive: 1, or 255 in pictures of eight bits
 * @returns decibels; infinite when nothing differs, 0 when the error is the whole range
 * @throws RangeError when the error is negative or the peak is not positive
 */
export const peakSignalToNoise = (error: number, peak = 1): number => {
  if (!(error >= 0 && peak > 0))
    throw new RangeError(`Unexpected error ${error} and peak ${peak}, expected 0 or more and above 0.`);
  return 10 * Math.log10(peak ** 2 / error);
};
// #endregion peak-signal-to-noise-ratio

/** A picture that fits the input, as the values of its pixels, and its probability. */
export type Candidate = { readonly picture: Vector; readonly probability: number };

/** The mean of the candidates, pixel by pixel. @throws RangeError when there is none or they differ in size */
export const meanPicture = (candidates: readonly Candidate[]): number[] => {
  const size = candidates[0]?.picture.length ?? 0;
  if (size === 0 || candidates.some(({ picture }) => picture.length !== size))
    throw new RangeError(`Unexpected ${candidates.length} candidates, expected one or more of one size.`);
  return Array.from({ length: size }, (_, i) =>
    candidates.reduce((sum, { picture, probability }) => sum + probability * (picture[i] ?? 0), 0),
  );
};

// #region mean-or-draw
/** Expected mean squared error of one answer, when each candidate may be the original. */
export const expectedError = (answer: Vector, candidates: readonly Candidate[]): number =>
  candidates.reduce((sum, { picture, probability }) => sum + probability * meanSquaredError(answer, picture), 0);

/**
 * Expected error of two ways to answer (equation `mean-or-draw`): the mean of the candidates, and one of them drawn with
 * its own probability. The second is twice the first.
 */
export const meanOrDraw = (candidates: readonly Candidate[]): { readonly mean: number; readonly draw: number } => ({
  mean: expectedError(meanPicture(candidates), candidates),
  draw: candidates.reduce((sum, { picture, probability }) => sum + probability * expectedError(picture, candidates), 0),
});
// #endregion mean-or-draw
