import { usualHeadings } from "./first-index.ts";
import type { Section } from "./page-sections.ts";
import { type AboutTexts, inOneFile, mostWeight, type Posting, packPostings, shardOf } from "./postings.ts";
import { packTexts } from "./texts.ts";
import { wordsOf } from "./words.ts";

/** Letters of text in one file, and of words with their sections in one shard, about. */
const size = { texts: 8000, shard: 5000 };
/** Sections that are listed for a word: of more, the most fitting. So a shard stays small however long the book is. */
const mostListed = 300;
/** How often a word of a title counts, beside those of the text. */
const inTitle = 8;
const inPlace = 3;
/** What sections that every chapter has are worth: they repeat what others say. */
const usualWorth = 0.65;

/** Words that can be looked for: numbers of two digits and single letters stand everywhere. */
const isFound = (word: string): boolean => /^(?=.*\p{L})..|^\d{3,4}$/u.test(word);

/** Reads a section as words with their counts. What has been read once is kept: a book has few words, many times. */
const counter = (): ((section: Section) => Map<string, number>) => {
  const known = new Map<string, readonly string[]>();
  const read = (typed: string): readonly string[] => {
    const words = known.get(typed) ?? wordsOf(typed).flat().filter(isFound);
    known.set(typed, words);
    return words;
  };
  return ({ title, where, text }) => {
    const counts = new Map<string, number>();
    for (const [of, times] of [
      [title, inTitle],
      [where, inPlace],
      [text, 1],
    ] as const)
      for (const typed of of.split(/\s+/))
        for (const word of read(typed)) counts.set(word, (counts.get(word) ?? 0) + times);
    return counts;
  };
};

const worthOf = ({ url }: Section): number => (usualHeadings.has(url.replace(/^.*#/, "")) ? usualWorth : 1);

/** Sections in files, in order: a new one for a new part, and where one is full. */
const inFiles = (sections: readonly Section[]): Section[][] => {
  const files: Section[][] = [];
  let letters = 0;
  for (const section of sections) {
    const last = files.at(-1);
    const full = letters + section.text.length > size.texts || last?.length === inOneFile;
    if (!last || full || last[0]?.part !== section.part) {
      files.push([section]);
      letters = section.text.length;
    } else {
      last.push(section);
      letters += section.text.length;
    }
  }
  return files;
};

/** Words with the sections that hold them. The share of a section that a word makes up is that of BM25, in steps. */
const postingsOf = (files: readonly (readonly Section[])[]): Map<string, Posting> => {
  const countsOf = counter();
  const all = files.flatMap((file, number) =>
    file.map((section, place) => ({
      id: number * inOneFile + place,
      counts: countsOf(section),
      worth: worthOf(section),
    })),
  );
  const lengthOf = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, times) => sum + times, 0);
  const usual = all.reduce((sum, { counts }) => sum + lengthOf(counts), 0) / all.length;
  const found = new Map<string, { id: number; share: number }[]>();
  for (const { id, counts, worth } of all) {
    const slack = 1.2 * (0.4 + (0.6 * lengthOf(counts)) / usual);
    for (const [word, times] of counts) {
      const holders = found.get(word) ?? [];
      holders.push({ id, share: (worth * times) / (times + slack) });
      found.set(word, holders);
    }
  }
  return new Map(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, holders]) => [
        word,
        {
          holders: holders.length,
          sections: new Map(
            holders
              .sort((a, b) => b.share - a.share || a.id - b.id)
              .slice(0, mostListed)
              .map(({ id, share }) => [id, Math.max(1, Math.round(share * mostWeight))]),
          ),
        },
      ]),
  );
};

/**
 * The full text in small files: `texts-<n>.txt` hold the sections, `words-<n>.txt` say which section has which word.
 * @param sections of one part side by side
 */
export const textIndex = (
  sections: readonly Section[],
): { about: Omit<AboutTexts, "edition">; files: Map<string, string> } => {
  const files = inFiles(sections);
  const postings = postingsOf(files);
  const shards = Math.max(1, Math.ceil(packPostings(postings).length / size.shard));
  const words = Array.from({ length: shards }, () => new Map<string, Posting>());
  for (const [word, posting] of postings) words[shardOf(word, shards)]?.set(word, posting);
  const parts: Record<string, number> = {};
  for (const [number, [first]] of files.entries()) if (first) parts[first.part] ??= number;
  return {
    about: { shards, sections: sections.length, parts },
    files: new Map([
      ...words.map((of, number) => [`words-${number}.txt`, packPostings(of)] as const),
      ...files.map((of, number) => [`texts-${number}.txt`, packTexts(of)] as const),
    ]),
  };
};
