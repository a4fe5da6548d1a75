/** A binary floating-point format: bits of exponent and fraction, and its largest number where it is not the usual one. */
export type NumberFormat = { readonly exponent: number; readonly fraction: number; readonly largest?: number };

/** The formats of the chapter; E4M3 gives up infinity, so it reaches 448 instead of 240 (micikevicius2022fp8). */
export const formats = {
  single: { exponent: 8, fraction: 23 },
  half: { exponent: 5, fraction: 10 },
  brain: { exponent: 8, fraction: 7 },
  e4m3: { exponent: 4, fraction: 3, largest: 448 },
  e5m2: { exponent: 5, fraction: 2 },
} as const satisfies Record<string, NumberFormat>;

const bias = (format: NumberFormat): number => 2 ** (format.exponent - 1) - 1;

/** Largest finite number. */
export const largest = (format: NumberFormat): number =>
  format.largest ?? (2 - 2 ** -format.fraction) * 2 ** bias(format);

/** Smallest number above zero that keeps full precision. */
export const smallestNormal = (format: NumberFormat): number => 2 ** (1 - bias(format));

/** Smallest number above zero. */
export const smallest = (format: NumberFormat): number => smallestNormal(format) * 2 ** -format.fraction;

// #region number-format
/**
 * The nearest number of a format, ties to the even one; beyond the largest, infinity; below half the smallest, zero.
 * @throws RangeError when the number is not finite
 */
export const rounded = (value: number, format: NumberFormat): number => {
  if (!Number.isFinite(value)) throw new RangeError(`Unexpected ${value}, expected a finite number.`);
  const size = Math.abs(value);
  const power = Math.max(Math.floor(Math.log2(size || 1e-300)), 1 - bias(format));
  const step = 2 ** (power - format.fraction);
  const steps = size / step;
  const below = Math.floor(steps);
  const up = steps - below > 0.5 || (steps - below === 0.5 && below % 2 === 1);
  const near = (below + (up ? 1 : 0)) * step;
  return Math.sign(value) * (near > largest(format) ? Number.POSITIVE_INFINITY : near);
};
// #endregion number-format

/** What a gradient becomes when it is stored as `scale` times itself and divided again, at 32 bits. */
export const scaledAndBack = (value: number, scale: number, format: NumberFormat): number =>
  rounded(value * scale, format) / scale;
