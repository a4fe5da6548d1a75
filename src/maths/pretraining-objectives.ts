/** What a network reads, and what it is asked to predict, in order. */
export type Task = { readonly input: readonly string[]; readonly predicted: readonly string[] };
/** A run of tokens: from the first to before the end, counted from 0. */
export type Span = readonly [first: number, end: number];

// #region training-signal
/** Next token (decoder): from every beginning of the text, the token that follows; the first from a start sign. */
export const predictNext = (tokens: readonly string[]): Task => ({
  input: ["<s>", ...tokens.slice(0, -1)],
  predicted: tokens,
});

/** Masked tokens (encoder): the chosen places are hidden, all others are seen from both sides. */
export const predictMasked = (tokens: readonly string[], places: readonly number[]): Task => ({
  input: tokens.map((token, place) => (places.includes(place) ? "<mask>" : token)),
  predicted: tokens.filter((_, place) => places.includes(place)),
});

/**
 * Span corruption (encoder-decoder; raffel2020exploring, section 3.1.4): every span becomes
 * one sentinel, and the decoder writes each sentinel, its span, and a last sentinel.
 * @param spans in order, not touching
 */
export const predictSpans = (tokens: readonly string[], spans: readonly Span[]): Task => {
  const input: string[] = [];
  const predicted: string[] = [];
  let from = 0;
  for (const [index, [first, end]] of spans.entries()) {
    input.push(...tokens.slice(from, first), `<${index}>`);
    predicted.push(`<${index}>`, ...tokens.slice(first, end));
    from = end;
  }
  return { input: [...input, ...tokens.slice(from)], predicted: [...predicted, `<${spans.length}>`] };
};
// #endregion training-signal

/** How many positions the two stacks read and predict for a text of n tokens, with `rate` of them hidden in spans of `mean` tokens. */
export const spanCounts = (length: number, rate: number, mean: number): { input: number; predicted: number } => {
  const hidden = Math.round(length * rate);
  const spans = Math.round(hidden / mean);
  return { input: length - hidden + spans, predicted: hidden + spans + 1 };
};
