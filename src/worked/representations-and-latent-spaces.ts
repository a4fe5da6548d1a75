import { coOccurrence, pointwiseMutualInformation, skipGramOptimum } from "../maths/co-occurrence.ts";
import { analogy, cosineSimilarity, nearest, unitVector } from "../maths/cosine-similarity.ts";
import { logNormProbability, meanNorm, normSpread, straightPathShrinkage } from "../maths/gaussian-norm.ts";
import { gloveWeight } from "../maths/glove.ts";
import { logistic } from "../maths/logistic-regression.ts";
import { dot, type Matrix, type Vector } from "../maths/matrix.ts";
import { decode, directionsNeeded, encode, principalComponents } from "../maths/principal-components.ts";
import { skipGramGradient, skipGramLoss, skipGramStep } from "../maths/skip-gram.ts";
import { noiseDistribution } from "../maths/skip-gram-training.ts";
import { linearInterpolation, sphericalInterpolation } from "../maths/spherical-interpolation.ts";
import { spotPicture } from "../maths/spot-picture.ts";
import { learnedVectors, trainingSentences, trainingSettings } from "../small-language/learned-vectors.ts";
import { type WordClass, wordClasses } from "../small-language/word-classes.ts";
import type { Worked } from "./worked.ts";

/** One step by hand: "river" with its true neighbor "water" and the random word "loan". */
const river: Vector = [1, 0.5];
const water: Vector = [0.8, 0.4];
const loan: Vector = [0.5, -1];
const rate = 1;
const slopes = skipGramGradient(river, water, [loan]);
const moved = skipGramStep(river, water, [loan], rate);

/** How often two words meet two contexts: rows river, account; columns water, money. */
const meetings: Matrix = [
  [6, 2],
  [2, 6],
];

const exerciseMeetings: Matrix = [
  [30, 10],
  [10, 50],
];

const { vocabulary, sentences, vectors } = learnedVectors();
const row = (word: string): number => vocabulary.indexOf.get(word) ?? -1;
const vectorOf = (word: string): Vector => vectors.words[row(word)] ?? [];
const similarity = (a: string, b: string): number => cosineSimilarity(vectorOf(a), vectorOf(b));
const classOf = new Map(Object.entries(wordClasses).flatMap(([name, words]) => words.map((word) => [row(word), name])));
const share = (some: number, all: number): number => (100 * some) / all;

/** Words whose nearest neighbor belongs to their own class. */
const inClass = [...classOf].filter(
  ([word, name]) => classOf.get(nearest(vectors.words, vectors.words[word] ?? [], [word])[0]?.row ?? -1) === name,
);

/** Mean of the unit vectors of a class. */
const middle = (name: WordClass): Vector => {
  const units = wordClasses[name].map((word) => unitVector(vectorOf(word)));
  return (units[0] ?? []).map((_, j) => units.reduce((sum, unit) => sum + (unit[j] ?? 0), 0) / units.length);
};

/** "One owl is to owls as one fox is to ...", for all pairs of animals. Plural animals are the first of the plural beings. */
const questions = wordClasses.animals.flatMap((one, i) =>
  wordClasses.animals.flatMap((other, j) =>
    i === j
      ? []
      : [{ a: row(one), b: row(wordClasses.beings[i] ?? ""), c: row(other), right: row(wordClasses.beings[j] ?? "") }],
  ),
);
const barred = questions.map((question) => analogy(vectors.words, question));
const free = questions.map((question) => analogy(vectors.words, question, true));
const shareOf = (answers: readonly number[], holds: (answer: number, at: number) => boolean): number =>
  share(answers.filter(holds).length, answers.length);

/** Dot products against their optimum, for pairs that meet at least ten times. */
const counts = coOccurrence(sentences, vocabulary.words.length, trainingSettings.window);
const frequency = counts.map((_, word) => sentences.flat().filter((token) => token === word).length);
const best = skipGramOptimum(
  counts,
  noiseDistribution(frequency, trainingSettings.noisePower),
  trainingSettings.negatives,
);
const pairs = counts.flatMap((line, word) =>
  line.flatMap((count, context) =>
    count < 10
      ? []
      : [[best[word]?.[context] ?? 0, dot(vectors.words[word] ?? [], vectors.contexts[context] ?? [])] as const],
  ),
);
const correlation = (points: readonly (readonly [number, number])[]): number => {
  const mean = (values: Vector): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const centered = points.map(([x, y]) => [x - meanX, y - meanY] as const);
  const products = (f: (x: number, y: number) => number): number => mean(centered.map(([x, y]) => f(x, y)));
  return products((x, y) => x * y) / Math.sqrt(products((x) => x * x) * products((_, y) => y * y));
};

/** Words of the map and where they fall: unit vectors on their first two principal components. */
const mapWords = [...Object.values(wordClasses).flat(), "cook", "cooks"];
const mapComponents = principalComponents(mapWords.map((word) => unitVector(vectorOf(word))));
export const wordMap = new Map(mapWords.map((word) => [word, encode(mapComponents, unitVector(vectorOf(word)), 2)]));
const variance = (components: { readonly variances: Vector }, first: number): number =>
  share(
    components.variances.slice(0, first).reduce((sum, value) => sum + value, 0),
    components.variances.reduce((sum, value) => sum + value, 0),
  );

