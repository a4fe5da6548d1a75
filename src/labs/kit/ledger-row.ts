import type { Tone } from "./segment.ts";

/** One row of a table whose numbers can be opened. */
export type LedgerRow = {
  readonly id: string;
  readonly name: string;
  /** a second, quiet line under the name */
  readonly detail?: string;
  /** color of the same thing in the picture */
  readonly tone?: Tone;
  /** one text for each column */
  readonly cells: readonly string[];
  /** a sum of the rows above it */
  readonly strong?: boolean;
};
