/** How much of the data is left at each level of noise. */

/** Entry t = 0 ... T is the signal at level t: the share of the variance that is still data. 1 at level 0, near 0 at T. */
export type NoiseSchedule = Float64Array;

const checkLevels = (levels: number): void => {
  if (!Number.isInteger(levels) || levels < 1)
    throw new RangeError(`Unexpected ${levels} levels, expected a whole number from 1.`);
};

/**
 * Noise that is added in steps of evenly growing variance (ho2020denoising, section 4: from 0.0001 to 0.02 in 1,000 steps;
 * with fewer levels each step is larger by as much, so that the end is the same).
 * @param levels T, a whole number from 1
 * @throws RangeError on another number
 */
export const linearSchedule = (levels: number): NoiseSchedule => {
  checkLevels(levels);
  const scale = 1000 / levels;
  const signal = new Float64Array(levels + 1).fill(1);
  for (let t = 1; t <= levels; t++) {
    const share = levels === 1 ? 1 : (t - 1) / (levels - 1);
    signal[t] = (signal[t - 1] ?? 1) * (1 - Math.min(scale * (0.0001 + 0.0199 * share), 0.999));
  }
  return signal;
};

/**
 * A signal that falls like a squared cosine, slowly at both ends (nichol2021improved, equation 17, with s = 0.008); no
 * step takes away more than 0.999 of it.
 * @param levels T, a whole number from 1
 * @throws RangeError on another number
 */
export const cosineSchedule = (levels: number): NoiseSchedule => {
  checkLevels(levels);
  const height = (t: number): number => Math.cos(((t / levels + 0.008) / 1.008) * (Math.PI / 2)) ** 2;
  const signal = new Float64Array(levels + 1).fill(1);
  for (let t = 1; t <= levels; t++) signal[t] = (signal[t - 1] ?? 1) * Math.max(height(t) / height(t - 1), 0.001);
  return signal;
};

/**
 * The levels at which a walk back of fewer steps stops, from T down to 0, as even as whole numbers allow.
 * @param steps whole number from 1 to T
 * @returns steps + 1 levels, falling, the first T, the last 0
 * @throws RangeError on another number of steps
 */
export const levelsDown = (levels: number, steps: number): number[] => {
  if (!Number.isInteger(steps) || steps < 1 || steps > levels)
    throw new RangeError(`Unexpected ${steps} steps, expected a whole number from 1 to ${levels}.`);
  return Array.from({ length: steps + 1 }, (_, i) => Math.round((levels * (steps - i)) / steps));
};
