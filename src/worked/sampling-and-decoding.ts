import { summaryOf } from "../experiments/summaries.ts";
import { beamSearch, greedy, lengthNormalization, sequenceProbability } from "../maths/beam-search.ts";
import { klDivergence } from "../maths/divergence.ts";
import { entropy, perplexity } from "../maths/entropy.ts";
import { seededRandom } from "../maths/random.ts";
import { repetitionPenalty } from "../maths/repetition-penalty.ts";
import { softmax } from "../maths/softmax.ts";
import { expectedTokens, speculativeAcceptance, speculativeDistribution } from "../maths/speculative-sampling.ts";
import { minP, reshapeWith, type SamplingKnobs, temperature, topK, topP } from "../maths/token-sampling.ts";
import { measureSampling, wordChain } from "../maths/word-chain.ts";
import type { Worked } from "./worked.ts";

/** One step by hand: the words river, ferry, heron, bank after "the". */
export const handWords = ["river", "ferry", "heron", "bank"] as const;
export const handLogits = [2, 1, 0, -1] as const;
const [plain, cold, hot] = [1, 0.5, 2].map((t) => temperature(handLogits, t));
const p = plain ?? [];

const words = (sentence: string): string[] => sentence.split(" ");
const scores = (sentence: string) => {
  const tokens = words(sentence);
  const probability = sequenceProbability(wordChain.next, tokens);
  const log = Math.log(probability);
  return {
    words: tokens.length,
    probability,
    log,
    middle: lengthNormalization(log, tokens.length, 0.6),
    mean: lengthNormalization(log, tokens.length, 1),
  };
};
const circle = greedy(wordChain.next, { maxLength: 40 });
const best = (width: number, alpha: number) => beamSearch(wordChain.next, { width, alpha })[0];
const loops = (count: number): string =>
  `${Array.from({ length: count }, () => "the river runs past the town").join(" and ")} .`;

const measured = (knobs: SamplingKnobs) => {
  const { wellFormed, distinct, distinctWellFormed, meanLength } = measureSampling(reshapeWith(knobs), seededRandom(1));
  return { wellFormed: 100 * wellFormed, distinct: 100 * distinct, both: 100 * distinctWellFormed, length: meanLength };
};

/** A cheap model's guess at the hand-worked step. */
const draft = [0.4, 0.3, 0.2, 0.1];
const rule = speculativeAcceptance(p, draft);

const penalized = (shift: number) =>
  softmax(
    repetitionPenalty(
      handLogits.map((logit) => logit + shift),
      new Set([0]),
      1.2,
    ),
  )[0] ?? 0;
/** A model whose logits are twice too large for the truth `p`. */
const divergence = (t: number) =>
  klDivergence(
    p,
    temperature(
      handLogits.map((logit) => 2 * logit),
      t,
    ),
  );

const exercise = [0.5, 0.25, 0.15, 0.1];

/** Probability, after "the" and at temperature t, of the words that only the even tail offers there. */
const tailMass = (t: number): number => {
  const probabilities = wordChain.next(["the"]).map(({ probability }) => probability);
  const even = wordChain.tail / wordChain.words.length;
  const warmed = temperature(probabilities.map(Math.log), t);
  return warmed.reduce((sum, value, index) => ((probabilities[index] ?? 0) <= even * 1.000001 ? sum + value : sum), 0);
};

/** The largest model of the small language, setting by setting. */
const decoded = summaryOf("decoding");
const writer = decoded.writers.find(({ parameters }) => parameters !== null);
const setting = (name: string) => {
  const found = writer?.settings.find((one) => one.setting === name);
  if (!found) throw new Error(`no setting ${name} was measured`);
  return { grammatical: 100 * found.grammatical.mean, distinct: 100 * found.distinct.mean };
};
const calibrated = summaryOf("calibration").models.at(-1)?.temperatures ?? [];
const awayFromTruth = (t: number): number =>
  calibrated.find(({ temperature: at }) => at === t)?.divergence.mean ?? Number.NaN;

