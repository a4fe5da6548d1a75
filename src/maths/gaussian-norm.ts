/** Lengths of draws from the standard normal distribution in d dimensions: the chi distribution. */

const checkWidth = (width: number): void => {
  if (!Number.isInteger(width) || width < 1)
    throw new RangeError(`Unexpected width ${width}, expected a whole number of at least 1.`);
};

/** log of the gamma function at n / 2, n a whole number >= 1: by Gamma(x + 1) = x Gamma(x) from Gamma(1/2) or Gamma(1). */
const logGammaOfHalf = (n: number): number => {
  let sum = n % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let k = n % 2 === 0 ? 2 : 1; k < n; k += 2) sum += Math.log(k / 2);
  return sum;
};

/** Mean length of a draw: sqrt(2) Gamma((d + 1) / 2) / Gamma(d / 2), a little below sqrt(d). @param width d >= 1 */
export const meanNorm = (width: number): number => {
  checkWidth(width);
  return Math.SQRT2 * Math.exp(logGammaOfHalf(width + 1) - logGammaOfHalf(width));
};

/** Standard deviation of the length of a draw: close to sqrt(1/2) for every large width. */
export const normSpread = (width: number): number => Math.sqrt(width - meanNorm(width) ** 2);

/** Natural logarithm of the density of the length r > 0 of a draw. */
export const logNormDensity = (width: number, length: number): number => {
  checkWidth(width);
  return (width - 1) * Math.log(length) - length ** 2 / 2 - (width / 2 - 1) * Math.LN2 - logGammaOfHalf(width);
};

/**
 * Natural logarithm of the probability that a draw is at most so long: the series of the incomplete gamma function, in
 * logarithms, so that probabilities far below the smallest number of the machine keep their size.
 * @param length r > 0, best below the mean length, where the series is short
 */
export const logNormProbability = (width: number, length: number): number => {
  checkWidth(width);
  const half = length ** 2 / 2;
  let term = 1;
  let sum = 1;
  for (let k = width / 2 + 1; term > 1e-17 * sum; k += 1) {
    term *= half / k;
    sum += term;
  }
  return (width / 2) * Math.log(half) - half - logGammaOfHalf(width + 2) + Math.log(sum);
};

// #region straight-path-shrinkage
/**
 * How much shorter than its ends a straight path between two independent draws is at a place on it
 * (equation `straight-path-shrinkage`): the standard deviation of every coordinate there.
 * @param share 0 at one end, 1 at the other
 * @returns 1 at the ends, sqrt(1/2) in the middle
 */
export const straightPathShrinkage = (share: number): number => Math.hypot(1 - share, share);
// #endregion straight-path-shrinkage
