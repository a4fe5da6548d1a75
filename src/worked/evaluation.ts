import { clipScore } from "../maths/clip-score.ts";
import { type CloudMeasures, measureCloud } from "../maths/cloud-measures.ts";
import { frechetBias, frechetDistance, frechetParts } from "../maths/frechet-distance.ts";
import { inceptionScore } from "../maths/inception-score.ts";
import { bleu, chrF, nGramOverlap, rougeL } from "../maths/n-gram-overlap.ts";
import { pairedDifference } from "../maths/paired-difference.ts";
import { expectedMaximum, ratingDifference, ratingError } from "../maths/pairwise-ranking.ts";
import { type Cloud, copiesOf, placed, seededCloud, shapes } from "../maths/planar-clouds.ts";
import { cohenKappa, krippendorffAlpha, observedAgreement } from "../maths/rater-agreement.ts";
import { symmetricEigen } from "../maths/symmetric-eigen.ts";
import { bitsPerByte, textBits, textPerplexity, utf8Bytes } from "../maths/text-perplexity.ts";
import { wilsonInterval } from "../maths/wilson-interval.ts";
import type { Worked } from "./worked.ts";

/** One text, cut by two tokenizers, with the probabilities of two models that find it equally likely. */
const text = "the ferry waits.";
const coarse = [1 / 2, 1 / 8, 1 / 4, 1 / 2];
const fine = [1 / 2, 1 / 4, 1 / 2, 1 / 2, 1 / 2, 1 / 2];
const bytes = utf8Bytes(text);
const tokenizer = (probabilities: readonly number[]) => ({
  tokens: probabilities.length,
  bits: textBits(probabilities),
  mean: textBits(probabilities) / probabilities.length,
  perplexity: textPerplexity(probabilities),
  perByte: bitsPerByte(probabilities, bytes),
});

/** Tokens of GPT-2 for each byte of the Pile, and the bits per byte of GPT-2 XL there (`benchmarks.pile-*`). */
const pile = { tokensPerByte: 0.29335, bitsPerByte: 1.0468 };
const noiseTokens = 1000;

const words = (sentence: string): string[] => sentence.split(" ");
const reference = "the ferry crosses the river every evening .";
const overlap = (candidate: string) => ({
  precisions: [1, 2, 3, 4].map((length) => {
    const { shared, candidate: runs } = nGramOverlap(words(candidate), words(reference), length);
    return shared / runs;
  }),
  bleu: bleu([[words(candidate), words(reference)]]),
  rougeL: rougeL(words(candidate), words(reference)),
  chrF: chrF(candidate, reference),
});

const line = { data: { mean: [0], covariance: [[1]] }, samples: { mean: [1], covariance: [[0.25]] } };
const leaning = [
  [1, 0.8],
  [0.8, 1],
];
const roundBell = {
  mean: [0, 0],
  covariance: [
    [1, 0],
    [0, 1],
  ],
};

/** Four models of one data distribution, the four clusters, as the figure shows them. */
const points = 300;
export const panelData = seededCloud(shapes.clusters, 1, points);
const heldOut = seededCloud(shapes.clusters, 2, 1000);
type Panel = { readonly samples: readonly (readonly number[])[]; readonly measures: CloudMeasures };
const panel = (model: Cloud, samples: readonly (readonly number[])[] = seededCloud(model, 3, points)): Panel => ({
  samples,
  measures: measureCloud({ data: shapes.clusters, points: panelData, heldOut }, { model, samples }),
});
export const panels = {
  truth: panel(shapes.clusters),
  bell: panel(shapes.bell),
  collapsed: panel(shapes.clusters.slice(0, 1)),
  copies: panel(copiesOf(panelData, 0.05), panelData),
  far: panel(placed(shapes.bell, { across: 0, up: 0, spread: 3, tilt: 0 })),
} as const;
const numbersOf = ({ measures: { exact, measured, score, precision, recall, perplexity } }: Panel): Worked => ({
  exact,
  measured,
  score,
  precision,
  recall,
  perplexity,
});

