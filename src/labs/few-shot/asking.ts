import { seededRandom } from "../../maths/random.ts";
import { fastestEngine } from "../../maths/simd-engine.ts";
import type { Machine } from "../../small-language/machine.ts";
import { distributionIn, stateAfter } from "../../small-language/next-token.ts";
import { type Condition, patternItems } from "../../small-language/patterns.ts";
import { dequantizeWeights, unpackWeights } from "../../small-language/quantize-weights.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { scoreItems, softmaxOf } from "../../small-language/trained-model.ts";
import { makeWorkbench, type Workbench, workbenchRoom } from "../../small-language/training-step.ts";
import { forward } from "../../small-language/transformer-forward.ts";
import { endToken } from "../../small-language/words.ts";

/** Texts that go through the model together. */
const together = 8;
/** Words of the answer that are listed one by one. */
const listed = 7;

export type NextWord = {
  readonly word: string;
  readonly model: number;
  /** of one who knows the language; undefined where no text of it begins so */
  readonly truth: number | undefined;
};
export type Asked = {
  /** the words that were read: those of the text that the language has, the last 63 of them */
  readonly read: readonly string[];
  /** likeliest next words, by the model or by the language, and the right one */
  readonly listed: readonly NextWord[];
  /** all other words together */
  readonly others: NextWord & { readonly count: number };
};
export type Counted = { readonly questions: number; readonly right: number };

/** A model of our experiments with the weights of a file. @throws RangeError when the file is damaged */
export const openModel = (bytes: Uint8Array): Workbench => {
  const quantized = unpackWeights(bytes);
  const { layout } = quantized;
  const { context } = layout.config;
  const bench = makeWorkbench(layout, together, context, fastestEngine(workbenchRoom(layout, together, context)));
  dequantizeWeights(quantized, bench.model.parameters);
  return bench;
};

/** Words of the language in any text, without the others; small letters where only those are known. */
const tokensOf = (text: string, { indexOf }: Machine["vocabulary"]): number[] =>
  (text.slice(0, 100_000).match(/[“”().,:]|[^\s“”().,:]+/gu) ?? []).flatMap(
    (word) => indexOf.get(word) ?? indexOf.get(word.toLowerCase()) ?? [],
  );

/** What the model says about the next word after a text, beside what the language says. @param answer the right word, listed wherever it stands */
export const askModel = (
  bench: Workbench,
  text: string,
  answer: string | undefined,
  machine: Machine = smallLanguage(),
): Asked => {
  const { vocabulary, context } = bench.model.layout.config;
  const read = tokensOf(text, machine.vocabulary).slice(1 - context);
  const tokens = new Int32Array(together * context).fill(-1);
  tokens.set([endToken, ...read]);
  forward(bench.model, tokens, bench.kept);
  const model = softmaxOf(bench.kept.logits, read.length * vocabulary, vocabulary);
  const state = stateAfter(machine, read);
  const truth = state === undefined ? undefined : distributionIn(machine, state);
  const all = machine.vocabulary.words.map((word, token) => ({
    word,
    model: model[token] ?? 0,
    truth: truth?.[token],
  }));
  const weight = (one: NextWord): number => one.model + (one.truth ?? 0) + (one.word === answer ? 2 : 0);
  const sorted = all.toSorted((a, b) => weight(b) - weight(a));
  const rest = sorted.slice(listed);
  const sum = (read: (one: NextWord) => number): number => rest.reduce((total, one) => total + read(one), 0);
  return {
    read: read.map((token) => machine.vocabulary.words[token] ?? ""),
    listed: sorted.slice(0, listed).sort((a, b) => b.model - a.model),
    others: {
      word: "others",
      count: rest.length,
      model: sum((one) => one.model),
      truth: truth && sum((one) => one.truth ?? 0),
    },
  };
};

/** How many questions of a condition the model answers rightly: the likeliest word is the right one. The seed draws the questions. */
export const countRight = (
  bench: Workbench,
  condition: Condition,
  examples: number,
  questions: number,
  seed: number,
  { vocabulary }: Machine = smallLanguage(),
): Counted => {
  const random = seededRandom(9_000 + seed);
  const items = patternItems(condition, examples, questions, (n) => Math.floor(random() * n), vocabulary);
  const right = scoreItems(bench, items).filter(({ hits }) => hits[0] === true).length;
  return { questions: items.length, right };
};