/** Four pictures of two pixels. */
const pictures: Matrix = [
  [0, 1],
  [1, 0],
  [3, 4],
  [4, 3],
];
const ofPictures = principalComponents(pictures);
const code = encode(ofPictures, pictures[2] ?? [], 1);

/** Strips with one bright spot. */
export const strip = { pixels: 33, width: 1.5, from: 8, to: 24 };
export const spotAt = (place: number): number[] => spotPicture(place, strip.pixels, strip.width);
const places = Array.from({ length: 161 }, (_, i) => strip.from + ((strip.to - strip.from) * i) / 160);
const ofSpots = principalComponents(places.map(spotAt));

/** Two equal and opposite-leaning latents, for the arc by hand. */
const [from, to]: [Vector, Vector] = [
  [3, 4],
  [-4, 3],
];
const width = 512;
const middleNorm = straightPathShrinkage(0.5) * meanNorm(width);

/** Two factors, and the same two turned by an eighth of a circle. */
const factors: Vector = [1, 0];
const turn = (z: Vector): Vector => [
  ((z[0] ?? 0) + (z[1] ?? 0)) / Math.SQRT2,
  ((z[1] ?? 0) - (z[0] ?? 0)) / Math.SQRT2,
];

export const worked: Worked = {
  hand: {
    river,
    water,
    loan,
    toWater: dot(river, water),
    toLoan: dot(river, loan),
    probabilityWater: logistic(dot(river, water)),
    probabilityLoan: logistic(dot(river, loan)),
    lossWater: skipGramLoss(river, water, []),
    lossLoan: skipGramLoss(river, water, [loan]) - skipGramLoss(river, water, []),
    loss: skipGramLoss(river, water, [loan]),
    slope: slopes.toCenter,
    moved: moved.center,
    afterWater: dot(moved.center, water),
    afterLoan: dot(moved.center, loan),
  },
  counts: {
    meetings,
    information: pointwiseMutualInformation(meetings),
    all: meetings.flat().reduce((sum, count) => sum + count, 0),
  },
  glove: { ten: gloveWeight(10) },
  learned: {
    sentences: trainingSentences,
    tokens: sentences.flat().length,
    vocabulary: vocabulary.words.length,
    width: trainingSettings.width,
    classes: Object.keys(wordClasses).length,
    classWords: classOf.size,
    inClass: inClass.length,
    owlFox: similarity("owl", "fox"),
    owlSoup: similarity("owl", "soup"),
    cookTrade: cosineSimilarity(vectorOf("cook"), middle("trades")),
    cookDoing: cosineSimilarity(vectorOf("cook"), middle("handle")),
    bakerTrade: cosineSimilarity(vectorOf("baker"), middle("trades")),
    bakerDoing: cosineSimilarity(vectorOf("baker"), middle("handle")),
    shareTrade: cosineSimilarity(vectorOf("share"), middle("trades")),
    shareDoing: cosineSimilarity(vectorOf("share"), middle("handle")),
    pairs: pairs.length,
    correlation: correlation(pairs),
    mapShare: variance(mapComponents, 2),
  },
  analogies: {
    questions: questions.length,
    plural: shareOf(barred, (answer) => classOf.get(answer) === "beings"),
    exact: shareOf(barred, (answer, at) => answer === questions[at]?.right),
    chance: share(1, wordClasses.beings.length - 1),
    input: shareOf(free, (answer, at) => answer === questions[at]?.b),
  },
  pictures: {
    mean: ofPictures.mean,
    variances: ofPictures.variances,
    direction: ofPictures.directions[0] ?? [],
    kept: variance(ofPictures, 1),
    code: code[0] ?? 0,
    rebuilt: decode(ofPictures, code),
  },
  spots: {
    pixels: strip.pixels,
    needed95: directionsNeeded(ofSpots, 0.95),
    first: variance(ofSpots, 1),
  },
  path: {
    width,
    mean: meanNorm(width),
    spread: normSpread(width),
    middle: middleNorm,
    shrink: Math.SQRT1_2,
    spreadsBelow: (meanNorm(width) - middleNorm) / normSpread(width),
    log10: -logNormProbability(width, middleNorm) / Math.LN10,
    logDensityGain: width / 4,
    smallBelow: 100 * Math.exp(logNormProbability(2, straightPathShrinkage(0.5) * meanNorm(2))),
    from,
    to,
    linear: linearInterpolation(from, to, 0.5),
    linearNorm: Math.hypot(...linearInterpolation(from, to, 0.5)),
    spherical: sphericalInterpolation(from, to, 0.5),
    sphericalNorm: Math.hypot(...sphericalInterpolation(from, to, 0.5)),
  },
  exercise: {
    probability: logistic(dot(river, [0, 1])),
    term: skipGramLoss(river, water, [loan, [0, 1]]) - skipGramLoss(river, water, [loan]),
    loss: skipGramLoss(river, water, [loan, [0, 1]]),
    slope: skipGramGradient(river, water, [loan, [0, 1]]).toCenter,
    information: pointwiseMutualInformation(exerciseMeetings),
    aim: skipGramOptimum(exerciseMeetings, [0.4, 0.6], 5)[0]?.[0] ?? 0,
    weightFifty: gloveWeight(50),
    weightTen: gloveWeight(10),
    weightRatio: gloveWeight(50) / gloveWeight(10),
    averageLength: meanNorm(width) / 4,
  },
  turned: { factors, after: turn(factors) },
};
