import type { Citation } from "../kit/citation.ts";
import type { State } from "./knobs.ts";

/** How far known values of one input lie apart: what is open to somebody who knows only that it is one of these. */
export type Spread = {
  readonly id: "watts-off" | "overhead-off" | "grid-off" | "price-off";
  /** what was compared, in words */
  readonly of: string;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  readonly sources: readonly Citation[];
};

/** Percent to both sides of the middle of two ends that reach both, to a tenth upward: (most - least) / (most + least). */
export const percentOf = ({ least, most }: Pick<Spread, "least" | "most">): number =>
  Math.ceil((1000 * (most - least)) / (most + least) - 1e-9) / 10;

/** What the ranges become for somebody outside, who has the hours and no more than the kind of each other input. */
export const fromOutside = (spreads: readonly Spread[]): Partial<State> => ({
  "hours-off": 0,
  ...Object.fromEntries(spreads.map((one) => [one.id, percentOf(one)])),
});
