import {
  adjectives,
  affecting,
  animals,
  foods,
  handling,
  idling,
  numbers,
  oddWords,
  people,
  spots,
  things,
  towns,
  trades,
} from "./lexicon.ts";

const ones = (pairs: readonly (readonly [string, string])[]): string[] => pairs.map(([one]) => one);
const many = (pairs: readonly (readonly [string, string])[]): string[] => pairs.map(([, several]) => several);
const tradePairs = [...trades.she, ...trades.he];
const handlingPairs = Object.values(handling).flat();

/** In the small language, `cook` and `cooks` are a trade and something done: they belong to no single class. */
const ambiguous = new Set(["cook", "cooks"]);
const clear = (words: readonly string[]): readonly string[] => words.filter((word) => !ambiguous.has(word));

/** Words that play the same part in sentences: class name to words. Function words and ambiguous words are left out. */
export const wordClasses = {
  names: people.map(({ name }) => name),
  towns,
  spots,
  foods,
  oddWords,
  numbers,
  adjectives: Object.values(adjectives).flat(),
  animals: ones(animals),
  trades: clear(ones(tradePairs)),
  beings: clear([...many(animals), ...many(tradePairs)]),
  thing: ones(things),
  things: many(things),
  idles: ones(idling),
  idle: many(idling),
  affects: ones(affecting),
  affect: many(affecting),
  handles: clear(ones(handlingPairs)),
  handle: clear(many(handlingPairs)),
} satisfies Readonly<Record<string, readonly string[]>>;

export type WordClass = keyof typeof wordClasses;
