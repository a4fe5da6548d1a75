import { causalMask, scaledDotProduct } from "../../maths/attention.ts";
import type { Matrix } from "../../maths/matrix.ts";
import { fastestEngine } from "../../maths/simd-engine.ts";
import { verbForms } from "../../small-language/agreement-items.ts";
import { smallGrammar } from "../../small-language/grammar.ts";
import { ablate } from "../../small-language/head-probes.ts";
import { dequantizeWeights, unpackWeights } from "../../small-language/quantize-weights.ts";
import { softmaxOf } from "../../small-language/trained-model.ts";
import { makeWorkbench, type Workbench, workbenchRoom } from "../../small-language/training-step.ts";
import { forward } from "../../small-language/transformer-forward.ts";
import { endToken, type Vocabulary, vocabularyOf } from "../../small-language/words.ts";
import { mostWords } from "./trained-knobs.ts";

/** A model with its weights, which taking a head away writes over. */
export type Opened = { readonly bench: Workbench; readonly weights: Float32Array };

/** Which head of which model reads which text. Layers and heads count from 1, as readers do. */
export type Look = { readonly text: string; readonly layer: number; readonly place: number };

/** A next word, or all verbs of a number together: its share by the whole model, and by the model without the head. */
export type NextShare = { readonly name: string; readonly whole: number; readonly without: number };

/** What the lab shows of a trained model. All numbers are rounded to four decimals, so that they travel lightly. */
export type Looked = {
  /** what was read, beginning with the end of the sentence before; n words */
  readonly tokens: readonly string[];
  /** words of the text that the language does not have, and how many came after the last that is read */
  readonly unknown: readonly string[];
  readonly dropped: number;
  readonly layer: number;
  readonly place: number;
  /** [layer][head]: n x n, as the model computed it */
  readonly weights: readonly (readonly Matrix[])[];
  /** of the head that is looked into: n x d_k, turned by their positions */
  readonly queries: Matrix;
  readonly keys: Matrix;
  /** n x n, -Infinity where the mask forbids to look */
  readonly scores: Matrix;
  /** length of what each word would add to the stream if it had all of the weight: |W_O v| */
  readonly lengths: readonly number[];
  /** verbs for many, verbs for one, then the likeliest words of either */
  readonly next: readonly NextShare[];
};

const room = mostWords + 1;
const likeliest = 4;
const [verbsForMany, verbsForOne] = ["verbs for many", "verbs for one"];
const round = (value: number): number => (Number.isFinite(value) ? Math.round(1e4 * value) / 1e4 : value);
const rounded = (matrix: Matrix): number[][] => matrix.map((row) => row.map(round));

let words: Vocabulary | undefined;
/** The words of the language: writing its grammar out takes a third of a second, once. */
const vocabularyOfLanguage = (): Vocabulary => {
  words ??= vocabularyOf(smallGrammar());
  return words;
};

/** A model with the weights of a file. @throws RangeError when the file is damaged */
export const openHeads = (bytes: Uint8Array): Opened => {
  const quantized = unpackWeights(bytes);
  const { layout } = quantized;
  const bench = makeWorkbench(layout, 1, room, fastestEngine(workbenchRoom(layout, 1, room)));
  const weights = new Float32Array(layout.count);
  dequantizeWeights(quantized, weights);
  bench.model.parameters.set(weights);
  return { bench, weights };
};

/** Words of any text: those that the language has, and the others; small letters where only those are known. */
const readText = (text: string, { indexOf }: Vocabulary) => {
  const tokens: number[] = [];
  const unknown = new Set<string>();
  for (const word of text.slice(0, 10_000).match(/[“”().,:]|[^\s“”().,:]+/gu) ?? []) {
    const token = indexOf.get(word) ?? indexOf.get(word.toLowerCase());
    if (token === undefined) unknown.add([...word].slice(0, 20).join(""));
    else tokens.push(token);
  }
  const read = tokens.slice(0, mostWords);
  return { read: [endToken, ...read], unknown: [...unknown].slice(0, 12), dropped: tokens.length - read.length };
};

