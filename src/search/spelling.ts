import { slips } from "./slips.ts";

/** Words of the book that may be meant by a word of a query, each with how well it stands for it, from 0 to 1. */
export type Readings = ReadonlyMap<string, number>;

/** Forms of one word: "exponential" and "exponentials", "hallucinate" and "hallucination". */
const related = (a: string, b: string): boolean => {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 4 && same >= 0.66 * Math.max(a.length, b.length);
};

const mostSlips = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : word.length < 10 ? 2 : 3);

/**
 * Reads words by the vocabulary of the book: as they are, as beginnings, in another form, and, when the book knows none of
 * these, with the fewest slips; of equally near words, the frequent ones first.
 * @param vocabulary words, with the number of entries that have each
 */
export const spelling = (vocabulary: ReadonlyMap<string, number>): ((word: string, typing: boolean) => Readings) => {
  const words = [...vocabulary].filter(([word]) => /^\p{L}{4,}$/u.test(word));
  const corrections = (word: string): Readings => {
    const most = mostSlips(word);
    if (most === 0) return new Map();
    const near = words
      .filter(([other]) => Math.abs(other.length - word.length) <= most)
      .map(([other, count]) => ({ other, count, far: slips(word, other, most) + (other[0] === word[0] ? 0 : 0.6) }))
      .filter(({ other, far }) => far <= Math.min(most, mostSlips(other)))
      .sort((a, b) => a.far - b.far || b.count - a.count);
    return new Map(
      near.filter(({ far }) => far === near[0]?.far).map(({ other, far }, at) => [other, 0.85 - 0.1 * far - 0.02 * at]),
    );
  };
  const known = new Map<string, Readings>();
  return (word, typing) => {
    const key = `${word} ${typing}`;
    const before = known.get(key);
    if (before) return before;
    const found = new Map<string, number>();
    for (const other of vocabulary.keys()) {
      if (other === word) found.set(other, 1);
      else if (word.length > 1 && other.startsWith(word) && (typing || word.length > 3))
        found.set(other, Math.max(0.5, (typing ? 0.9 : 0.8) - 0.03 * (other.length - word.length)));
      else if (related(word, other)) found.set(other, 0.7);
    }
    const readings = found.size > 0 ? found : corrections(word);
    known.set(key, readings);
    return readings;
  };
};