export const worked: Worked = {
  trained: {
    parameters: writer?.parameters ?? Number.NaN,
    samples: decoded.sentencesOfSetting,
    plain: setting("plain"),
    hot: setting("temperature 1.5"),
    hotMin: setting("temperature 1.5, min-p 0.1"),
    nucleus: setting("top-p 0.8"),
    minP: setting("min-p 0.1"),
    beam: setting("beam 8"),
    away: { cool: awayFromTruth(0.85), plain: awayFromTruth(1), hot: awayFromTruth(1.3) },
  },
  samples: 1000,
  logits: [...handLogits],
  exponentials: handLogits.map(Math.exp),
  total: handLogits.map(Math.exp).reduce((sum, value) => sum + value, 0),
  plain: p,
  cold: cold ?? [],
  hot: hot ?? [],
  ratio: { plain: Math.exp(1), cold: Math.exp(2), hot: Math.exp(0.5) },
  entropies: { plain: entropy(p), cold: entropy(cold ?? []), hot: entropy(hot ?? []), most: Math.log2(4) },
  choices: { plain: perplexity(p), cold: perplexity(cold ?? []), hot: perplexity(hot ?? []) },
  topK: topK(p, 2),
  topP: topP(p, 0.9),
  nucleus: { two: (p[0] ?? 0) + (p[1] ?? 0), three: (p[0] ?? 0) + (p[1] ?? 0) + (p[2] ?? 0) },
  minP: minP(p, 0.1),
  threshold: 0.1 * Math.max(...p),
  chain: {
    words: wordChain.words.length,
    tail: 100 * wordChain.tail,
    tailHot: 100 * tailMass(1.5),
    tailCold: 100 * tailMass(1),
    clean: 100 * (1 - tailMass(1)) ** 9,
    cleanHot: 100 * (1 - tailMass(1.5)) ** 9,
  },
  greedy: {
    log: circle.logProbability,
    power: circle.logProbability / Math.LN10,
    first: scores("the river runs past the town ."),
    round: scores(loops(3)).probability / scores(loops(2)).probability,
  },
  ferry: scores("every evening the ferry waits ."),
  rain: scores("rain falls ."),
  crossing: scores("every evening the ferry crosses the sea ."),
  circles: { three: scores(loops(3)), five: scores(loops(5)) },
  beam: {
    two: Math.exp(best(2, 0)?.logProbability ?? 0),
    sixteen: Math.exp(best(16, 0)?.logProbability ?? 0),
    gain: Math.exp((best(16, 0)?.logProbability ?? 0) - (best(2, 0)?.logProbability ?? 0)),
    wideWords: best(256, 1)?.tokens.length ?? 0,
  },
  measured: {
    t03: measured({ temperature: 0.3 }),
    t07: measured({ temperature: 0.7 }),
    t10: measured({}),
    t15: measured({ temperature: 1.5 }),
    t20: measured({ temperature: 2 }),
    k1: measured({ topK: 1 }),
    k3: measured({ topK: 3 }),
    p05: measured({ topP: 0.5 }),
    p09: measured({ topP: 0.9 }),
    hotP: measured({ temperature: 1.5, topP: 0.9 }),
    hotMin: measured({ temperature: 1.5, minP: 0.1 }),
  },
  penalty: { before: p[0] ?? 0, after: penalized(0), up: penalized(10), down: penalized(-10) },
  speculative: {
    draft,
    accept: rule.accept,
    rate: rule.rate,
    refused: 1 - rule.rate,
    residual: rule.residual,
    result: speculativeDistribution(p, draft),
    tokens: expectedTokens(rule.rate, 4),
    tokensGood: expectedTokens(0.8, 4),
  },
  calibration: { one: divergence(1), two: divergence(2), three: divergence(3) },
  order: { left: 0.1 + 0.2 + 0.3, right: 0.1 + (0.2 + 0.3), difference: 0.1 + 0.2 + 0.3 - (0.1 + (0.2 + 0.3)) },
  exercise: {
    given: exercise,
    topP: topP(exercise, 0.7),
    minP: minP(exercise, 0.25),
    cold: temperature(exercise.map(Math.log), 0.5),
    squares: exercise.map((value) => value ** 2),
    squareSum: exercise.reduce((sum, value) => sum + value ** 2, 0),
    accept: speculativeAcceptance([0.7, 0.2, 0.1], [0.5, 0.4, 0.1]).accept,
    rate: speculativeAcceptance([0.7, 0.2, 0.1], [0.5, 0.4, 0.1]).rate,
    residual: speculativeAcceptance([0.7, 0.2, 0.1], [0.5, 0.4, 0.1]).residual,
    tokens: expectedTokens(0.8, 3),
  },
};
