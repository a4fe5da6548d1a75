import type { Citation } from "../kit/citation.ts";

/** Who says a number: the makers, we from what they say, others from outside, or a leak that nobody confirmed. */
export const statuses = ["reported", "derived", "estimated", "rumored"] as const;
export type Status = (typeof statuses)[number];

/** One number about a model: parameters, tokens or FLOP; value > 0. */
export type Figure = {
  readonly value: number;
  readonly status: Status;
  readonly source: Citation;
  readonly note?: string | undefined;
};

/** One trained model, as content/data/models.yaml has it. A number that nobody states is left out. */
export type Row = {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  /** year and month of the first public report, such as 2020-05, or the year alone */
  readonly date: string;
  readonly family: string;
  readonly openness: string;
  readonly note?: string | undefined;
  readonly parameters?: Figure | undefined;
  /** weights used for one token, where that is not all of them */
  readonly active?: Figure | undefined;
  readonly tokens?: Figure | undefined;
  readonly compute?: Figure | undefined;
};

/** Middle of the month, in years; of the year where the month is not known. */
export const yearOf = ({ date }: Pick<Row, "date">): number => {
  const [year = 0, month = 6.5] = date.split("-").map(Number);
  return year + (month - 0.5) / 12;
};

/** The order of time; dates are written so that their letters sort, without what a comparison of a language costs. */
export const byDate = (a: Pick<Row, "date">, b: Pick<Row, "date">): number =>
  Number(a.date > b.date) - Number(a.date < b.date);

/** The makers state it, or it follows from what they state. */
export const isFirm = ({ status }: Pick<Figure, "status">): boolean => status === "reported" || status === "derived";
