/** The colors in which parts of a whole are drawn, and the same part in every view of a lab. */
export type Tone = "query" | "key" | "value" | "plain";
/** A part of a whole. */
export type Segment = {
  readonly id: string;
  readonly label: string;
  /** >= 0, in the unit of the whole */
  readonly value: number;
  readonly tone: Tone;
};
