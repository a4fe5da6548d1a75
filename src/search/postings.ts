/** A word in one shard of the text index: in how many sections it stands, and in which, the fitting ones first. */
export interface Posting {
  /** of all sections, also those that are not listed */
  readonly holders: number;
  /** section and how much of it the word makes up, from 1 to `mostWeight` */
  readonly sections: ReadonlyMap<number, number>;
}

/** What a reader's machine has to know before it can look into the files of a text index. */
export interface AboutTexts {
  /** folder of the files */
  readonly edition: string;
  readonly shards: number;
  readonly sections: number;
  /** parts in their order, each with its first file of texts */
  readonly parts: Readonly<Record<string, number>>;
}

/** Where the text index lies in the site. */
export const textFolder = "full-text";

export const mostWeight = 8;

/** Sections of one file of texts. A section's number is that of its file times this, plus its place there. */
export const inOneFile = 16;

/** Shard of a word: words with the same first four letters share one, so that beginnings and other forms are found in it. */
export const shardOf = (word: string, shards: number): number => {
  let hash = 0;
  for (const letter of word.slice(0, 4)) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % shards;
};

/** Digits to base 32: the second half of these says that more digits follow. */
const digits = "abcdefghijklmnopqrstuvwxyz012345ABCDEFGHIJKLMNOPQRSTUVWXYZ6789-_";

const digitsOf = (value: number, last = true): string => {
  const digit = digits[(value % 32) + (last ? 0 : 32)] ?? "";
  return value < 32 ? digit : digitsOf(Math.floor(value / 32), false) + digit;
};

/**
 * Words in the form in which they travel, a line each: the word, its holders, then for each weight from the highest on the
 * numbers of the sections, each as its distance from the one before.
 */
export const packPostings = (postings: ReadonlyMap<string, Posting>): string =>
  [...postings]
    .map(([word, { holders, sections }]) => {
      const groups = Array.from({ length: mostWeight }, (_, at) => {
        let before = 0;
        return [...sections]
          .filter(([, weight]) => weight === mostWeight - at)
          .map(([section]) => section)
          .sort((a, b) => a - b)
          .map((section) => {
            const distance = section - before;
            before = section;
            return digitsOf(distance);
          })
          .join("");
      });
      return `${word} ${holders} ${groups.join(",").replace(/,+$/, "")}`;
    })
    .join("\n");

export const unpackPostings = (packed: string): Map<string, Posting> => {
  const postings = new Map<string, Posting>();
  for (const line of packed.split("\n")) {
    const [word = "", holders = "", groups = ""] = line.split(" ");
    const sections = new Map<number, number>();
    for (const [at, group] of groups.split(",").entries()) {
      let [section, distance] = [0, 0];
      for (const sign of group) {
        const digit = digits.indexOf(sign);
        distance = distance * 32 + (digit % 32);
        if (digit >= 32) continue;
        section += distance;
        distance = 0;
        sections.set(section, mostWeight - at);
      }
    }
    if (word) postings.set(word, { holders: Number(holders), sections });
  }
  return postings;
};