/** n rows of one head's queries (0), keys (1) or values (2) among those of all heads. */
const rowsOf = ({ bench }: Opened, layer: number, head: number, which: 0 | 1 | 2, n: number): number[][] => {
  const { width, heads } = bench.model.layout.config;
  const size = width / heads;
  const all = bench.kept.layers[layer]?.queryKeyValue;
  const start = which * width + head * size;
  return Array.from({ length: n }, (_, row) =>
    Array.from({ length: size }, (_, column) => all?.[row * 3 * width + start + column] ?? 0),
  );
};

/** Weights of one head as the model left them: n x n. */
const weightsOf = ({ bench }: Opened, layer: number, head: number, n: number): number[][] => {
  const all = bench.kept.layers[layer]?.weights;
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => all?.[(head * room + i) * room + j] ?? 0),
  );
};

/** |W_O v| for each row of values: W_O reads the head's channels alone. */
const writtenLengths = ({ bench }: Opened, layer: number, head: number, values: Matrix): number[] => {
  const { parameters, layout } = bench.model;
  const tensor = layout.layers[layer]?.attentionOutput;
  if (!tensor) throw new RangeError(`Unexpected layer ${layer}, expected one of the model.`);
  return values.map((value) => {
    let sum = 0;
    for (let row = 0; row < tensor.rows; row++) {
      const start = tensor.offset + row * tensor.columns + head * value.length;
      const written = value.reduce((total, one, column) => total + one * (parameters[start + column] ?? 0), 0);
      sum += written * written;
    }
    return Math.sqrt(sum);
  });
};

/** Runs the model and reads the distribution of the next word after n words. */
const nextWord = ({ bench }: Opened, tokens: Int32Array, n: number): Float64Array => {
  forward(bench.model, tokens, bench.kept);
  const size = bench.model.layout.config.vocabulary;
  return softmaxOf(bench.kept.logits, (n - 1) * size, size);
};

/** What the two distributions say of verbs, and of the words that are likeliest in either. */
const compared = (whole: Float64Array, without: Float64Array, { words, indexOf }: Vocabulary): NextShare[] => {
  const mass = (p: Float64Array, tokens: readonly number[]): number =>
    round(tokens.reduce((sum, token) => sum + (p[token] ?? 0), 0));
  const row = (name: string, tokens: readonly number[]): NextShare => ({
    name,
    whole: mass(whole, tokens),
    without: mass(without, tokens),
  });
  const verbs = verbForms({ words, indexOf });
  const single = words.map((word, token) => row(word, [token]));
  const most = ({ whole: a, without: b }: NextShare): number => Math.max(a, b);
  const listed = single.toSorted((a, b) => most(b) - most(a)).slice(0, likeliest);
  return [row(verbsForMany, verbs.many), row(verbsForOne, verbs.one), ...listed.sort((a, b) => b.whole - a.whole)];
};

/** Looks into one head of a model while it reads a text, and asks the model again without that head. */
export const lookInto = (opened: Opened, look: Look): Looked => {
  const vocabulary = vocabularyOfLanguage();
  const { parameters, layout } = opened.bench.model;
  const { layers, heads } = layout.config;
  const layer = Math.min(layers, Math.max(1, Math.round(look.layer))) - 1;
  const head = Math.min(heads, Math.max(1, Math.round(look.place))) - 1;
  const { read, unknown, dropped } = readText(look.text, vocabulary);
  const n = read.length;
  const tokens = new Int32Array(room).fill(-1);
  tokens.set(read);
  parameters.set(opened.weights);
  const whole = nextWord(opened, tokens, n);
  const [queries, keys, values] = ([0, 1, 2] as const).map((which) => rowsOf(opened, layer, head, which, n));
  const { scores } = scaledDotProduct(queries ?? [], keys ?? [], values ?? [], causalMask(n));
  const all = Array.from({ length: layers }, (_, l) =>
    Array.from({ length: heads }, (_, h) => rounded(weightsOf(opened, l, h, n))),
  );
  const lengths = writtenLengths(opened, layer, head, values ?? []).map(round);
  ablate(opened.bench, opened.weights, layer, head);
  const without = nextWord(opened, tokens, n);
  parameters.set(opened.weights);
  return {
    tokens: read.map((token) => vocabulary.words[token] ?? ""),
    unknown,
    dropped,
    layer: layer + 1,
    place: head + 1,
    weights: all,
    queries: rounded(queries ?? []),
    keys: rounded(keys ?? []),
    scores: rounded(scores),
    lengths,
    next: compared(whole, without, vocabulary),
  };
};
