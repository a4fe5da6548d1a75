/** What is known exactly of data in the plane, and how well samples of a model meet it. */
import type { PlanarData } from "./planar-data.ts";
import { drawPlanar } from "./planar-data.ts";
import type { SmoothedPoints } from "./probability-flow.ts";
import type { Random } from "./random.ts";

/** Logarithm of the density at (x, y), in nats; finite everywhere. */
export const planarLogDensity = ({ centers, spread }: SmoothedPoints, x: number, y: number): number => {
  let least = Infinity;
  for (const center of centers) least = Math.min(least, (x - center[0]) ** 2 + (y - center[1]) ** 2);
  const variance = spread ** 2;
  let sum = 0;
  for (const center of centers) sum += Math.exp((least - (x - center[0]) ** 2 - (y - center[1]) ** 2) / (2 * variance));
  return Math.log(sum / centers.length) - least / (2 * variance) - Math.log(2 * Math.PI * variance);
};

/**
 * Differential entropy in nats, estimated from draws: the least mean loss, -log p, that any model of the density can
 * have. The error falls with the square root of `draws`.
 */
export const planarEntropy = (data: PlanarData, random: Random, draws: number): number => {
  const point = [0, 0];
  let sum = 0;
  for (let i = 0; i < draws; i++) {
    drawPlanar(data, random, point, 0);
    sum -= planarLogDensity(data, point[0] ?? 0, point[1] ?? 0);
  }
  return sum / draws;
};

/** How samples lie to the data. */
export type Coverage = {
  /** share of the samples within three spreads of a center, 0 to 1 */
  readonly onData: number;
  /** for each part of the data, the share of those samples that lie nearest to it; they sum to 1, or all are 0 */
  readonly shares: readonly number[];
  /** parts that get at least a quarter of their share of the data */
  readonly covered: number;
  /** exponential of the entropy of the shares: the number of parts that would be as many if all got the same */
  readonly effective: number;
};

/**
 * Which parts of the data samples fall on.
 * @param points x and y of each sample in turn; what is not finite is on no part
 */
export const coverage = (data: PlanarData, points: ArrayLike<number>): Coverage => {
  const counts = new Array<number>(data.partCount).fill(0);
  const held = new Array<number>(data.partCount).fill(0);
  for (const part of data.parts) held[part] = (held[part] ?? 0) + 1;
  const count = Math.floor(points.length / 2);
  let on = 0;
  for (let i = 0; i < count; i++) {
    const [x, y] = [points[2 * i] ?? NaN, points[2 * i + 1] ?? NaN];
    let [best, least] = [-1, (3 * data.spread) ** 2];
    for (let index = 0; index < data.centers.length; index++) {
      const center = data.centers[index];
      if (!center) continue;
      const square = (x - center[0]) ** 2 + (y - center[1]) ** 2;
      if (square > least || Number.isNaN(square)) continue;
      best = index;
      least = square;
    }
    if (best < 0) continue;
    on++;
    const part = data.parts[best] ?? 0;
    counts[part] = (counts[part] ?? 0) + 1;
  }
  const shares = counts.map((part) => (on === 0 ? 0 : part / on));
  const due = held.map((centers) => centers / data.centers.length);
  const entropy = shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0);
  return {
    onData: count === 0 ? 0 : on / count,
    shares,
    covered: shares.filter((share, part) => share > 0 && share >= (due[part] ?? 0) / 4).length,
    effective: on === 0 ? 0 : Math.exp(entropy),
  };
};

/**
 * Sliced Wasserstein-1 distance: the mean, over directions in the plane, of the Wasserstein-1 distance between the shadows
 * of two clouds on a line (Bonneel and others 2015). 0 when the clouds are the same, in the unit of the plane.
 * @param a x and y of each point in turn
 * @param b as many
 * @param directions whole number from 1; even angles over half a turn
 */
export const slicedWasserstein = (a: ArrayLike<number>, b: ArrayLike<number>, directions = 24): number => {
  const count = Math.min(a.length, b.length) / 2;
  const shadow = (points: ArrayLike<number>, cosine: number, sine: number): Float64Array => {
    const line = new Float64Array(count);
    for (let i = 0; i < count; i++) line[i] = cosine * (points[2 * i] ?? 0) + sine * (points[2 * i + 1] ?? 0);
    return line.sort();
  };
  let sum = 0;
  for (let direction = 0; direction < directions; direction++) {
    const angle = (Math.PI * (direction + 0.5)) / directions;
    const [first, second] = [shadow(a, Math.cos(angle), Math.sin(angle)), shadow(b, Math.cos(angle), Math.sin(angle))];
    for (let i = 0; i < count; i++) sum += Math.abs((first[i] ?? 0) - (second[i] ?? 0));
  }
  return sum / (directions * count);
};
