/**
 * Data in the plane to train small models on. Every set is a mixture of equal Gaussians: a few far apart, or many along
 * a curve. So its density and its entropy are known, and a trained model can be held against the truth.
 */
import type { Point, SmoothedPoints } from "./probability-flow.ts";
import { type Random, standardNormal } from "./random.ts";

export type PlanarData = SmoothedPoints & {
  /** class of each center, 0 or 1 */
  readonly kinds: readonly number[];
  /** to which of `partCount` parts each center belongs: a Gaussian of the ring, or a piece of the curve */
  readonly parts: readonly number[];
  readonly partCount: number;
};
export const planarNames = ["ring", "moons", "spiral", "swiss-roll", "letter"] as const;
export type PlanarName = (typeof planarNames)[number];

const parts = 8;
type Curve = { readonly points: readonly Point[]; readonly kind: (share: number) => number };

/** `count` points at even shares of a curve that is given by a share from 0 to 1. */
const along = (count: number, at: (share: number) => Point): Point[] =>
  Array.from({ length: count }, (_, i) => at((i + 0.5) / count));
const arc =
  (x: number, y: number, radius: number, from: number, to: number) =>
  (share: number): Point => {
    const angle = Math.PI * (from + (to - from) * share);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  };
/** An Archimedean spiral; the square root keeps its points about evenly far apart. */
const coil =
  (turns: number, start: number, sign: 1 | -1) =>
  (share: number): Point => {
    const along = Math.sqrt(start + (1 - start) * share);
    const angle = 2 * Math.PI * turns * along;
    return [sign * along * Math.cos(angle), sign * along * Math.sin(angle)];
  };

const curves: Readonly<Record<PlanarName, readonly Curve[]>> = {
  ring: [{ points: along(8, arc(0, 0, 1, 0, 2)), kind: (share) => (share < 0.5 ? 0 : 1) }],
  moons: [
    { points: along(60, arc(-0.5, -0.25, 1, 0, 1)), kind: () => 0 },
    { points: along(60, arc(0.5, 0.25, 1, 1, 2)), kind: () => 1 },
  ],
  spiral: [
    { points: along(80, coil(1.25, 0.04, 1)), kind: () => 0 },
    { points: along(80, coil(1.25, 0.04, -1)), kind: () => 1 },
  ],
  "swiss-roll": [{ points: along(160, coil(2, 0.06, 1)), kind: (share) => (share < 0.5 ? 0 : 1) }],
  letter: [
    { points: along(64, arc(0, 0.5, 0.6, 0, 2)), kind: () => 0 },
    { points: along(34, (share) => [0.6, 1.1 - 1.9 * share]), kind: () => 1 },
    { points: along(30, arc(0, -0.8, 0.6, 0, -0.85)), kind: () => 1 },
  ],
};
const spreads: Readonly<Record<PlanarName, number>> = {
  ring: 0.1,
  moons: 0.09,
  spiral: 0.06,
  "swiss-roll": 0.07,
  letter: 0.07,
};

/** The set, moved and scaled so that its mean is 0 and its variance, averaged over both axes, 1. */
export const planarData = (name: PlanarName): PlanarData => {
  const points = curves[name].flatMap((curve) => curve.points);
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const squares = points.reduce((sum, point) => sum + (point[0] - x) ** 2 + (point[1] - y) ** 2, 0);
  // The spread below is in units of the finished set, so only the rest of the variance is the centers'.
  const scale = Math.sqrt((2 * (1 - spreads[name] ** 2)) / (squares / points.length));
  return {
    centers: points.map((point) => [scale * (point[0] - x), scale * (point[1] - y)]),
    spread: spreads[name],
    kinds: curves[name].flatMap((curve) => curve.points.map((_, i) => curve.kind((i + 0.5) / curve.points.length))),
    parts: points.map((_, i) => Math.floor((parts * i) / points.length)),
    partCount: parts,
  };
};

/** The point of `from` that lies farthest from all of `taken`. */
const farthestFrom = (taken: readonly Point[], from: readonly Point[]): Point | undefined => {
  const gap = (point: Point): number =>
    taken.reduce((least, other) => Math.min(least, (point[0] - other[0]) ** 2 + (point[1] - other[1]) ** 2), Infinity);
  return from.reduce<Point | undefined>((best, point) => (best && gap(best) >= gap(point) ? best : point), undefined);
};
const nearestOf = (point: Point, list: readonly Point[]): number =>
  list.reduce((best, other, index) => {
    const now = list[best] ?? other;
    return Math.hypot(point[0] - other[0], point[1] - other[1]) < Math.hypot(point[0] - now[0], point[1] - now[1])
      ? index
      : best;
  }, 0);

/**
 * A set around points that somebody has drawn: where they are, not scaled. Class 0 is the left half; the parts are the
 * points around up to eight of them that lie far apart.
 * @throws RangeError when there is no point
 */
export const drawnData = (points: readonly Point[], spread = 0.1): PlanarData => {
  const [first] = points;
  if (!first) throw new RangeError("Unexpected drawing without a point, expected one or more.");
  const anchors = [first];
  for (let next = farthestFrom(anchors, points); next && anchors.length < parts; next = farthestFrom(anchors, points)) {
    if (anchors.some(([x, y]) => x === next?.[0] && y === next[1])) break;
    anchors.push(next);
  }
  const middle = points.map(([x]) => x).sort((a, b) => a - b)[Math.floor(points.length / 2)] ?? 0;
  return {
    centers: points,
    spread,
    kinds: points.map(([x]) => (x < middle ? 0 : 1)),
    parts: points.map((point) => nearestOf(point, anchors)),
    partCount: anchors.length,
  };
};

/** Draws one point into `into`, two numbers from `at` on. @returns the index of the center that it belongs to */
export const drawPlanar = (
  { centers, spread }: PlanarData,
  random: Random,
  into: { [index: number]: number },
  at: number,
): number => {
  const index = Math.floor(random() * centers.length);
  const center = centers[index];
  into[at] = (center?.[0] ?? 0) + spread * standardNormal(random);
  into[at + 1] = (center?.[1] ?? 0) + spread * standardNormal(random);
  return index;
};
