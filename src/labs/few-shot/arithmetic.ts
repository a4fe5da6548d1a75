import { wilsonInterval } from "../../maths/wilson-interval.ts";
import { numeral, percent } from "../kit/numeral.ts";
import type { Counted } from "./asking.ts";
import { guessing, type Prompt, type Published } from "./model.ts";

/** What is known of one number of examples. */
export type Row = {
  readonly examples: number;
  readonly here: Counted | undefined;
  readonly null: Counted | undefined;
  readonly published: Published | undefined;
  readonly publishedNull: Published | undefined;
};

export const columns = ["here", "null, here", "measured", "truth"] as const;
const counted = (one: Counted | undefined): string => (one ? percent(one.right / one.questions) : "not yet");
export const cells = (row: Row): string[] => [
  counted(row.here),
  counted(row.null),
  row.published ? percent(row.published.mean) : "–",
  row.published?.truth === undefined ? "–" : percent(row.published.truth),
];

const countWords = (what: string, one: Counted | undefined): string => {
  if (!one) return `${what}: not counted yet; press Measure`;
  const { low, high } = wilsonInterval(one.right, one.questions);
  return `${what}: ${one.right} of ${one.questions} questions: ${one.right} / ${one.questions} = ${percent(one.right / one.questions)}, 95 % interval ${percent(low)} to ${percent(high)}; a number guessed blindly is right in ${percent(guessing)}`;
};
const publishedWords = (one: Published | undefined): string => {
  if (!one) return "not measured";
  const spread = one.bar
    ? `, 95 % interval over ${one.seeds} seeds ${percent(Math.max(0, one.bar.low))} to ${percent(Math.min(1, one.bar.high))}`
    : ", a single seed";
  return `precomputed by our experiment: 120 questions for each seed, ${numeral(100 * one.mean, 1)} % right${spread}`;
};

/** How the number in a column of a row comes about: here, null, measured, truth. */
export const arithmetic = (row: Row, column: number): string => {
  switch (column) {
    case 0:
      return countWords("asked in this page", row.here);
    case 1:
      return countWords("examples by a rule drawn anew each time, so that they teach nothing", row.null);
    case 2:
      return publishedWords(row.published);
    default:
      return row.published?.truth === undefined
        ? "no text of the language begins like these questions, so there is no true answer to weigh"
        : `one who knows the grammar takes the likeliest word: right in ${numeral(100 * row.published.truth, 1)} % of the questions, since several rules may fit the examples`;
  }
};

/** The state in one sentence. */
export const sentence = (prompt: Prompt, likeliest: string | undefined, examples: number): string => {
  if (likeliest === undefined) return "The model has not answered.";
  if (prompt.answer === undefined) return `After your text the model finds “${likeliest}” likeliest.`;
  return `After ${examples} example${examples === 1 ? "" : "s"} the model says “${likeliest}”; right is “${prompt.answer}”.`;
};
