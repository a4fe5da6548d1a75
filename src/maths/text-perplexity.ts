import type { Vector } from "./matrix.ts";

const checkProbabilities = (probabilities: Vector): void => {
  if (probabilities.length === 0) throw new RangeError("Unexpected empty text, expected at least one token.");
  const wrong = probabilities.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`Unexpected probability ${wrong}, expected a number from 0 to 1.`);
};

/**
 * Surprise of a whole text: the sum of -log2 of the probabilities that a model gave to its tokens.
 * @param probabilities of each token given all before it, in [0, 1]
 * @returns bits, >= 0; Infinity when a token had probability 0
 * @throws RangeError when there is no token, or a number is no probability
 */
export const textBits = (probabilities: Vector): number => {
  checkProbabilities(probabilities);
  return probabilities.reduce((sum, p) => sum - Math.log2(p), 0);
};

// #region perplexity
/**
 * Perplexity of a text under a model (equation `perplexity`): two to the mean surprise of a token in bits,
 * which is one divided by the geometric mean of the probabilities.
 * @param probabilities of each token given all before it, in [0, 1]
 * @returns from 1 (every token was certain) to Infinity (one was thought impossible)
 * @throws RangeError when there is no token, or a number is no probability
 */
export const textPerplexity = (probabilities: Vector): number => 2 ** (textBits(probabilities) / probabilities.length);
// #endregion perplexity

// #region bits-per-byte
/**
 * Surprise of a text for each of its bytes (equation `bits-per-byte`): free of how the text was cut into tokens.
 * @param probabilities of each token given all before it, in [0, 1]
 * @param bytes length of the text in UTF-8, a positive integer
 * @throws RangeError when there is no token, a number is no probability, or bytes is no positive integer
 */
export const bitsPerByte = (probabilities: Vector, bytes: number): number => {
  if (!(Number.isInteger(bytes) && bytes > 0)) throw new RangeError(`Unexpected ${bytes} bytes, expected 1 or more.`);
  return textBits(probabilities) / bytes;
};
// #endregion bits-per-byte

/** Bytes of a text in UTF-8: one for each Latin letter of English, two to four for most others. */
export const utf8Bytes = (text: string): number => new TextEncoder().encode(text).length;
