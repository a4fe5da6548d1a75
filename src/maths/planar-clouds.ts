import { type Matrix, multiply, transpose, type Vector } from "./matrix.ts";
import { cholesky, type MultivariateGaussian, multivariateSampler } from "./multivariate-gaussian.ts";
import { type Random, seededRandom } from "./random.ts";

/** A distribution in the plane: Gaussians of equal share. Everything about it is known exactly: density, mean, covariance. */
export type Cloud = readonly MultivariateGaussian[];

const round = (variance: number): Matrix => [
  [variance, 0],
  [0, variance],
];
const circle = (count: number, turn: number, spread: number): Cloud => {
  // Half the squared radius and the spread of a part add up to a variance of 1 on each axis.
  const radius = Math.sqrt(2 * (1 - spread ** 2));
  return Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * (k + turn)) / count;
    return { mean: [radius * Math.cos(angle), radius * Math.sin(angle)], covariance: round(spread ** 2) };
  });
};

/** Three shapes with the same mean, 0, and the same covariance, the identity: a Fréchet distance cannot tell them apart. */
export const shapes = {
  bell: [{ mean: [0, 0], covariance: round(1) }],
  clusters: circle(4, 0.5, 0.4),
  ring: circle(16, 0, 0.15),
} as const satisfies Readonly<Record<string, Cloud>>;

/** Where a cloud is put: its center, how many times as wide it is, and how far it leans (correlation, -1 to 1 exclusive). */
export type Placing = { readonly across: number; readonly up: number; readonly spread: number; readonly tilt: number };

/** Moves, widens and leans a cloud: x becomes the center plus spread L x, where L L^T has ones and the tilt as entries. */
export const placed = (cloud: Cloud, { across, up, spread, tilt }: Placing): Cloud => {
  const lean = cholesky([
    [1, tilt],
    [tilt, 1],
  ]).map((row) => row.map((value) => spread * value));
  return cloud.map(({ mean, covariance }) => ({
    mean: multiply(
      lean,
      mean.map((value) => [value]),
    ).map(([value = 0], i) => value + (i === 0 ? across : up)),
    covariance: multiply(multiply(lean, covariance), transpose(lean)),
  }));
};

/** Exact mean and covariance of a cloud. */
export const momentsOf = (cloud: Cloud): MultivariateGaussian => {
  const average = (value: (part: MultivariateGaussian) => number): number =>
    cloud.reduce((sum, part) => sum + value(part), 0) / cloud.length;
  const mean = [0, 1].map((i) => average((part) => part.mean[i] ?? 0));
  const second = (i: number, j: number): number =>
    average((part) => (part.covariance[i]?.[j] ?? 0) + (part.mean[i] ?? 0) * (part.mean[j] ?? 0));
  return { mean, covariance: [0, 1].map((i) => [0, 1].map((j) => second(i, j) - (mean[i] ?? 0) * (mean[j] ?? 0))) };
};

/** For each part of a cloud, the natural logarithm of its density at a point. The factors are found once. */
const logParts = (cloud: Cloud): ((point: Vector) => number[]) => {
  const parts = cloud.map(({ mean: [x = 0, y = 0], covariance }) => {
    const [[a = 0] = [], [b = 0, c = 0] = []] = cholesky(covariance);
    return { x, y, a, b, c, height: -Math.log(2 * Math.PI * a * c) };
  });
  return ([x = 0, y = 0]) =>
    parts.map((part) => {
      const first = (x - part.x) / part.a;
      const second = (y - part.y - part.b * first) / part.c;
      return part.height - (first ** 2 + second ** 2) / 2;
    });
};

/** Natural logarithm of the density at a point; the largest term is taken out first, so that nothing underflows. */
export const logCloudDensity = (cloud: Cloud): ((point: Vector) => number) => {
  const logsAt = logParts(cloud);
  return (point) => {
    const logs = logsAt(point);
    const largest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
    return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0) / cloud.length);
  };
};

/** Draws from a cloud: a part chosen evenly, then a draw from it. The same random numbers give nearby points in nearby clouds. */
export const sampleCloud = (cloud: Cloud, random: Random, count: number): number[][] => {
  const samplers = cloud.map((part) => multivariateSampler(part, random));
  return Array.from({ length: count }, () => samplers[Math.floor(random() * cloud.length)]?.() ?? [0, 0]);
};

/**
 * The model that has only stored its training points: a narrow bell on each.
 * @param width standard deviation of a bell, > 0
 */
export const copiesOf = (points: Matrix, width: number): Cloud =>
  points.map((mean) => ({ mean, covariance: round(width ** 2) }));

const clusterLogs = logParts(shapes.clusters);

/** Probabilities of the four kinds, by the exact posterior of the four clusters: the classifier of the Inception-like score. */
export const kindsOf = (point: Vector): number[] => {
  const logs = clusterLogs(point);
  const largest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
};

/** Points for a fixed seed. */
export const seededCloud = (cloud: Cloud, seed: number, count: number): number[][] =>
  sampleCloud(cloud, seededRandom(seed), count);
