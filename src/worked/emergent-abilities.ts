import { storyWords } from "../experiments/story-words.ts";
import { summaryOf } from "../experiments/summaries.ts";
import {
  exactMatch,
  exactMatchBounds,
  expectedRightTokens,
  noRightAnswer,
  tokenAccuracyFor,
  tokenAccuracyLaw,
} from "../maths/exact-match.ts";
import { shapes } from "../small-language/models.ts";
import type { Worked } from "./worked.ts";

/** A made-up family of models: the surprise of a token is one nat at this size, and falls with this exponent. */
export const family = { scale: 1e8, exponent: 0.3 } as const;
export const lengths = [1, 3, 10, 30] as const;

const accuracies = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const percent = (share: number): number => 100 * share;
const sizeAccuracy = (parameters: number): number => tokenAccuracyLaw(parameters, family.scale, family.exponent);

const { cells } = summaryOf("emergence");
const longest = Math.max(...cells.map(({ tokens }) => tokens));
const own = cells.filter(({ tokens }) => tokens === longest);
const kindOf = (index: number, kind: string) => own.at(index)?.kinds.find((one) => one.kind === kind);
const story = (index: number) => {
  const { tokenAccuracy, exactMatch: exact, nats, answerTokens } = kindOf(index, "stories") ?? {};
  const q = tokenAccuracy?.mean ?? Number.NaN;
  const length = answerTokens ?? Number.NaN;
  const bounds = exactMatchBounds(q, length);
  return {
    parameters: own.at(index)?.parameters ?? Number.NaN,
    nats: nats?.mean ?? Number.NaN,
    token: percent(q),
    whole: percent(exact?.mean ?? Number.NaN),
    independent: percent(exactMatch(q, length)),
    low: percent(bounds.low),
    high: percent(bounds.high),
  };
};
/** The two hard words of a story's answer, the sum and the ware, in the model of one size. */
const hardWords = (index: number) => {
  const shape = shapes.at(index);
  if (!shape) throw new RangeError(`Unexpected model ${index}, expected one of ${shapes.length}.`);
  const words = storyWords(process.cwd(), shape);
  const shown = (place: number) => ({
    hits: percent(words[place]?.hits ?? Number.NaN),
    nats: words[place]?.nats ?? Number.NaN,
  });
  return { sum: shown(3), ware: shown(4) };
};
const facts = (index: number) => ({
  nats: kindOf(index, "facts")?.nats.mean ?? Number.NaN,
  whole: percent(kindOf(index, "facts")?.exactMatch.mean ?? Number.NaN),
});

const largest = summaryOf("few-shot").models.at(-1);
const shown = (condition: string, examples: number) =>
  largest?.conditions.find((one) => one.condition === condition && one.examples === examples);
const right = (condition: string, examples: number): number =>
  percent(shown(condition, examples)?.accuracy.mean ?? Number.NaN);
const smallest = summaryOf("few-shot").models[0]?.conditions;

export const worked: Worked = {
  hand: {
    two: percent(exactMatch(0.5, 2)),
    rows: accuracies.map((q) => ({
      token: percent(q),
      expected: expectedRightTokens(q, 10),
      five: percent(exactMatch(q, 5)),
      ten: percent(exactMatch(q, 10)),
      thirty: percent(exactMatch(q, 30)),
    })),
    halfway: { five: percent(tokenAccuracyFor(0.5, 5)), thirty: percent(tokenAccuracyFor(0.5, 30)) },
  },
  family: {
    small: percent(sizeAccuracy(1e8)),
    middle: percent(sizeAccuracy(1e10)),
    large: percent(sizeAccuracy(1e12)),
    smallTen: percent(exactMatch(sizeAccuracy(1e8), 10)),
    middleTen: percent(exactMatch(sizeAccuracy(1e10), 10)),
    largeTen: percent(exactMatch(sizeAccuracy(1e12), 10)),
  },
  silence: {
    share: percent(exactMatch(0.5, 6)),
    fifty: percent(noRightAnswer(exactMatch(0.5, 6), 50)),
    thousand: 1000 * exactMatch(0.5, 6),
    rare: percent(noRightAnswer(0.001, 500)),
  },
  own: {
    largestSize: own.at(-1)?.parameters ?? Number.NaN,
    stories: [0, 1, 2, 3, 4, 5, 6].map(story),
    hard: [4, 5, 6].map(hardWords),
    facts: [0, 1, 2, 3, 4, 5, 6].map(facts),
    eightTowns: Math.log(8),
  },
  shots: {
    none: right("within", 0),
    one: right("within", 1),
    two: right("within", 2),
    ideal: percent(shown("within", 1)?.trueAccuracy ?? Number.NaN),
    shuffled: right("shuffled", 3),
    novel: right("novel", 3),
    novelFive: right("novel", 5),
    smallNone: percent(smallest?.find((one) => one.condition === "within" && one.examples === 0)?.accuracy.mean ?? 0),
    smallTwo: percent(smallest?.find((one) => one.condition === "within" && one.examples === 2)?.accuracy.mean ?? 0),
  },
  exercise: {
    digits: percent(exactMatch(0.9, 5)),
    digitsBetter: percent(exactMatch(0.95, 5)),
    gain: exactMatch(0.95, 5) / exactMatch(0.9, 5),
    needed: percent(tokenAccuracyFor(0.9, 5)),
    low: percent(exactMatchBounds(0.9, 5).low),
    high: percent(exactMatchBounds(0.9, 5).high),
    hardNone: { token: percent(5 / 6), power: percent(exactMatch(5 / 6, 6)) },
    hardHalf: { token: percent(5.5 / 6), power: percent(exactMatch(5.5 / 6, 6)) },
    questions: Math.ceil(Math.log(0.05) / Math.log(1 - exactMatch(0.5, 10))),
    share: percent(exactMatch(0.5, 10)),
  },
};
