import {
  agreement,
  bandCollision,
  hashFamily,
  jaccardSimilarity,
  minHash,
  randomOrder,
  shareBand,
  shingles,
} from "../maths/min-hash.ts";
import {
  accumulatedVariance,
  gaussianChain,
  replacedVariance,
  survivingWords,
  tailLoss,
  type Workflow,
} from "../maths/model-collapse.ts";
import { seededRandom } from "../maths/random.ts";
import type { Worked } from "./worked.ts";

/** Two notices that differ in their last words, as runs of two words. */
const first = new Set(shingles("the bridge is closed for repairs".split(" "), 2));
const second = new Set(shingles("the bridge is closed for two weeks".split(" "), 2));
const union = [...new Set([...first, ...second])];
const ordering = seededRandom(7);
const orders = Array.from({ length: 4 }, () => randomOrder(union.length, ordering));
const ranks = orders.map((order) => (shingle: string) => order[union.indexOf(shingle)] ?? NaN);
const signatures = [minHash(first, ranks), minHash(second, ranks)] as const;

/** Choices of FineWeb: 112 hashes in 14 bands of eight (penedo2024fineweb, section 3.4). */
export const bands = { rows: 8, count: 14 };
const hashes = bands.rows * bands.count;

/** Share of pairs of sets, of a given similarity, that real signatures put into one bucket; 400 pairs with 100 items in their union. */
export const measuredCollision = (similarity: number): number => {
  const random = seededRandom(Math.round(1000 * similarity));
  const family = hashFamily(hashes, random);
  const [pairs, size] = [400, 100];
  const shared = Math.round(similarity * size);
  const half = Math.floor((size - shared) / 2);
  const found = Array.from({ length: pairs }, () => {
    const start = Math.floor(random() * 2 ** 30);
    const items = Array.from({ length: size }, (_, i) => start + i);
    const common = items.slice(0, shared);
    const a = minHash([...common, ...items.slice(shared, shared + half)], family);
    const b = minHash([...common, ...items.slice(shared + half)], family);
    return shareBand(a, b, bands.rows);
  });
  return found.filter(Boolean).length / pairs;
};

/** Chains of Gaussians: 20 points a generation, and a vocabulary of 500 words whose shares fall as 1 / rank, 1,000 words a text. */
export const chains = { size: 20, generations: 100, count: 200 };
export const chainsOf = (workflow: Workflow): number[][] => {
  const random = seededRandom(5);
  return Array.from({ length: chains.count }, () =>
    gaussianChain(workflow, chains.generations, chains.size, random).map(({ variance }) => variance),
  );
};
const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
export const medianAt = (all: readonly (readonly number[])[], generation: number): number =>
  medianOf(all.map((chain) => chain[generation - 1] ?? NaN));
const [replaced, accumulated] = [chainsOf("replace"), chainsOf("accumulate")];

export const vocabulary = { words: 500, text: 1000, generations: 50 };
const weights = Array.from({ length: vocabulary.words }, (_, rank) => 1 / (rank + 1));
const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
const shares = weights.map((weight) => weight / totalWeight);
export const survivors = (workflow: Workflow): number[] =>
  survivingWords(workflow, shares, vocabulary.generations, vocabulary.text, seededRandom(3));
const left = { replace: survivors("replace"), accumulate: survivors("accumulate") };

/** Generations until a replaced variance is halved. */
const halfLife = (size: number): number => Math.LN2 / -Math.log1p(-1 / size);

export const worked: Worked = {
  notices: {
    first: first.size,
    second: second.size,
    both: [...first].filter((shingle) => second.has(shingle)).length,
    either: union.length,
    jaccard: jaccardSimilarity(first, second),
    orders: union.map((_, item) => orders.map((order) => order[item] ?? NaN)),
    signatures,
    agreement: agreement(signatures[0], signatures[1]),
  },
  bands: {
    hashes,
    rows: bands.rows,
    count: bands.count,
    half: 100 * bandCollision(0.5, bands.rows, bands.count),
    threeQuarters: 100 * bandCollision(0.75, bands.rows, bands.count),
    nine: 100 * bandCollision(0.9, bands.rows, bands.count),
    oneBand: 0.75 ** bands.rows,
    steep: (1 / bands.count) ** (1 / bands.rows),
    notices: 100 * bandCollision(jaccardSimilarity(first, second), bands.rows, bands.count),
  },
  collapse: {
    size: chains.size,
    generations: chains.generations,
    count: chains.count,
    keep: 1 - 1 / chains.size,
    second: replacedVariance(2, chains.size),
    replaced10: replacedVariance(10, chains.size),
    replaced100: replacedVariance(100, chains.size),
    median100: medianAt(replaced, 100),
    accumulated2: accumulatedVariance(2, chains.size),
    accumulated100: accumulatedVariance(100, chains.size),
    limit: accumulatedVariance(Infinity, chains.size),
    medianAccumulated: medianAt(accumulated, 100),
    halfLife: halfLife(chains.size),
    /** in thousands */
    halfLifeMillion: halfLife(1e6) / 1000,
  },
  words: {
    all: vocabulary.words,
    text: vocabulary.text,
    generations: vocabulary.generations,
    rare: tailLoss(1 / vocabulary.text, vocabulary.text),
    real: left.replace[0] ?? NaN,
    replaced: left.replace.at(-1) ?? NaN,
    accumulated: left.accumulate.at(-1) ?? NaN,
  },
  funnel: { keptOfFiltered: (100 * 20) / 36, keptOfAll: (100 * 15) / 36 },
  exercise: {
    jaccard: 3 / 5,
    one: 0.6 ** 4,
    collision: bandCollision(0.6, 4, 5),
    wider: bandCollision(0.6, 5, 4),
    four: replacedVariance(4, 5),
    accumulated4: accumulatedVariance(4, 5),
    limit5: accumulatedVariance(Infinity, 5),
    lost: tailLoss(0.002, 500),
    lostTwice: tailLoss(0.002, 1000),
  },
};
