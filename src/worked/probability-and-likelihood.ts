import {
  type BayesianNetwork,
  bayesianNetwork,
  evidenceProbability,
  intervene,
  networkNumbers,
  networkPosterior,
} from "../maths/bayesian-network.ts";
import { crossEntropy, logLikelihood, maximumLikelihood } from "../maths/cross-entropy.ts";
import { jensenShannon, klDivergence, wassersteinDistance } from "../maths/divergence.ts";
import { entropy } from "../maths/entropy.ts";
import { standardNormalCdf } from "../maths/gaussian.ts";
import { klBetweenGaussians } from "../maths/gaussian-kl.ts";
import { logMixtureDensity, type Mixture } from "../maths/gaussian-mixture.ts";
import { filterStates, forwardAlgorithm, type HiddenMarkovModel, nextOutcome } from "../maths/hidden-markov-model.ts";
import { bayesRuleForClasses } from "../maths/joint-distribution.ts";
import { cellMiddles, cellWidth, lineDistances } from "../maths/line-divergence.ts";
import { fitTransitions, markovChain, transitionCounts } from "../maths/markov-chain.ts";
import { descend, type MixtureObjective } from "../maths/mixture-descent.ts";
import type { Worked } from "./worked.ts";

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Ten invented days of a ferry's log: 0 it crosses, 1 it waits, 2 it rests. */
const log = [0, 0, 1, 1, 1, 0, 0, 0, 2, 0] as const;
const countsOf = (days: readonly number[]): number[] =>
  [0, 1, 2].map((word) => days.filter((day) => day === word).length);
const counts = countsOf(log);
const shares = maximumLikelihood(counts);

/** Four models of one day, in the order of the chapter's table. */
export const dayModels = {
  even: [1 / 3, 1 / 3, 1 / 3],
  hunch: [0.5, 0.3, 0.2],
  shares: [0.6, 0.3, 0.1],
  sure: [0.9, 0.09, 0.01],
} as const;
const measure = (q: readonly number[]) => ({
  likelihood: Math.exp(logLikelihood(counts, q)),
  perMillion: 1e6 * Math.exp(logLikelihood(counts, q)),
  log: logLikelihood(counts, q),
  surprise: crossEntropy(shares, q),
  divergence: klDivergence(shares, q),
});
export const dayMeasures = {
  even: measure(dayModels.even),
  hunch: measure(dayModels.hunch),
  shares: measure(dayModels.shares),
  sure: measure(dayModels.sure),
};
const all = Object.values(dayModels);
const posterior = bayesRuleForClasses(
  all.map(() => 1 / all.length),
  all.map((q) => Math.exp(logLikelihood(counts, q))),
);
const smoothed = maximumLikelihood(countsOf(log.slice(0, 8)).map((count) => count + 1));

/** Two humps, and the single bells that come closest to them. */
export const humps: Mixture = [
  { weight: 0.6, mean: -2, spread: 0.5 },
  { weight: 0.4, mean: 2, spread: 0.5 },
];
const cells = { from: -14, to: 14, count: 700 };
const middles = cellMiddles(cells);
const logHumps = middles.map((x) => logMixtureDensity(x, humps));
const distances = (mixture: Mixture) =>
  lineDistances(
    logHumps,
    middles.map((x) => logMixtureDensity(x, mixture)),
    cellWidth(cells),
  );
const bounds = { mean: [-5, 5], spread: [0.1, 4], weight: [0.05, 0.95] } as const;
const closest = (mean: number, spread: number, objective: MixtureObjective) => {
  const [bell = { weight: 1, mean, spread }] = descend([{ weight: 1, mean, spread }], objective, bounds).mixture;
  const between = (edge: number): number => standardNormalCdf((edge - bell.mean) / bell.spread);
  const { forward, reverse } = distances([bell]);
  return { ...bell, forward, reverse, valley: 100 * (between(1) - between(-1)) };
};
/** Found by walking downhill from a narrow bell on the left, on the right, and from a wide one in the middle. */
export const closestBells = {
  covering: closest(-1, 0.5, (mixture) => distances(mixture).forward),
  seeking: closest(-1, 0.5, (mixture) => distances(mixture).reverse),
  other: closest(1, 0.5, (mixture) => distances(mixture).reverse),
  stuck: closest(0, 2, (mixture) => distances(mixture).reverse),
};
const humpsValley =
  100 *
  total(
    humps.map(
      ({ weight, mean, spread }) =>
        weight * (standardNormalCdf((1 - mean) / spread) - standardNormalCdf((-1 - mean) / spread)),
    ),
  );

/** Minutes late, each pair equally likely: what happens, and three forecasts. */
const minutes = [0, 5, 10, 15, 60, 65] as const;
const late = (first: number, second: number): number[] =>
  minutes.map((minute) => (minute === first || minute === second ? 0.5 : 0));
const forecast = (first: number, second: number) => ({
  jensenShannon: jensenShannon(late(0, 5), late(first, second)),
  wasserstein: wassersteinDistance(late(0, 5), late(first, second), minutes),
});

const transitions = fitTransitions(transitionCounts(log, 3));
const independent = total(log.slice(1).map((word) => Math.log(shares[word] ?? 0)));
const chained = markovChain(transitions, log);

