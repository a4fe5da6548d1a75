import type { Entry } from "./entry.ts";
import type { Heard } from "./full-text.ts";
import { spelling } from "./spelling.ts";
import { subjectOf, type Word, wordsOf } from "./words.ts";

/** How often readers want an entry of a kind, other things being equal. */
const weight: Readonly<Record<Entry["kind"], number>> = {
  chapter: 1.06,
  heading: 1,
  term: 1.05,
  equation: 0.8,
  symbol: 0.82,
  model: 0.97,
  lab: 0.85,
  page: 0.8,
};

/** Where no name is met, a section stands for itself, not one of the terms that it explains. */
const unnamed: Partial<typeof weight> = { chapter: 1, heading: 1 };

/** What a word of the query says where it is found other than in a name of the entry: at its section, in the title of its chapter. */
const field = { beside: 0.68, around: 0.3 };
/** What it says for a name to be asked for as a whole. */
const wholeName = 0.32;

/** Words count alike in a name, but for sizes: "GPT-3 175B" is asked for as GPT-3. */
const lengthOf = ([whole]: Word): number => (/^\d+[bm]$/.test(whole) ? 0.2 : 1);

interface Place {
  readonly entry: Entry;
  readonly names: readonly (readonly Word[])[];
  readonly beside: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

const placesOf = (entries: readonly Entry[]): Place[] => {
  const texts = new Map<string, string>();
  for (const { url, title, aliases, words } of entries)
    texts.set(url, `${texts.get(url) ?? ""} ${title}; ${aliases}; ${words}`);
  const kept = new Map<string, ReadonlySet<string>>();
  const setOf = (text: string): ReadonlySet<string> => {
    const known = kept.get(text) ?? new Set(wordsOf(text).flat());
    kept.set(text, known);
    return known;
  };
  return entries.map((entry) => ({
    entry,
    names: [entry.title, ...entry.aliases.split("; ")].map(wordsOf).filter(({ length }) => length > 0),
    beside: setOf(texts.get(entry.url) ?? ""),
    around: setOf(entry.where),
  }));
};

/** How well a word is met: as a whole, or in all of its parts. */
const met = ([whole, ...parts]: Word, by: (word: string) => number): number =>
  Math.max(by(whole), parts.length > 0 ? parts.reduce((sum, part) => sum + by(part), 0) / parts.length : 0);

export interface Suggester {
  /** Entries for what has been typed so far, best first: names, beginnings of words, other forms, slips, and whole questions. */
  readonly suggest: (query: string, part: string, most?: number) => Entry[];
  /** What to look for in the full text: the words of the query without those of asking, and how the book would spell them. */
  readonly heard: (query: string) => Heard[];
}

export const suggester = (entries: readonly Entry[]): Suggester => {
  const places = placesOf(entries);
  const holders = new Map<string, number>();
  for (const { beside, around } of places)
    for (const word of new Set([...beside, ...around])) holders.set(word, (holders.get(word) ?? 0) + 1);
  const read = spelling(holders);
  const rarity = (word: string): number => Math.log(1 + places.length / (holders.get(word) ?? 1));

  const heard: Suggester["heard"] = (query) =>
    subjectOf(query).map((word) =>
      word.map((piece) => {
        const meant = read(piece, false).entries().next().value;
        return meant && meant[1] < 1 ? [piece, meant[0]] : [piece];
      }),
    );

  const suggest: Suggester["suggest"] = (query, part, most = 6) => {
    const asked = subjectOf(query);
    const readings = new Map(
      asked.flatMap((word, at) => word.map((piece) => [piece, read(piece, at === asked.length - 1)] as const)),
    );
    /** words of the book that are asked for, with how well they answer */
    const wanted = new Map<string, number>();
    for (const [word, worth] of [...readings.values()].flatMap((words) => [...words]))
      wanted.set(word, Math.max(worth, wanted.get(word) ?? 0));
    const worths = asked.map(([word]) => {
      const known = holders.has(word) ? [word] : [...(readings.get(word)?.keys() ?? [])].slice(0, 3);
      return known.length > 0 ? Math.min(...known.map(rarity)) : 1.5;
    });
    const whole = worths.reduce((sum, one) => sum + one, 0);
    const best = (words: ReadonlySet<string>) => (piece: string) => {
      let found = 0;
      for (const [word, worth] of readings.get(piece) ?? []) if (worth > found && words.has(word)) found = worth;
      return found;
    };

    const scored = places.flatMap(({ entry, names, beside, around }) => {
      if (part !== "" && entry.part !== part) return [];
      const there = asked.map((word) => field.beside * met(word, best(beside)));
      if (!there.some((one) => one > field.beside * 0.4)) return [];
      const at = asked.map((word, index) => Math.max(there[index] ?? 0, field.around * met(word, best(around))));
      const scores = names.map((name) => {
        const inName = best(new Set(name.flat()));
        const sum = (of: (word: Word, index: number) => number): number =>
          asked.reduce((total, word, index) => total + (worths[index] ?? 0) * of(word, index), 0) / whole;
        const named = sum((word) => met(word, inName));
        const covered = sum((word, index) => Math.max(at[index] ?? 0, met(word, inName)));
        const lengths = name.map(lengthOf);
        const filled = name.reduce(
          (total, word, index) => total + (lengths[index] ?? 0) * met(word, (piece) => wanted.get(piece) ?? 0),
          0,
        );
        const asName = (named * filled) / lengths.reduce((total, one) => total + one, 0);
        return (
          (1 - wholeName) * covered * (named > 0 ? weight[entry.kind] : (unnamed[entry.kind] ?? 0.9)) +
          wholeName * asName * weight[entry.kind]
        );
      });
      return [{ entry, score: Math.max(...scores) }];
    });
    scored.sort((a, b) => b.score - a.score);
    const floor = 0.4 * (scored[0]?.score ?? 0);
    const found = scored.filter(({ score }) => score > floor).map(({ entry }) => entry);
    // A term that is explained under a heading of its own name would stand twice.
    return found.filter(({ url }, at) => found.findIndex((one) => one.url === url) === at).slice(0, most);
  };
  return { suggest, heard };
};
