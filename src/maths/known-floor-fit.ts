/** Fits of L(N, D) = E + A / N^a + B / D^b when E is known, when it is not, and to what is above E. */

import { lowest } from "./robust-least-squares.ts";
import { type ScalingConstants, scalingLaw } from "./scaling-law.ts";
import type { Run } from "./scaling-law-fit.ts";

/** Delta of Huber's loss on logarithms of losses (hoffmann2022training, section D.2). */
const delta = 1e-3;
/** The same where the logarithm is of the excess, which varies far more than the loss. */
const excessDelta = 0.05;

// Sizes and data enter as shares of these, so that A and B are of the order of 1 and the fit is well conditioned.
const [unitN, unitD] = [10_000, 300_000];

/** The constants from logarithms of A and B in those units, and exponents. */
const constantsFrom = (
  [a = 0, b = 0, alpha = 0, beta = 0]: readonly number[],
  irreducible: number,
): ScalingConstants => ({
  irreducible,
  parameterScale: Math.exp(a) * unitN ** alpha,
  parameterExponent: alpha,
  dataScale: Math.exp(b) * unitD ** beta,
  dataExponent: beta,
});
const vectorFrom = (law: ScalingConstants): number[] => [
  Math.log(law.parameterScale / unitN ** law.parameterExponent),
  Math.log(law.dataScale / unitD ** law.dataExponent),
  law.parameterExponent,
  law.dataExponent,
];

const starts = [0.3, 0.8].flatMap((alpha) =>
  [0.3, 0.8].flatMap((beta) => [-2, -0.7].map((size) => [size, size, alpha, beta])),
);

/** With E fixed at the known floor. @param start go down from here alone, for the many fits of a bootstrap */
export const fitWithFloor = (runs: readonly Run[], floor: number, start?: ScalingConstants): ScalingConstants => {
  const residuals = (at: readonly number[]): number[] => {
    const law = constantsFrom(at, floor);
    return runs.map(({ parameters, tokens, loss }) => Math.log(scalingLaw(law, parameters, tokens) / loss));
  };
  return constantsFrom(lowest(residuals, start ? [vectorFrom(start)] : starts, delta), floor);
};

/** With E free, as everybody must who does not know the truth. */
export const fitFreely = (runs: readonly Run[], start?: ScalingConstants): ScalingConstants => {
  const lawAt = (at: readonly number[]): ScalingConstants => constantsFrom(at, Math.exp(at[4] ?? 0));
  const residuals = (at: readonly number[]): number[] =>
    runs.map(({ parameters, tokens, loss }) => Math.log(scalingLaw(lawAt(at), parameters, tokens) / loss));
  const least = Math.min(...runs.map(({ loss }) => loss));
  const from = start
    ? [[...vectorFrom(start), Math.log(start.irreducible)]]
    : starts.flatMap((each) => [0.7, 0.9, 0.98].map((share) => [...each, Math.log(share * least)]));
  return lawAt(lowest(residuals, from, delta));
};

/** To the logarithm of the excess L - E: small excesses count as much as large ones. */
export const fitExcess = (runs: readonly Run[], floor: number, start?: ScalingConstants): ScalingConstants => {
  const residuals = (at: readonly number[]): number[] => {
    const law = constantsFrom(at, 0);
    return runs.map(({ parameters, tokens, loss }) => Math.log(scalingLaw(law, parameters, tokens) / (loss - floor)));
  };
  const found = lowest(residuals, start ? [vectorFrom(start)] : starts, excessDelta);
  return constantsFrom(found, floor);
};
