import type { Ruler } from "./knobs.ts";

/** A mean over seeds and its 95 % interval, which one seed alone does not give. */
export type Measure = { readonly mean: number; readonly low: number; readonly high: number; readonly seeds: number };

/** What our own models answered to one kind of question, smallest model first. */
export type Measured = {
  readonly kind: string;
  readonly items: number;
  /** words of an answer */
  readonly length: number;
  readonly models: readonly {
    readonly parameters: number;
    /** mean -ln p of a word of the right answer, given the right words before it */
    readonly nats: Measure;
    /** share of the words of right answers that the model likes best */
    readonly word: Measure;
    /** share of answers right to the last word */
    readonly whole: Measure;
  }[];
};
export type OwnModel = Measured["models"][number];

/** One model under a ruler. Wrong words are the edit distance by replacements alone: a model is asked word by word. */
export const under = (ruler: Ruler, length: number, { nats, word, whole }: OwnModel): Measure => {
  if (ruler === "surprise") return nats;
  if (ruler === "exact") return whole;
  const wrong = (share: number): number => length * (1 - share);
  return { mean: wrong(word.mean), low: wrong(word.high), high: wrong(word.low), seeds: word.seeds };
};

/** The interval where it means something: several seeds, and not beyond what is possible. */
export const bar = (
  { low, high, seeds }: Measure,
  most: number,
): { readonly low: number; readonly high: number } | undefined =>
  seeds > 1 ? { low: Math.max(0, low), high: Math.min(most, high) } : undefined;
