import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Measure } from "./model.ts";

type Scale = ScaleLinear<number, number>;

/** Both pictures share their width and their line of x, so that a place can be followed from one to the other. */
export const frame = { width: 440, left: 42, right: 432, top: 28, upper: 252, lower: 214 } as const;
export const x = scaleLinear([-6, 6], [frame.left, frame.right]);
/** Heights of densities; what is higher leaves the picture at its top. */
export const density = scaleLinear([0, 0.9], [196, frame.top]);
/** The ticks of the data stand between these heights, on the line of x. */
export const rug = { top: 187, bottom: 196 } as const;

const floor = 176;
/** Heights of what the measures add up; what is higher leaves the picture. */
export const shareScales: Readonly<Record<Measure, Scale>> = {
  likelihood: scaleLinear([0, 12], [floor, frame.top]),
  forward: scaleLinear([-0.5, 2], [floor, frame.top]),
  reverse: scaleLinear([-0.5, 2], [floor, frame.top]),
  jensenShannon: scaleLinear([0, 0.4], [floor, frame.top]),
  wasserstein: scaleLinear([0, 1], [floor, frame.top]),
};

/** Heights on paper, held within a picture's height above and below the axes: curves leave the picture and are cut off. */
const inside = (height: number, scale: Scale): number => {
  const [bottom = 0, top = 0] = scale.range();
  const [lowest, highest] = [2 * bottom - top, 2 * top - bottom];
  return Number.isFinite(height) ? Math.min(lowest, Math.max(highest, scale(height))) : height > 0 ? highest : lowest;
};
const points = (xs: readonly number[], heights: readonly number[], scale: Scale): string[] =>
  heights.map((height, i) => `${x(xs[i] ?? 0).toFixed(1)} ${inside(height, scale).toFixed(1)}`);

/** A curve as the path of an SVG, to be cut off at the axes. */
export const pathOf = (xs: readonly number[], heights: readonly number[], scale: Scale): string =>
  `M${points(xs, heights, scale).join("L")}`;
/** The area between two curves, or between a curve and zero. */
export const areaOf = (
  xs: readonly number[],
  heights: readonly number[],
  scale: Scale,
  other: readonly number[] = heights.map(() => 0),
): string => `M${[...points(xs, heights, scale), ...points(xs, other, scale).reverse()].join("L")}Z`;
