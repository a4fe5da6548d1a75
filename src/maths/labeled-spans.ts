import { fMeasure } from "./n-gram-overlap.ts";

/** A labeled run of words: first word, the word after the last, and the label, such as a person. */
export type Span = { readonly start: number; readonly end: number; readonly label: string };

/**
 * The spans that tags of words spell: `B-x` begins a span of label x, `I-x` goes on with it, `O` is outside
 * (Tjong Kim Sang and De Meulder 2003, section 2.2, in the variant that marks every beginning). An `I-x` that goes on with nothing begins one.
 * @throws RangeError when a tag is neither `O` nor `B-` or `I-` with a label
 */
export const spansOf = (tags: readonly string[]): Span[] => {
  const spans: { start: number; end: number; label: string }[] = [];
  for (const [index, tag] of tags.entries()) {
    if (tag === "O") continue;
    const [, kind, label = ""] = /^([BI])-(.+)$/.exec(tag) ?? [];
    if (kind === undefined) throw new RangeError(`Unexpected tag \`${tag}\`, expected O, B-label or I-label.`);
    const last = spans.at(-1);
    if (kind === "I" && last?.end === index && last.label === label) last.end = index + 1;
    else spans.push({ start: index, end: index + 1, label });
  }
  return spans;
};

/** Counts and shares of one comparison; `words` is the share of words with the right tag. */
export type SpanScore = {
  readonly right: number;
  readonly guessed: number;
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly words: number;
};

// #region span-score
/**
 * Scores tags of words by whole spans, as shared tasks on named entities do: a span counts as right only with
 * both ends and the label right.
 * @param gold tags by people, one a word
 * @param guess tags by a model, as many; at least one
 * @returns shares of 0 to 1; precision or recall is 0 when there is nothing to divide by
 * @throws RangeError when the lengths differ or are 0
 */
export const spanScore = (gold: readonly string[], guess: readonly string[]): SpanScore => {
  if (gold.length === 0 || gold.length !== guess.length)
    throw new RangeError(`Unexpected ${guess.length} tags for ${gold.length} words.`);
  const wanted = new Set(spansOf(gold).map(({ start, end, label }) => `${start}-${end}-${label}`));
  const found = spansOf(guess).map(({ start, end, label }) => `${start}-${end}-${label}`);
  const right = found.filter((span) => wanted.has(span)).length;
  const precision = found.length === 0 ? 0 : right / found.length;
  const recall = wanted.size === 0 ? 0 : right / wanted.size;
  const words = gold.filter((tag, index) => tag === guess[index]).length / gold.length;
  const f1 = fMeasure(precision, recall);
  return { right, guessed: found.length, gold: wanted.size, precision, recall, f1, words };
};
// #endregion span-score
