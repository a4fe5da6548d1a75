/**
 * Finding texts that are nearly the same among too many to compare: shingles, Jaccard similarity, MinHash signatures and bands
 * (broder1997resemblance).
 */
import type { Random } from "./random.ts";

/**
 * All runs of so many words in a row, each once, in the order in which they first occur.
 * @param words a text cut into words
 * @param length words in a run, >= 1
 */
export const shingles = (words: readonly string[], length: number): string[] => {
  if (!Number.isInteger(length) || length < 1)
    throw new RangeError(`Unexpected length ${length}, expected a whole number of at least 1.`);
  const runs = words.slice(0, Math.max(0, words.length - length + 1));
  return [...new Set(runs.map((_, start) => words.slice(start, start + length).join(" ")))];
};

// #region jaccard-similarity
/**
 * Share of what either set has that both have (equation `jaccard-similarity`).
 * @returns from 0 (nothing in common) to 1 (equal); 1 for two empty sets
 */
export const jaccardSimilarity = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  const both = [...a].filter((item) => b.has(item)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 1 : both / either;
};
// #endregion jaccard-similarity

// #region min-hash
/**
 * One number for each hash function: the least hash of any member. Two sets agree in a place
 * with a probability equal to their Jaccard similarity (equation `min-hash`; broder1997resemblance).
 * @param members of one set, at least one
 * @param hashes functions that order all possible members at random, each its own way
 */
export const minHash = <T>(members: Iterable<T>, hashes: readonly ((member: T) => number)[]): number[] => {
  const all = [...members];
  return hashes.map((hash) => all.reduce((least, member) => Math.min(least, hash(member)), Infinity));
};

/** Share of places in which two signatures agree: an estimate of the Jaccard similarity. */
export const agreement = (a: readonly number[], b: readonly number[]): number =>
  a.filter((value, place) => value === b[place]).length / a.length;
// #endregion min-hash

// #region band-collision
/**
 * Chance that two documents agree in all rows of at least one band (equation `band-collision`).
 * @param similarity Jaccard similarity, in [0, 1]
 * @param rows places of the signature in a band, >= 1
 * @param bands number of bands, >= 1
 */
export const bandCollision = (similarity: number, rows: number, bands: number): number =>
  1 - (1 - similarity ** rows) ** bands;
// #endregion band-collision

/** Whether two signatures agree in all rows of at least one band; what does not fill a band is left out. */
export const shareBand = (a: readonly number[], b: readonly number[], rows: number): boolean =>
  Array.from({ length: Math.floor(a.length / rows) }, (_, band) => band * rows).some((start) =>
    a.slice(start, start + rows).every((value, row) => value === b[start + row]),
  );

/** The ranks 1 ... size in random order (Fisher and Yates). */
export const randomOrder = (size: number, random: Random): number[] => {
  const order = Array.from({ length: size }, (_, i) => i + 1);
  for (let i = size - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
};

/**
 * A family of hash functions of whole numbers: each mixes its input with a seed of its own (the last steps of MurmurHash3), so
 * that different inputs below 2^32 get different hashes.
 */
export const hashFamily = (count: number, random: Random): ((member: number) => number)[] =>
  Array.from({ length: count }, () => {
    const seed = Math.floor(random() * 2 ** 32);
    return (member) => {
      let mixed = member ^ seed;
      mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
      return (mixed ^ (mixed >>> 16)) >>> 0;
    };
  });
