/** The smallest landscape on which descent is hard: a valley that is steep across and flat along, turned by an angle. */
import { descend, type Rule } from "./gradient-descent.ts";
import type { Vector } from "./matrix.ts";

export type Valley = {
  /** curvature across the valley; along it the curvature is 1 */
  readonly steepness: number;
  /** by how much the valley is turned against the axes, in radians */
  readonly angle: number;
};

/** Coordinates of the valley: how far along, how far across. */
const along = ({ angle }: Valley, [x = 0, y = 0]: Vector): [number, number] => [
  Math.cos(angle) * x + Math.sin(angle) * y,
  Math.cos(angle) * y - Math.sin(angle) * x,
];

/** Half of: the squared distance along, plus the steepness times the squared distance across. 0 at the origin. */
export const valleyLoss = (valley: Valley, at: Vector): number => {
  const [u, v] = along(valley, at);
  return (u * u + valley.steepness * v * v) / 2;
};

/** Its gradient in the coordinates of the parameters. */
export const valleySlope = (valley: Valley, at: Vector): [number, number] => {
  const [u, v] = along(valley, at);
  const [sine, cosine] = [Math.sin(valley.angle), Math.cos(valley.angle)];
  return [cosine * u - sine * valley.steepness * v, sine * u + cosine * valley.steepness * v];
};

/** The place that lies u along and v across. */
export const placeInValley = ({ angle }: Valley, u: number, v: number): [number, number] => [
  Math.cos(angle) * u - Math.sin(angle) * v,
  Math.sin(angle) * u + Math.cos(angle) * v,
];

/**
 * Steps until the loss is below a share of its first value for good.
 * @param most steps that are tried, a whole number >= 1
 * @returns most + 1 when it never is
 */
export const stepsToReach = (valley: Valley, from: Vector, rule: Rule, share: number, most: number): number => {
  const goal = share * valleyLoss(valley, from);
  const path = descend(from, (at) => valleySlope(valley, at), rule, most);
  return path.findLastIndex((at) => !(valleyLoss(valley, at) < goal)) + 1;
};

/** The rate, of those tried, that needs the fewest steps, and how many. The first of equals wins. */
export const bestRate = (
  rates: readonly number[],
  stepsAt: (rate: number) => number,
): { readonly rate: number; readonly steps: number } =>
  rates
    .map((rate) => ({ rate, steps: stepsAt(rate) }))
    .reduce((best, one) => (one.steps < best.steps ? one : best), { rate: NaN, steps: Infinity });
