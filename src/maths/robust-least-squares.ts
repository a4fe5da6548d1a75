/** Robust least squares for a handful of parameters: damped Gauss-Newton steps with numeric slopes. */
import { huberLoss } from "./scaling-law-fit.ts";

export type Residuals = (parameters: readonly number[]) => readonly number[];

/** Sum of Huber losses. */
export const robustSum = (residuals: readonly number[], delta: number): number =>
  residuals.reduce((sum, each) => sum + huberLoss(each, delta), 0);

/** Solves the symmetric positive system a x = y by Cholesky's factors; undefined where it is not positive. */
const solve = (a: readonly (readonly number[])[], y: readonly number[]): number[] | undefined => {
  const size = y.length;
  const factor = a.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (factor[i]?.[k] ?? 0) * (factor[j]?.[k] ?? 0);
      if (i === j && !(sum > 0)) return undefined;
      const row = factor[i];
      if (row) row[j] = i === j ? Math.sqrt(sum) : sum / (factor[j]?.[j] ?? 1);
    }
  const x = [...y];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - (factor[i]?.[k] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (factor[i]?.[i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] ?? 0) - (factor[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (factor[i]?.[i] ?? 1);
  }
  return x;
};

const slopesOf = (residuals: Residuals, at: readonly number[]): number[][] =>
  at.map((value, i) => {
    const step = 1e-6 * Math.max(1, Math.abs(value));
    const shifted = (by: number): readonly number[] => residuals(at.map((each, j) => (j === i ? each + by : each)));
    const [above, below] = [shifted(step), shifted(-step)];
    return above.map((each, row) => (each - (below[row] ?? 0)) / (2 * step));
  });

/** One step; weights make the squares Huber's losses. */
const stepFrom = (
  residuals: Residuals,
  at: readonly number[],
  delta: number,
  damping: number,
): number[] | undefined => {
  const now = residuals(at);
  const slopes = slopesOf(residuals, at);
  const weights = now.map((each) => Math.min(1, delta / Math.max(1e-300, Math.abs(each))));
  const dot = (a: readonly number[], b: readonly number[]): number =>
    weights.reduce((sum, weight, row) => sum + weight * (a[row] ?? 0) * (b[row] ?? 0), 0);
  const normal = slopes.map((a, i) =>
    slopes.map((b, j) => dot(a, b) * (i === j ? 1 + damping : 1) + (i === j ? 1e-12 : 0)),
  );
  const move = solve(
    normal,
    slopes.map((a) => -dot(a, now)),
  );
  return move?.every(Number.isFinite) ? at.map((each, i) => each + (move[i] ?? 0)) : undefined;
};

/** Goes down from one start. @returns the parameters, and the robust sum there */
export const descend = (
  residuals: Residuals,
  start: readonly number[],
  delta: number,
): { at: readonly number[]; sum: number } => {
  let at = start;
  let sum = robustSum(residuals(at), delta);
  let damping = 1e-2;
  for (let i = 0; i < 300 && damping < 1e10; i++) {
    const next = stepFrom(residuals, at, delta, damping);
    const nextSum = next ? robustSum(residuals(next), delta) : Infinity;
    if (next && nextSum < sum) {
      const gain = sum - nextSum;
      [at, sum, damping] = [next, nextSum, Math.max(damping / 4, 1e-12)];
      if (gain < 1e-8 * sum) break;
    } else damping *= 4;
  }
  return { at, sum };
};

/** The lowest of several descents. */
export const lowest = (
  residuals: Residuals,
  starts: readonly (readonly number[])[],
  delta: number,
): readonly number[] =>
  starts.map((start) => descend(residuals, start, delta)).reduce((best, each) => (each.sum < best.sum ? each : best))
    .at;
