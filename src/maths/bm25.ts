/** Okapi BM25 (Robertson and Zaragoza 2009, section 3), with the weight of a term as Lucene takes it, which is never negative. */

/** A text as the terms that are counted. */
export type Terms = readonly string[];

/**
 * What a term is worth: rare terms tell passages apart, frequent ones do not.
 * @param total passages in the collection, at least one
 * @param holding passages that hold the term, 0 to `total`
 * @returns nats, above 0
 * @throws RangeError when the counts do not fit
 */
export const termWeight = (total: number, holding: number): number => {
  if (!(total >= 1 && holding >= 0 && holding <= total))
    throw new RangeError(`Unexpected ${holding} of ${total} passages, expected 0 to all of at least one.`);
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
};

const countOf = (terms: Terms, term: string): number => terms.filter((one) => one === term).length;

/** How often terms count: saturation k1 >= 0 and length correction b, 0 to 1. */
export type Bm25Knobs = { readonly saturation: number; readonly lengthCorrection: number };
export const usualKnobs: Bm25Knobs = { saturation: 1.2, lengthCorrection: 0.75 };

/**
 * Credit for a term that stands `count` times in a passage: it rises with the count, ever more slowly, up to k1 + 1.
 * @param relativeLength length of the passage over the mean length, > 0
 */
export const saturatedCount = (
  count: number,
  relativeLength: number,
  { saturation: k1, lengthCorrection: b }: Bm25Knobs = usualKnobs,
): number => (count === 0 ? 0 : (count * (k1 + 1)) / (count + k1 * (1 - b + b * relativeLength)));

// #region bm25
/**
 * Scores every passage for a query (equation `bm25`): the sum over the query's terms of weight times saturated count.
 * @param passages at least one, each with at least one term
 * @param query its terms; a term that it repeats counts as often
 * @returns one score a passage, 0 when it shares no term with the query
 * @throws RangeError on an empty collection or passage
 */
export const bm25Scores = (passages: readonly Terms[], query: Terms, knobs: Bm25Knobs = usualKnobs): number[] => {
  if (passages.length === 0 || passages.some(({ length }) => length === 0))
    throw new RangeError("Unexpected empty collection or passage, expected terms.");
  const meanLength = passages.reduce((sum, { length }) => sum + length, 0) / passages.length;
  const weights = query.map((term) =>
    termWeight(passages.length, passages.filter((passage) => passage.includes(term)).length),
  );
  return passages.map((passage) =>
    query.reduce(
      (score, term, i) =>
        score + (weights[i] ?? 0) * saturatedCount(countOf(passage, term), passage.length / meanLength, knobs),
      0,
    ),
  );
};
// #endregion bm25
