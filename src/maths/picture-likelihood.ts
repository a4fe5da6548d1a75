import type { Matrix } from "./matrix.ts";

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

/**
 * Probability that each pixel of a picture is 1, given those before it: the smallest masked network, one kernel and a
 * logistic function. Outside of the picture lie zeros.
 * @param picture rows of 1 and -1
 * @param kernel odd-sided; weights on the middle and on later pixels must be zero
 * @throws RangeError when the kernel looks at the pixel itself or ahead
 */
export const pixelProbabilities = (picture: Matrix, kernel: Matrix): number[][] => {
  const middle = (kernel.length - 1) / 2;
  const ahead = kernel.some((row, i) => row.some((w, j) => w !== 0 && (i > middle || (i === middle && j >= middle))));
  if (ahead) throw new RangeError("Unexpected weight on the pixel itself or on a later one, expected a masked kernel.");
  return picture.map((row, r) =>
    row.map((_, c) =>
      logistic(
        kernel.reduce(
          (sum, weights, i) =>
            weights.reduce((s, weight, j) => s + weight * (picture[r + i - middle]?.[c + j - middle] ?? 0), sum),
          0,
        ),
      ),
    ),
  );
};

/** Log-probability of a whole picture in nats, by the chain rule: each pixel given those before it. At most 0. */
export const pictureLogProbability = (picture: Matrix, kernel: Matrix): number =>
  pixelProbabilities(picture, kernel).reduce(
    (sum, row, r) => row.reduce((s, p, c) => s + Math.log((picture[r]?.[c] ?? 0) > 0 ? p : 1 - p), sum),
    0,
  );
