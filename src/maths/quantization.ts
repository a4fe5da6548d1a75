/**
 * Rounding of numbers to a few bits: to the nearest point of an evenly spaced grid that is laid over them
 * (dettmers2022llmint8, section 2.1).
 */

/** How the grid lies: around zero up to the largest size, or from the smallest to the largest number. */
export type Scheme = "symmetric" | "asymmetric";

/** Points `zero + step * level` for whole levels from `low` to `high`. */
export type Grid = {
  /** distance of two points, > 0 */
  readonly step: number;
  /** the number that level 0 stands for: 0 when symmetric */
  readonly zero: number;
  readonly low: number;
  readonly high: number;
};

// #region quantization-grid
/**
 * The grid over some numbers (equation `quantization-grid`): symmetric has 2^b - 1 levels around zero and a step of max|w| / (2^(b-1) - 1),
 * asymmetric has 2^b levels from the smallest to the largest number. When all numbers are one, the grid has it as a point.
 * @param bits whole, 2 to 16
 * @throws RangeError on other bits, no numbers, or numbers that are not finite
 */
export const quantizationGrid = (values: readonly number[], bits: number, scheme: Scheme = "symmetric"): Grid => {
  if (!(Number.isInteger(bits) && bits >= 2 && bits <= 16))
    throw new RangeError(`Unexpected ${bits} bits, expected a whole number from 2 to 16.`);
  if (values.length === 0 || !values.every(Number.isFinite))
    throw new RangeError("Unexpected numbers, expected at least one and all of them finite.");
  if (scheme === "symmetric") {
    const most = 2 ** (bits - 1) - 1;
    const largest = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
    return { step: largest / most || 1, zero: 0, low: -most, high: most };
  }
  const least = values.reduce((size, value) => Math.min(size, value), Infinity);
  const largest = values.reduce((size, value) => Math.max(size, value), -Infinity);
  return { step: (largest - least) / (2 ** bits - 1) || 1, zero: least, low: 0, high: 2 ** bits - 1 };
};

/** The level of the grid that is nearest to a number; beyond the ends the end. */
export const quantizationLevel = (value: number, { step, zero, low, high }: Grid): number =>
  Math.max(low, Math.min(high, Math.round((value - zero) / step)));

/** The number that a level stands for. */
export const dequantized = (level: number, { step, zero }: Grid): number => zero + step * level;
// #endregion quantization-grid

/** Rounded numbers with the grid of each group. */
export type Quantized = {
  readonly levels: readonly number[];
  readonly values: readonly number[];
  /** one for each group in turn */
  readonly grids: readonly Grid[];
};

/**
 * Rounds numbers in groups of neighbors, each with a grid of its own.
 * @param group numbers that share a grid, a whole number >= 1; the last group may be shorter
 * @throws RangeError as `quantizationGrid` does, and on other sizes of a group
 */
export const quantize = (
  values: readonly number[],
  bits: number,
  group: number,
  scheme: Scheme = "symmetric",
): Quantized => {
  if (!(Number.isInteger(group) && group >= 1))
    throw new RangeError(`Unexpected group of ${group}, expected a whole number from 1 on.`);
  const groups = Array.from({ length: Math.ceil(values.length / group) }, (_, index) =>
    values.slice(index * group, (index + 1) * group),
  );
  const rounded = groups.map((own) => {
    const grid = quantizationGrid(own, bits, scheme);
    return { grid, levels: own.map((value) => quantizationLevel(value, grid)) };
  });
  return {
    levels: rounded.flatMap(({ levels }) => levels),
    values: rounded.flatMap(({ grid, levels }) => levels.map((level) => dequantized(level, grid))),
    grids: rounded.map(({ grid }) => grid),
  };
};

// #region storage-bits
/**
 * Bits that a number takes with its part of the group's grid (equation `storage-bits`).
 * @param gridBits bits of what is kept for each group: 16 for a scale
 */
export const storageBits = (bits: number, group: number, gridBits = 16): number => bits + gridBits / group;
// #endregion storage-bits

/**
 * Root of the mean squared error of rounding when numbers fall anywhere between two points alike: step / sqrt(12). The uniform
 * law of rounding errors, good as long as numbers are spread over many steps.
 */
export const roundingError = (step: number): number => step / Math.sqrt(12);

/** Root of the mean square of differences. @throws RangeError unless both have the same number, at least one */
export const rootMeanSquareError = (values: readonly number[], rounded: readonly number[]): number => {
  if (values.length === 0 || values.length !== rounded.length)
    throw new RangeError(`Unexpected ${rounded.length} rounded numbers, expected ${values.length}, at least one.`);
  const sum = values.reduce((total, value, index) => total + (value - (rounded[index] ?? 0)) ** 2, 0);
  return Math.sqrt(sum / values.length);
};