/** A morning at the landing: fog and a fault of the engine delay the ferry; in fog the horn sounds. */
export const harbor: BayesianNetwork = [
  { name: "fog", parents: [], table: [0.2] },
  { name: "fault", parents: [], table: [0.1] },
  { name: "horn", parents: ["fog"], table: [0.05, 0.9] },
  { name: "late", parents: ["fog", "fault"], table: [0.1, 0.8, 0.6, 0.95] },
];
const ask = (name: string, evidence: Readonly<Record<string, boolean>>): number =>
  networkPosterior(harbor, name, evidence);
const lateWays = [
  { fog: false, fault: false },
  { fog: false, fault: true },
  { fog: true, fault: false },
  { fog: true, fault: true },
].map((causes) => evidenceProbability(harbor, { ...causes, late: true }));

/** Weather 0 calm, 1 stormy; words as in the log. */
export const ferryWeather: HiddenMarkovModel = {
  start: [0.5, 0.5],
  transition: [
    [0.8, 0.2],
    [0.4, 0.6],
  ],
  emission: [
    [0.8, 0.1, 0.1],
    [0.2, 0.7, 0.1],
  ],
};
/** The three days of the worked case, and their table. */
export const seenWords = [0, 1, 1] as const;
export const forwardTable = forwardAlgorithm(ferryWeather, seenWords);
const afterwards = filterStates(ferryWeather, seenWords);
const forecastOf = (days: readonly number[]): number => nextOutcome(ferryWeather, days)[0] ?? 0;
const crossing = forwardAlgorithm(ferryWeather, [...seenWords, 0]);

export const worked: Worked = {
  log: {
    counts,
    shares,
    entropy: entropy(shares, "nats"),
    entropyBits: entropy(shares, "bits"),
    perplexity: Math.exp(entropy(shares, "nats")),
    natInBits: 1 / Math.LN2,
    surprises: shares.map((p) => -Math.log(p)),
  },
  models: dayMeasures,
  reverse: klDivergence(dayModels.even, shares),
  zero: { smoothed: smoothed[2] ?? 0, surprise: -Math.log(smoothed[2] ?? 0) },
  bells: { ...closestBells, humpsValley, share: -Math.log(0.6), otherShare: -Math.log(0.4) },
  minutes: { near: forecast(5, 10), next: forecast(10, 15), far: forecast(60, 65) },
  sequence: {
    transitions,
    independent,
    chained,
    ratio: Math.exp(chained - independent),
    free: { independent: 2, chained: 2 + 3 * 2, all: 3 ** 10 - 1 },
  },
  belief: {
    posterior,
    ratio: dayMeasures.shares.likelihood / dayMeasures.hunch.likelihood,
    tenfold: (dayMeasures.shares.likelihood / dayMeasures.hunch.likelihood) ** 10,
    rests: total(posterior.map((p, i) => p * (all[i]?.[2] ?? 0))),
  },
  harbor: {
    one: bayesianNetwork(harbor, { fog: true, fault: false, horn: true, late: true }),
    numbers: networkNumbers(harbor),
    allNumbers: 2 ** harbor.length - 1,
    ways: lateWays,
    late: total(lateWays),
    faultGivenLate: ask("fault", { late: true }),
    faultGivenLateFog: ask("fault", { late: true, fog: true }),
    faultGivenLateHorn: ask("fault", { late: true, horn: true }),
    faultGivenHorn: ask("fault", { horn: true }),
    fogGivenHorn: ask("fog", { horn: true }),
    fogGivenNoHorn: ask("fog", { horn: false }),
    hornAlone: ask("horn", {}),
    fogAfterBlowing: networkPosterior(intervene(harbor, "horn", true), "fog", {}),
  },
  hidden: {
    forward: forwardTable,
    probability: total(forwardTable.at(-1) ?? []),
    filtered: afterwards,
    next: nextOutcome(ferryWeather, seenWords),
    afterLong: forecastOf([0, 1, 1]),
    afterShort: forecastOf([0, 0, 1]),
    paths: 2 ** seenWords.length,
    tenDays: 2 ** 10,
  },
  exercises: {
    coin: {
      likelihood: Math.exp(logLikelihood([7, 3], [0.5, 0.5])),
      best: Math.exp(logLikelihood([7, 3], [0.7, 0.3])),
      surprise: crossEntropy([0.7, 0.3], [0.5, 0.5]),
      entropy: entropy([0.7, 0.3], "nats"),
      divergence: klDivergence([0.7, 0.3], [0.5, 0.5]),
      ratio: Math.exp(10 * klDivergence([0.7, 0.3], [0.5, 0.5])),
    },
    bells: {
      there: klBetweenGaussians({ mean: 0, spread: 1 }, { mean: 0, spread: 3 }),
      back: klBetweenGaussians({ mean: 0, spread: 3 }, { mean: 0, spread: 1 }),
    },
    crossing: { row: crossing.at(-1) ?? [], probability: total(crossing.at(-1) ?? []) },
    calm: filterStates(ferryWeather, [...seenWords, 0])[0] ?? 0,
    mix: { cost: Math.log(100), share: 99 },
  },
};
