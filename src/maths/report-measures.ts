/** Markup, pictures and addresses taken out of Markdown; lines stay lines. */
const plain = (markdown: string): string =>
  markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/[*_`#>|]/g, " ");

const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Words of a text in order, in small letters: letters and digits, with points, hyphens and apostrophes inside. Pictures, addresses and markup are none. */
export const wordsOf = (markdown: string): string[] => plain(markdown).toLowerCase().match(word) ?? [];

/** Number of addresses in a text, of pages and of pictures. */
export const linkCount = (markdown: string): number => (markdown.match(/https?:\/\//g) ?? []).length;

/**
 * Share of the words that stand in a run of `run` or more words which stood earlier in the same text, word for word.
 * @param words in order
 * @param run shortest run that counts, 1 or more; common phrases are shorter than eight words
 * @returns 0 for a text that repeats nothing (or is empty), near 0.5 for a text given twice
 */
export const repeatedShare = (words: readonly string[], run = 8): number => {
  const seen = new Set<string>();
  const again = new Set<number>();
  for (let start = 0; start + run <= words.length; start += 1) {
    const key = words.slice(start, start + run).join(" ");
    if (seen.has(key)) for (let at = start; at < start + run; at += 1) again.add(at);
    seen.add(key);
  }
  return words.length === 0 ? 0 : again.size / words.length;
};

/** Sentences of the lines that end as one, with a full stop, a question mark or an exclamation mark; headings and catchwords are none. */
export const sentencesOf = (markdown: string): string[] =>
  plain(markdown)
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-+•✔]|\d+[.)])\s+/, "").trim())
    .filter((line) => /[.!?]["”)]*$/.test(line))
    .flatMap((line) => line.split(/(?<=[.!?]["”)]*)\s+(?=["“(]*\p{Lu})/u))
    .filter((sentence) => wordsOf(sentence).length > 0);

// #region coleman-liau
/**
 * Coleman-Liau index of a text (Coleman and Liau 1975): school years in the United States that its letters and sentences suggest.
 * It sees the length of words and of sentences and nothing else, not whether a text is true or in order.
 * @param letters letters of the words, @param words and @param sentences their numbers, both 1 or more
 */
export const colemanLiau = (letters: number, words: number, sentences: number): number =>
  0.0588 * ((100 * letters) / words) - 0.296 * ((100 * sentences) / words) - 15.8;
// #endregion coleman-liau

/** What is measured of a report; content/reports/reports.yaml holds it for five. */
export interface TextMeasures {
  readonly words: number;
  readonly links: number;
  readonly sentences: number;
  /** share of the words that stand in sentences, 0 to 1 */
  readonly inSentences: number;
  /** share of the words in repeated runs of eight or more, 0 to 1 */
  readonly repeated: number;
  /** Coleman-Liau index of its sentences; NaN when there are none */
  readonly grade: number;
}

/** All measures of a text in Markdown. */
export const measuresOf = (markdown: string): TextMeasures => {
  const words = wordsOf(markdown);
  const sentences = sentencesOf(markdown);
  const spoken = sentences.flatMap(wordsOf);
  const letters = spoken.reduce((sum, one) => sum + (one.match(/\p{L}/gu) ?? []).length, 0);
  return {
    words: words.length,
    links: linkCount(markdown),
    sentences: sentences.length,
    inSentences: words.length === 0 ? 0 : spoken.length / words.length,
    repeated: repeatedShare(words),
    grade: spoken.length === 0 ? Number.NaN : colemanLiau(letters, spoken.length, sentences.length),
  };
};
