export type Segmentation = {
  readonly tokens: readonly string[];
  /** nats; minus infinity when the text cannot be cut into tokens of the vocabulary */
  readonly logProbability: number;
};

// #region unigram-segmentation
/**
 * The most probable cut of a text when tokens are drawn independently
 * (equation `unigram-segmentation`; kudo2018subword, section 3.2), from
 * left to right: the best cut of a beginning is the best cut of a shorter
 * one and a last token. Of equals the one whose last token is longer.
 * @param probabilities of tokens, each above 0 and at most 1
 */
export const bestSegmentation = (text: string, probabilities: ReadonlyMap<string, number>): Segmentation => {
  const characters = [...text];
  const best: Segmentation[] = [{ tokens: [], logProbability: 0 }];
  for (let end = 1; end <= characters.length; end += 1) {
    let found: Segmentation = { tokens: [], logProbability: -Infinity };
    for (let start = 0; start < end; start += 1) {
      const token = characters.slice(start, end).join("");
      const before = best[start];
      const probability = probabilities.get(token);
      if (!before || probability === undefined) continue;
      const logProbability = before.logProbability + Math.log(probability);
      if (logProbability > found.logProbability) found = { tokens: [...before.tokens, token], logProbability };
    }
    best.push(found);
  }
  return best.at(-1) ?? { tokens: [], logProbability: 0 };
};
// #endregion unigram-segmentation
