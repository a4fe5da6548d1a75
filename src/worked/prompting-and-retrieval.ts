import { summaryOf } from "../experiments/summaries.ts";
import { bm25Scores, saturatedCount, termWeight, usualKnobs } from "../maths/bm25.ts";
import { cosineSimilarity } from "../maths/cosine-similarity.ts";
import { pairedDifference } from "../maths/paired-difference.ts";
import { bestOfEquals, mcnemarTest } from "../maths/prompt-comparison.ts";
import { orderByScore, recallAtK, reciprocalRank, reciprocalRankFusion } from "../maths/retrieval-ranking.ts";
import { wilsonInterval } from "../maths/wilson-interval.ts";
import { known } from "../small-language/patterns.ts";
import type { Worked } from "./worked.ts";

/** The passages of a made-up handbook, as the terms that are left without small words and endings. */
const passages = [
  "travel cost paid back thirty day",
  "pet welcome office friday",
  "office close six",
  "work home two day week",
  "cost twenty euro need receipt",
  "laptop order need approval",
].map((text) => text.split(" "));
/** Made-up directions of the same passages: money, animals, building, time. A network would compute hundreds of numbers. */
const directions = [
  [0.9, 0, 0, 0.4],
  [0, 0.9, 0.4, 0.2],
  [0, 0, 0.8, 0.6],
  [0.1, 0, 0.9, 0.3],
  [1, 0, 0, 0.1],
  [0.5, 0, 0.1, 0.5],
];
/** Four questions, their terms, their made-up directions, and the one passage that answers each. */
const questions = [
  { terms: "travel cost paid back", direction: [0.8, 0, 0, 0.5], answer: 0 },
  { terms: "bring dog office", direction: [0, 0.8, 0.5, 0.1], answer: 1 },
  { terms: "cost need receipt", direction: [0.9, 0, 0, 0.3], answer: 4 },
  { terms: "work remotely", direction: [0.1, 0, 0.7, 0.1], answer: 3 },
].map(({ terms, direction, answer }) => {
  const scores = bm25Scores(passages, terms.split(" "));
  const cosines = directions.map((one) => cosineSimilarity(one, direction));
  const byWords = orderByScore(scores, 0);
  const byDirection = orderByScore(cosines);
  const fused = reciprocalRankFusion([byWords, byDirection], passages.length);
  return { answer, scores, cosines, byWords, byDirection, fused, joined: orderByScore(fused, 0) };
});

const percent = (share: number): number => 100 * share;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const worth = (orders: readonly (readonly number[])[]) => {
  const pairs = orders.map((order, i) => [order, new Set([questions[i]?.answer ?? -1])] as const);
  return {
    places: pairs.map(([order, relevant]) => 1 / reciprocalRank(order, relevant)),
    first: mean(pairs.map(([order, relevant]) => recallAtK(order, relevant, 1))),
    two: mean(pairs.map(([order, relevant]) => recallAtK(order, relevant, 2))),
    reciprocal: mean(pairs.map(([order, relevant]) => reciprocalRank(order, relevant))),
  };
};

/** Two prompts on the same questions: how many only the first, only the second, both get right. */
const compared = (onlyFirst: number, onlySecond: number, both: number, total: number) => {
  const { difference, low, high } = pairedDifference(onlySecond, onlyFirst, total);
  const [first, second] = [(both + onlyFirst) / total, (both + onlySecond) / total];
  return {
    total,
    onlyFirst,
    onlySecond,
    differing: onlyFirst + onlySecond,
    first: percent(first),
    second: percent(second),
    difference: percent(difference),
    low: percent(low),
    high: percent(high),
    probability: mcnemarTest(onlyFirst, onlySecond),
  };
};

const { models } = summaryOf("few-shot");
/** Right answers of the model of one size, in percent, with Wilson's interval over the questions of all its runs. */
export const shown = (size: number, condition: string, examples: number) => {
  const row = models.at(size)?.conditions.find((one) => one.condition === condition && one.examples === examples);
  const { mean: share, seeds } = row?.accuracy ?? { mean: Number.NaN, seeds: 0 };
  const asked = 120 * seeds;
  const { low, high } = wilsonInterval(Math.round(share * asked), asked);
  return { percent: percent(share), low: percent(low), high: percent(high) };
};
/** The same of somebody who knows the language and always gives the likeliest answer. */
const asKnower = (examples: number): number =>
  models.at(-1)?.conditions.find((one) => one.condition === "within" && one.examples === examples)?.trueAccuracy ??
  Number.NaN;
/** What the machine of the language is given, each as often. */
const inputs = [1, 2, 3, 4, 5, 6];
/** What the rules of the language make of an input: fewer than there are rules where two of them agree. */
const outputs = (input: number): Set<number> => new Set(known.map(([, turn]) => turn(input)));
export const sizes = models.map(({ parameters }) => parameters);

/** Prompts that are all right seven times in ten: what the best of them scores by luck. */
export const trueAccuracy = 0.7;

const pet = questions[1];
const meanLength = mean(passages.map(({ length }) => length));
const petLength = passages[1]?.length ?? 0;
const closeLength = passages[2]?.length ?? 0;

export const worked: Worked = {
  toy: {
    passages: passages.length,
    officeWeight: termWeight(passages.length, 2),
    meanLength,
    petCredit: saturatedCount(1, petLength / meanLength),
    closeCredit: saturatedCount(1, closeLength / meanLength),
    petNorm: usualKnobs.saturation * (0.25 + (0.75 * petLength) / meanLength),
    pet: pet?.scores[1] ?? Number.NaN,
    close: pet?.scores[2] ?? Number.NaN,
    petCosine: pet?.cosines[1] ?? Number.NaN,
    closeCosine: pet?.cosines[2] ?? Number.NaN,
    petFused: pet?.fused[1] ?? Number.NaN,
    closeFused: pet?.fused[2] ?? Number.NaN,
  },
  words: worth(questions.map(({ byWords }) => byWords)),
  direction: worth(questions.map(({ byDirection }) => byDirection)),
  joined: worth(questions.map(({ joined }) => joined)),
  answers: {
    found: 80,
    right: 90,
    given: percent(0.8 * 0.9),
    better: percent(0.95 * 0.9),
    wording: percent(0.8 * 0.95),
  },
  pair: compared(14, 26, 136, 200),
  larger: compared(28, 52, 272, 400),
  lucky: { accuracy: percent(trueAccuracy), middle: percent(bestOfEquals(trueAccuracy, 50, 20)) },
  own: {
    none: shown(-1, "within", 0),
    one: shown(-1, "within", 1),
    shuffled: shown(-1, "shuffled", 1),
    earlier: shown(-1, "earlier", 1),
    novel: shown(-1, "novel", 3),
    rules: known.length,
    inputsWithTwins: inputs.filter((input) => outputs(input).size < known.length).length,
    knower: percent(asKnower(0)),
    knowerOne: percent(asKnower(1)),
  },
  steps: { ten: percent(0.95 ** 10) },
  exercise: {
    reciprocal: mean([1, 0.5, 0]),
    tenToZero: mcnemarTest(10, 2),
    fiveToOne: mcnemarTest(5, 1),
  },
};
