import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Cut,
  encodeBytePairs,
  pairCounts,
  pieces,
  type Tokenizer,
  trainBytePairs,
} from "../maths/byte-pair-encoding.ts";
import type { Matrix } from "../maths/matrix.ts";
import { corpora, languages } from "../maths/sample-texts.ts";
import { embeddingGradient, embedTokens, oneHot } from "../maths/token-embedding.ts";
import { embeddingShare } from "../maths/training-compute.ts";
import { bestSegmentation } from "../maths/unigram-segmentation.ts";
import type { Worked } from "./worked.ts";

const cut: Cut = { level: "byte", digits: "runs" };
const textOf = (name: string): string => corpora.find(({ value }) => value === name)?.text ?? "";
const lengthOf = (tokenizer: Tokenizer, text: string, known?: number): number =>
  encodeBytePairs(tokenizer, text, known).length;

/** The lab's four words: low five times, lower twice, newest six times, widest three times. */
const fourWords = textOf("words");
const words = trainBytePairs(fourWords, 100, cut);
/** How often the pair of two bytes, or of a byte and a learned token, stands in the four words after some merges. */
const countAfter = (known: number, left: number, right: number): number => {
  const wordsNow = pieces(fourWords, cut.digits).map((piece) => ({
    symbols: encodeBytePairs(words, piece, known),
    count: 1,
  }));
  return pairCounts(wordsNow).get(left * 2 ** 20 + right) ?? 0;
};
const code = (letter: string): number => letter.charCodeAt(0);
const pair = (known: number, letters: string): number => countAfter(known, code(letters), code(letters.slice(1)));

/** Shares of tokens, set by hand. */
const shares = new Map([
  ["low", 0.06],
  ["lo", 0.01],
  ["est", 0.05],
  ["west", 0.02],
  ["w", 0.02],
]);
const product = (tokens: readonly string[]): number =>
  tokens.reduce((sum, token) => sum * (shares.get(token) ?? Number.NaN), 1);

/** Four tokens with vectors of two numbers, set by hand. */
const table: Matrix = [
  [0.2, -0.1],
  [0.9, 0.4],
  [-0.3, 0.8],
  [0.5, 0.5],
];
const ids = [1, 2, 1];
const errors: Matrix = [
  [0.1, 0],
  [0, -0.2],
  [0.3, 0.1],
];

/** The same sentence in nine languages, under merges learned from a page of English and from the nine sentences. */
const english = trainBytePairs(textOf("page"), 1000, cut);
const nine = trainBytePairs(textOf("languages"), 1000, cut);
export const sentences = languages.map(({ name, text }) => ({
  name,
  characters: [...text].length,
  bytes: new TextEncoder().encode(text).length,
  english: lengthOf(english, text),
  nine: lengthOf(nine, text),
}));
const sentence = (name: string) => {
  const { name: _, ...row } = sentences.find((one) => one.name === name) ?? { name };
  return row;
};

/** The licence of this book's text: merges are learned from its first three quarters, the rest is held out. */
const license = readFileSync(fileURLToPath(new URL("../../LICENSE-TEXT", import.meta.url)), "utf8");
const part = Math.floor(license.length * 0.75);
const [seen, unseen] = [license.slice(0, part), license.slice(part)];
const legal = trainBytePairs(seen, 5000, cut);
const bytes = (text: string): number => new TextEncoder().encode(text).length;
/** Tokens for a hundred bytes, in the text that taught the merges and in the rest. */
export const lengthWith = (known: number): { vocabulary: number; seen: number; unseen: number } => ({
  vocabulary: 256 + known,
  seen: (100 * lengthOf(legal, seen, known)) / bytes(seen),
  unseen: (100 * lengthOf(legal, unseen, known)) / bytes(unseen),
});
export const mostMerges = legal.merges.length;

/** Sums: pieces of numbers under merges learned from sums up to forty. */
const sums = trainBytePairs(textOf("sums"), 1000, cut);

/** Shapes for the share of the table: of GPT-2's smallest model, and of decoders of width 4096 and 8192. */
export const shapes = [
  { layers: 12, width: 768, length: 1024 },
  { layers: 32, width: 4096, length: 2048 },
  { layers: 80, width: 8192, length: 2048 },
] as const;
const shareOf = (index: 0 | 1 | 2, vocabulary: number): number =>
  100 * embeddingShare({ ...shapes[index], vocabulary });

export const worked: Worked = {
  start: { length: bytes(fourWords), es: pair(0, "es"), we: pair(0, "we"), lo: pair(0, "lo") },
  afterOne: { we: pair(1, "we"), est: countAfter(1, 256, code("t")) },
  merges: words.merges.map(({ count }, index) => ({ count, length: lengthOf(words, fourWords, index + 1) })),
  all: words.merges.length,
  lowest: [0, 1, 2, 3, 4].map((known) => ({ length: lengthOf(words, "lowest", known) })),
  unigram: {
    low: shares.get("low") ?? 0,
    est: shares.get("est") ?? 0,
    lo: shares.get("lo") ?? 0,
    west: shares.get("west") ?? 0,
    w: shares.get("w") ?? 0,
    lowEst: product(["low", "est"]),
    loWest: product(["lo", "west"]),
    loWEst: product(["lo", "w", "est"]),
    best: bestSegmentation("lowest", shares).tokens.length,
    log: bestSegmentation("lowest", shares).logProbability,
  },
  table,
  oneHot: oneHot(ids, table.length),
  vectors: embedTokens(table, ids),
  errors,
  gradient: embeddingGradient(ids, errors, table.length),
  sentences: { english: sentence("English"), german: sentence("German"), hindi: sentence("Hindi") },
  license: { bytes: bytes(license), merges: mostMerges, first: lengthWith(100), last: lengthWith(mostMerges) },
  sums: {
    forty: lengthOf(sums, "40"),
    n1914: lengthOf(sums, "1914"),
    n2026: lengthOf(sums, "2026"),
  },
  small: { table: 50_257 * 768, share: shareOf(0, 50_257), shareLarge: shareOf(0, 256_000) },
  large: { share: shareOf(2, 50_257), shareLarge: shareOf(2, 256_000) },
  exercise: { tied: (128_000 * 4096) / 1e6, untied: (2 * 128_000 * 4096) / 1e6, share: shareOf(1, 128_000) },
};
