/** How a codec turns sound into a few small numbers: each codebook names what the codebooks before it left over. */
import type { Matrix, Vector } from "./matrix.ts";
import { vectorQuantization } from "./vector-quantization.ts";

// #region residual-quantization
/**
 * Residual quantization (equation `residual-quantization`): the nearest code, then the nearest code to the rest, and so on.
 * @param frame D numbers
 * @param codebooks each K x D, in the order of use
 * @returns indices (one a codebook) and the sum of the codes, D numbers
 * @throws RangeError when a code has another length than the frame
 */
export const residualQuantization = (
  frame: Vector,
  codebooks: readonly Matrix[],
): { readonly indices: number[]; readonly sum: number[] } => {
  let rest = Array.from(frame);
  const indices = codebooks.map((codebook) => {
    const { index, code } = vectorQuantization(rest, codebook);
    rest = rest.map((value, i) => value - (code[i] ?? NaN));
    return index;
  });
  return { indices, sum: rest.map((value, i) => (frame[i] ?? NaN) - value) };
};
// #endregion residual-quantization

// #region codec-bit-rate
/**
 * Bits that a codec sends in a second (equation `codec-bit-rate`), before any further compression.
 * @param frames a second, positive
 * @param codebooks used for each frame, a whole number from 1
 * @param entries of a codebook, a whole number from 2
 * @throws RangeError when a number is out of range
 */
export const codecBitRate = (frames: number, codebooks: number, entries: number): number => {
  if (!(frames > 0 && Number.isInteger(codebooks) && codebooks >= 1 && Number.isInteger(entries) && entries >= 2))
    throw new RangeError("Unexpected codec, expected frames above 0, a codebook or more, and two entries or more.");
  return frames * codebooks * Math.log2(entries);
};
// #endregion codec-bit-rate
