/** What our scaling experiment found for one size after the amount of text that this lab reads in all. */
export type Measured = {
  readonly parameters: number;
  /** nats a word above the floor: mean over seeds, and how many */
  readonly excess: number;
  readonly seeds: number;
};
/** Losses that are known without training, exactly, in nats a word. */
export type Known = { readonly uniform: number; readonly unigram: number; readonly bigram: number };
