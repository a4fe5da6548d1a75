/** Masks that let a position look at a few others only. Like every mask they are added to the scores: 0 or -Infinity. */
import type { Matrix } from "./matrix.ts";

const fromRule = (n: number, may: (i: number, j: number) => boolean): number[][] => {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Unexpected length ${n}, expected a whole number >= 1.`);
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (may(i, j) ? 0 : -Infinity)));
};

// #region sliding-window
/**
 * A window over the neighbors, and a few global positions that see all and are seen by all (equation `sliding-window`;
 * beltagy2020longformer, section 3.1). Looks both ways, as in an encoder.
 * @param n positions
 * @param reach w, neighbors on each side, >= 0
 * @param globals positions that are global
 */
export const windowMask = (n: number, reach: number, globals: readonly number[] = []): number[][] =>
  fromRule(n, (i, j) => Math.abs(i - j) <= reach || globals.includes(i) || globals.includes(j));
// #endregion sliding-window

/**
 * The strided pattern of the Sparse Transformer, both of its heads in one mask: the `stride` positions up to here, and
 * every `stride`-th one before (child2019generating, section 4.2). Causal.
 * @param stride >= 1; near the root of n each row has about two times the root of n positions
 */
export const stridedMask = (n: number, stride: number): number[][] =>
  fromRule(n, (i, j) => j <= i && (i - j < stride || (i - j) % stride === 0));

/** A window that looks back only: the `reach` positions before, and its own (jiang2023mistral, section 2). */
export const causalWindowMask = (n: number, reach: number): number[][] =>
  fromRule(n, (i, j) => j <= i && i - j <= reach);

/** Pairs that a mask allows. */
export const allowedPairs = (mask: Matrix): number =>
  mask.reduce((sum, row) => sum + row.filter((value) => value === 0).length, 0);

/**
 * How far a fact can travel through a stack of masked layers: for each number of layers, the positions that the last row
 * has reached. Counts the last position itself.
 */
export const reachedPositions = (mask: Matrix, layers: number): number[] => {
  let reached = new Set([mask.length - 1]);
  return Array.from({ length: layers }, () => {
    reached = new Set([...reached].flatMap((i) => (mask[i] ?? []).flatMap((value, j) => (value === 0 ? [j] : []))));
    return reached.size;
  });
};
