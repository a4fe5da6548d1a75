/** What a budget of compute is best spent on, and what it costs to train a smaller model for longer. */
import type { Random } from "../maths/random.ts";
import type { ScalingConstants } from "../maths/scaling-law.ts";
import type { Run } from "../maths/scaling-law-fit.ts";
import { interval95 } from "./bootstrap.ts";
import type { Json } from "./experiment.ts";

/** C = 6 N D floating-point operations. */
export const computeOf = ({ parameters, tokens }: Pick<Run, "parameters" | "tokens">): number =>
  6 * parameters * tokens;

/**
 * Best size for a budget: where the two terms of the law balance, a A / N^a = b B / D^b with D = C / 6 N
 * (hoffmann2022training, equation 4).
 */
export const optimalParameters = (law: ScalingConstants, compute: number): number => {
  const { parameterExponent: a, dataExponent: b, parameterScale, dataScale } = law;
  return (((a * parameterScale) / (b * dataScale)) * (compute / 6) ** b) ** (1 / (a + b));
};

/** Exponent of the best size in the budget, b / (a + b). */
export const sizeExponent = ({ parameterExponent: a, dataExponent: b }: ScalingConstants): number => b / (a + b);

/** Cells that no cell of the same or less compute beats, and the law's optimum at their budgets. */
export const frontierOf = (
  cells: readonly (readonly Run[])[],
  law: ScalingConstants,
  floor: number,
  draw: (random: Random) => readonly Run[],
  fitted: (runs: readonly Run[], start?: ScalingConstants) => ScalingConstants,
  random: Random,
): Json => {
  const points = cells
    .flatMap((runs) => {
      const [first] = runs;
      return first ? [{ ...first, excess: runs.reduce((sum, { loss }) => sum + loss - floor, 0) / runs.length }] : [];
    })
    .sort((a, b) => computeOf(a) - computeOf(b));
  let least = Infinity;
  const best = points.filter(({ excess }) => {
    const leads = excess < least;
    least = Math.min(least, excess);
    return leads;
  });
  const exponents = Array.from({ length: 100 }, () => sizeExponent(fitted(draw(random), law)));
  return {
    sizeExponent: sizeExponent(law),
    sizeExponentInterval: interval95(exponents),
    points: best.map(({ parameters, tokens, excess }) => {
      const compute = computeOf({ parameters, tokens });
      const optimal = optimalParameters(law, compute);
      return { parameters, tokens, compute, excess, optimalParameters: optimal, optimalTokens: compute / 6 / optimal };
    }),
  };
};

/** For models of a share of the best size: tokens and compute to reach the same loss, as multiples of the best. */
export const overtraining = (law: ScalingConstants, compute = 6 * 50_000 * 1_000_000): Json => {
  const { parameterExponent: a, dataExponent: b, parameterScale, dataScale } = law;
  const best = optimalParameters(law, compute);
  const tokens = compute / 6 / best;
  const excess = parameterScale / best ** a + dataScale / tokens ** b;
  return {
    compute,
    parameters: best,
    tokens,
    excess,
    smaller: [0.75, 0.5, 0.35, 0.25].map((share) => {
      const left = excess - parameterScale / (share * best) ** a;
      // a model too small for this loss reaches it with no amount of data
      const needed = left > 0 ? (dataScale / left) ** (1 / b) / tokens : null;
      return { share, tokens: needed, compute: needed === null ? null : share * needed };
    }),
  };
};
