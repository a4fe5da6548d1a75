import { cosineSimilarity } from "./cosine-similarity.ts";
import type { Vector } from "./matrix.ts";

// #region clip-score
/**
 * CLIP score of a picture and a text (equation `clip-score`; Hessel et al. 2021): the cosine of their two embeddings, not
 * below zero, times 2.5, a factor that spreads the usual values over a handier range.
 * @param image embedding of the picture, d numbers, not all zero
 * @param text embedding of the text, d numbers, not all zero
 * @returns 0 to 2.5
 * @throws RangeError when the lengths differ or a vector has length zero
 */
export const clipScore = (image: Vector, text: Vector): number => {
  const cosine = cosineSimilarity(image, text);
  if (Number.isNaN(cosine)) throw new RangeError("Unexpected embedding of length 0, expected a direction.");
  return 2.5 * Math.max(0, cosine);
};
// #endregion clip-score
