import type { Citation } from "../kit/citation.ts";

/** A price of an accelerator hour as somebody used it, and the cost that came out. */
export type Price = {
  readonly id: string;
  readonly name: string;
  /** US$ an accelerator hour, and percent that its digits leave open: 0 where an account assumes it */
  readonly price: number;
  readonly off: number;
  /** hours of the account, percent that its digits leave open, and the cost in US$ that it gives; whatever the lab's own hours are */
  readonly hours: number;
  readonly hoursOff: number;
  readonly cost: number;
  readonly source: Citation;
};
