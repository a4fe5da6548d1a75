import type { Matrix, Vector } from "./matrix.ts";

/**
 * How often each word stands near each other word: vocabulary x vocabulary, symmetric.
 * @param sentences lists of token numbers; windows do not cross the end of a sentence
 * @param vocabulary number of different tokens; every token is a whole number below it
 * @param window words to each side that count as near, >= 1
 */
export const coOccurrence = (
  sentences: readonly (readonly number[])[],
  vocabulary: number,
  window: number,
): number[][] => {
  const counts = Array.from({ length: vocabulary }, () => new Array<number>(vocabulary).fill(0));
  for (const sentence of sentences)
    for (const [place, token] of sentence.entries())
      for (const other of sentence.slice(place + 1, place + 1 + window)) {
        const [row, back] = [counts[token], counts[other]];
        if (!row || !back)
          throw new RangeError(`Unexpected token ${token} or ${other}, expected one below ${vocabulary}.`);
        row[other] = (row[other] ?? 0) + 1;
        back[token] = (back[token] ?? 0) + 1;
      }
  return counts;
};

const total = (values: Vector): number => values.reduce((sum, value) => sum + value, 0);

// #region pointwise-mutual-information
/**
 * Pointwise mutual information of every word and context, in nats (equation `pointwise-mutual-information`):
 * the logarithm of how many times more often they meet than they would by chance.
 * @param counts words x contexts, numbers >= 0 with a positive sum
 * @returns words x contexts; -Infinity where they never meet, NaN where a word or context never occurs
 */
export const pointwiseMutualInformation = (counts: Matrix): number[][] => {
  const ofWord = counts.map(total);
  const ofContext = (counts[0] ?? []).map((_, context) => total(counts.map((row) => row[context] ?? 0)));
  const all = total(ofWord);
  return counts.map((row, word) =>
    row.map((count, context) => Math.log((count * all) / ((ofWord[word] ?? 0) * (ofContext[context] ?? 0)))),
  );
};
// #endregion pointwise-mutual-information

// #region skip-gram-optimum
/**
 * The dot product that makes the expected skip-gram loss of one pair least, when nothing else constrains it
 * (equation `skip-gram-optimum`; levy2014neural, section 3.1, for noise by frequency).
 * @param counts words x contexts
 * @param noise chance of each context to be drawn as a random word, summing to one
 * @param negatives random words for each true neighbor, >= 1
 * @returns log(p(context | word) / (negatives x noise)); with noise by frequency, mutual information minus log(negatives)
 */
export const skipGramOptimum = (counts: Matrix, noise: Vector, negatives: number): number[][] =>
  counts.map((row) => {
    const ofWord = total(row);
    return row.map((count, context) => Math.log(count / (ofWord * negatives * (noise[context] ?? 0))));
  });
// #endregion skip-gram-optimum
