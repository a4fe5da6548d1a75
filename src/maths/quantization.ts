import type { Vector } from "./matrix.ts";

/** Whole numbers, and the scale that turns each back into a weight. */
export type Quantized = { readonly levels: number[]; readonly scale: number };

const largestLevel = (bits: number): number => {
  if (!(Number.isInteger(bits) && bits >= 2 && bits <= 16))
    throw new RangeError(`Unexpected ${bits} bits, expected a whole number from 2 to 16.`);
  return 2 ** (bits - 1) - 1;
};

// #region absolute-maximum-quantization
/**
 * Weights as whole numbers times one scale, which the largest of them sets (equation `absolute-maximum-quantization`;
 * dettmers2022llmint8, section 2.1).
 * @param bits 2 to 16; levels go from -(2 ** (bits - 1) - 1) to as much above zero
 * @throws RangeError for another width, or a weight that is not finite
 */
export const quantize = (weights: Vector, bits: number): Quantized => {
  const most = largestLevel(bits);
  const largest = weights.reduce((a, w) => Math.max(a, Math.abs(w)), 0);
  if (!Number.isFinite(largest)) throw new RangeError("Unexpected weight that is no number, expected finite ones.");
  const scale = largest / most;
  return { levels: weights.map((w) => (scale > 0 ? Math.round(w / scale) : 0)), scale };
};

/** The weights that come back; each is wrong by half a scale at most. */
export const dequantize = ({ levels, scale }: Quantized): number[] => levels.map((level) => level * scale);
// #endregion absolute-maximum-quantization

/** Rounded weights with a scale of its own for every `size` of them. @throws RangeError when the size is no whole number above 0 */
export const quantizeByGroup = (weights: Vector, bits: number, size: number): number[] => {
  if (!(Number.isInteger(size) && size > 0))
    throw new RangeError(`Unexpected group of ${size}, expected a whole number above 0.`);
  const groups = Array.from({ length: Math.ceil(weights.length / size) }, (_, i) =>
    weights.slice(i * size, (i + 1) * size),
  );
  return groups.flatMap((group) => dequantize(quantize(group, bits)));
};

/** Bits that a weight takes in all: its own, and its share of the scale of its group. */
export const storedBits = (bits: number, size: number, scaleBits = 16): number => bits + scaleBits / size;

/** Root mean square of the changes over that of the weights; 0 where nothing changed. */
export const relativeError = (before: Vector, after: Vector): number => {
  const square = (values: Vector): number => values.reduce((sum, value) => sum + value * value, 0);
  return Math.sqrt(square(before.map((w, i) => w - (after[i] ?? 0))) / square(before));
};