const even = [
  [40, 10],
  [10, 40],
];
const rare = [
  [90, 5],
  [5, 0],
];
const kappaOf = (table: number[][]) => ({
  agreement: observedAgreement(table),
  agreementPercent: 100 * observedAgreement(table),
  kappa: cohenKappa(table),
});
/** Three raters, some gaps: is the text fluent? */
const ratings = [
  ["yes", "yes", "yes"],
  ["yes", "no", "yes"],
  ["no", "no"],
  ["yes", "yes"],
  ["no", "no", "no"],
  ["yes", "no"],
];

const votes = { won: 64, of: 100 };
const interval = wilsonInterval(votes.won, votes.of);
const variants = 27;
const variantVotes = 1000;
const paired = pairedDifference(40, 20, 1000);
const separate = Math.sqrt((0.82 * 0.18 + 0.8 * 0.2) / 1000);
const exerciseTokens = [1 / 4, 1 / 2, 1 / 8, 1 / 2, 1 / 8];
const leaked = 0.2;
const skill = 0.6;

export const worked: Worked = {
  bytes,
  coarse: { ...tokenizer(coarse), each: coarse.map((p) => -Math.log2(p)) },
  fine: tokenizer(fine),
  surprised: { perplexity: textPerplexity([...coarse, 1 / 1024]) },
  pile: { perplexity: 2 ** (pile.bitsPerByte / pile.tokensPerByte) },
  noise: {
    tokens: noiseTokens,
    bits: Math.log2(100),
    perToken: Math.log2(100) / noiseTokens,
    percent: 100 * (2 ** (Math.log2(100) / noiseTokens) - 1),
  },
  order: overlap("every evening the ferry crosses the river ."),
  meaning: overlap("the ferry crosses the river every morning ."),
  paraphrase: overlap("each night the boat goes over the water ."),
  score: {
    sure: inceptionScore([
      [0.9, 0.1],
      [0.1, 0.9],
    ]),
    divergence: 0.9 * Math.log(1.8) + 0.1 * Math.log(0.2),
    alike: inceptionScore([
      [0.9, 0.1],
      [0.9, 0.1],
    ]),
  },
  line: frechetDistance(line.data, line.samples),
  leaning: {
    values: symmetricEigen(leaning).values,
    spreads: symmetricEigen(leaning).values.map(Math.sqrt),
    distance: frechetParts({ mean: [0, 0], covariance: leaning }, roundBell).spreads,
  },
  points,
  panels: Object.fromEntries(Object.entries(panels).map(([name, one]) => [name, numbersOf(one)])),
  bias: { dimension: 16, few: 50, many: 400, atFew: frechetBias(16, 50), atMany: frechetBias(16, 400) },
  clip: { first: clipScore([3, 4], [4, 3]) },
  even: { ...kappaOf(even), chance: 0.5 },
  rare: { ...kappaOf(rare), chance: 0.95 ** 2 + 0.05 ** 2 },
  alpha: krippendorffAlpha(ratings),
  arena: {
    won: votes.won,
    of: votes.of,
    difference: ratingDifference(votes.won / votes.of),
    lowPercent: 100 * interval.low,
    highPercent: 100 * interval.high,
    low: ratingDifference(interval.low),
    high: ratingDifference(interval.high),
  },
  best: {
    variants,
    votes: variantVotes,
    error: ratingError(variantVotes),
    spreads: expectedMaximum(variants),
    lead: ratingError(variantVotes) * expectedMaximum(variants),
    ten: ratingError(variantVotes) * expectedMaximum(10),
  },
  paired: {
    first: 82,
    second: 80,
    total: 1000,
    difference: 100 * paired.difference,
    error: 100 * paired.error,
    low: 100 * paired.low,
    high: 100 * paired.high,
    separate: 100 * separate,
  },
  exercise: {
    bitsA: textBits(exerciseTokens),
    perplexityA: textPerplexity(exerciseTokens),
    perByteA: bitsPerByte(exerciseTokens, 20),
    meanB: Math.log2(2.2),
    bitsB: 10 * Math.log2(2.2),
    perByteB: (10 * Math.log2(2.2)) / 20,
  },
  leak: { sharePercent: 100 * leaked, skillPercent: 100 * skill, score: 100 * (leaked + (1 - leaked) * skill) },
};
