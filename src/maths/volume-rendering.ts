import type { Matrix, Vector } from "./matrix.ts";

const check = (densities: Vector, spacings: Vector): void => {
  if (densities.length !== spacings.length || densities.length === 0)
    throw new RangeError("Unexpected number of spacings, expected one for each density, at least one.");
  if (![...densities, ...spacings].every((value) => value >= 0))
    throw new RangeError("Unexpected negative density or spacing, expected zero or more.");
};

// #region volume-rendering
/**
 * Shares of a ray's color that its samples give (equation `volume-rendering`; mildenhall2020nerf, equation 3).
 * @param densities n numbers >= 0: chance of being stopped, per unit of length
 * @param spacings n lengths >= 0: how much of the ray each sample stands for, from the eye outward
 * @returns `light`: n + 1 shares of the light that pass, before each sample and after the last; `weights`: n shares that
 *   the samples stop; the weights and the last light sum to 1
 * @throws RangeError when the lists differ in length, are empty, or hold a negative number
 */
export const rayWeights = (densities: Vector, spacings: Vector): { light: number[]; weights: number[] } => {
  check(densities, spacings);
  const light = [1];
  const weights = densities.map((density, i) => {
    const before = light[i] ?? 0;
    const stopped = 1 - Math.exp(-density * (spacings[i] ?? 0));
    light.push(before * (1 - stopped));
    return before * stopped;
  });
  return { light, weights };
};

/** The ray's color: the samples' colors, each times its weight. @param colors n x channels, each 0 to 1 */
export const rayColor = (densities: Vector, spacings: Vector, colors: Matrix): number[] => {
  const { weights } = rayWeights(densities, spacings);
  if (colors.length !== weights.length) throw new RangeError("Unexpected number of colors, expected one a sample.");
  return (colors[0] ?? []).map((_, channel) =>
    weights.reduce((sum, weight, i) => sum + weight * (colors[i]?.[channel] ?? NaN), 0),
  );
};
// #endregion volume-rendering
