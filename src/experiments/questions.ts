/** Questions with one right answer, written in the small language: what emergence and learning in context are measured by. */
import { numbers, people } from "../small-language/lexicon.ts";
import type { Item } from "../small-language/trained-model.ts";
import { encode, type Vocabulary } from "../small-language/words.ts";

const word = (value: number): string => numbers[value] ?? "";
const upTo12 = Array.from({ length: 12 }, (_, index) => index + 1);

/** A question from texts; it begins, as all rows do, with the end of a sentence. */
export const itemOf = (vocabulary: Vocabulary, prefix: string, answer: string): Item => ({
  prefix: encode(`. ${prefix}`, vocabulary),
  answer: encode(answer, vocabulary),
});

type Question = readonly [prefix: string, answer: string];

const pairs = upTo12.flatMap((k) => upTo12.map((l) => [k, l] as const));

const questions: Readonly<Record<string, readonly Question[]>> = {
  /** every sum that the language has */
  addition: pairs.filter(([k, l]) => k + l <= 12).map(([k, l]) => [`${word(k)} and ${word(l)} make`, word(k + l)]),
  multiplication: pairs
    .filter(([k, l]) => k * l <= 12)
    .map(([k, l]) => [`${word(k)} times ${word(l)} makes`, word(k * l)]),
  counting: upTo12
    .filter((k) => k <= 8)
    .map((k) => [`Odo counts ${word(k)} , ${word(k + 1)} , ${word(k + 2)} , ${word(k + 3)} and`, word(k + 4)]),
  /** facts of the invented world */
  facts: people.map(({ name, trade, town }) => [`${name} is the ${trade} of`, town]),
  /** a story whose last words follow from its first: five or more tokens, all of which must be right */
  stories: pairs
    .filter(([k, l]) => k + l <= 12 && k > 1)
    .map(([k, l]) => [`Odo has ${word(k)} pies and finds ${word(l)} more ,`, `so he has ${word(k + l)} pies .`]),
};

/** All kinds of questions, as tokens. */
export const itemsOf = (vocabulary: Vocabulary): ReadonlyMap<string, readonly Item[]> =>
  new Map(
    Object.entries(questions).map(([kind, list]) => [
      kind,
      list.map(([prefix, answer]) => itemOf(vocabulary, prefix, answer)),
    ]),
  );
