/** Looks for heads that tell a verb which noun it belongs to, and takes each head away to see whether it is missed. */
import { seededRandom } from "../../maths/random.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import type { Workbench } from "../../small-language/training-step.ts";
import { type AgreementItem, agreementItems, templates, verbForms } from "../agreement-items.ts";
import { excessOf } from "../held-out.ts";
import { context, type Shape, vocabulary } from "../models.ts";
import { heldOutSeed, sentenceRows } from "../sentence-rows.ts";
import { firstWeights, type Outcome, type Surroundings } from "../surroundings.ts";
import { benchOf, runTexts, softmaxOf, untrained } from "../trained-model.ts";

export type AgreementSpec = {
  readonly shape: Shape;
  readonly perTemplate: number;
  readonly rows: number;
  readonly seed: number;
};

/** Share of probability that verbs of the wrong number take from verbs of either, and share of items where it is more than half. */
export type AgreementError = {
  readonly mass: number;
  readonly wrong: number;
  readonly misledMass: number;
  readonly misledWrong: number;
};

export type HeadMeasures = {
  readonly layer: number;
  readonly head: number;
  /** mean attention of the place before the verb to the subject, by template */
  readonly toSubject: readonly number[];
  /** to the other noun, by template; 0 where there is none */
  readonly toOther: readonly number[];
  /** of any place in held-out text to the place equally far back, by template: what position alone explains */
  readonly byDistance: readonly number[];
  /** toSubject in the untrained model */
  readonly untrained: readonly number[];
  /** when the head's output is set to zero */
  readonly ablated: AgreementError;
  readonly ablatedExcess: number;
};

export type AgreementMeasures = {
  readonly templates: readonly string[];
  readonly whole: AgreementError;
  readonly excess: number;
  readonly heads: readonly HeadMeasures[];
};

const longestItem = 10;

const errorOf = (
  bench: Workbench,
  items: readonly AgreementItem[],
  verbs: ReturnType<typeof verbForms>,
): AgreementError => {
  const shares: number[] = [];
  runTexts(
    bench,
    items.map(({ tokens }) => tokens),
    (text, place) => {
      const item = items[text];
      if (!item) return;
      const at = (place * bench.kept.length + item.tokens.length - 1) * vocabulary;
      const p = softmaxOf(bench.kept.logits, at, vocabulary);
      const mass = (tokens: readonly number[]): number => tokens.reduce((sum, token) => sum + (p[token] ?? 0), 0);
      const [one, many] = [mass(verbs.one), mass(verbs.many)];
      shares.push((item.plural ? one : many) / (one + many));
    },
  );
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
  const misled = shares.filter((_, index) => items[index]?.misleading);
  const wrong = (values: readonly number[]): number => mean(values.map((share) => Number(share > 0.5)));
  return { mass: mean(shares), wrong: wrong(shares), misledMass: mean(misled), misledWrong: wrong(misled) };
};

/** attention[layer][head][template] to a place of each item. */
const attentionTo = (
  bench: Workbench,
  items: readonly AgreementItem[],
  per: number,
  placeOf: (item: AgreementItem) => number,
): number[][][] => {
  const { heads, layers } = bench.model.layout.config;
  const { length } = bench.kept;
  const sums = Array.from({ length: layers }, () => Array.from({ length: heads }, () => templates.map(() => 0)));
  runTexts(
    bench,
    items.map(({ tokens }) => tokens),
    (text, place) => {
      const item = items[text];
      if (!item || placeOf(item) < 0) return;
      for (const [layer, own] of bench.kept.layers.entries())
        for (let head = 0; head < heads; head++) {
          const at = ((place * heads + head) * length + item.tokens.length - 1) * length + placeOf(item);
          const sum = sums[layer]?.[head];
          const kind = Math.floor(text / per);
          if (sum) sum[kind] = (sum[kind] ?? 0) + (own.weights[at] ?? 0) / per;
        }
    },
  );
  return sums;
};

/** attention[layer][head] of every place to the one `distance` before it, mean over held-out text. */
const attentionBack = (bench: Workbench, texts: readonly number[][], distances: readonly number[]): number[][][] => {
  const { heads, layers } = bench.model.layout.config;
  const { length } = bench.kept;
  const sums = Array.from({ length: layers }, () => Array.from({ length: heads }, () => distances.map(() => 0)));
  runTexts(bench, texts, (_, place) => {
    for (const [layer, own] of bench.kept.layers.entries())
      for (let head = 0; head < heads; head++)
        for (const [index, distance] of distances.entries()) {
          const sum = sums[layer]?.[head];
          for (let i = distance; sum && i < length; i++) {
            const at = ((place * heads + head) * length + i) * length + i - distance;
            sum[index] = (sum[index] ?? 0) + (own.weights[at] ?? 0) / (length - distance) / texts.length;
          }
        }
  });
  return sums;
};

/** Takes a head out: the columns of the output matrix that read it become zero. */
const ablate = (bench: Workbench, weights: Float32Array, layer: number, head: number): void => {
  const { parameters, layout } = bench.model;
  parameters.set(weights);
  const tensor = layout.layers[layer]?.attentionOutput;
  if (!tensor) throw new RangeError(`Unexpected layer ${layer}, expected one of the model.`);
  const size = layout.config.width / layout.config.heads;
  for (let row = 0; row < tensor.rows; row++) {
    const start = tensor.offset + row * tensor.columns + head * size;
    parameters.fill(0, start, start + size);
  }
};

export const agreementTask = (spec: AgreementSpec, around: Surroundings): Outcome<AgreementMeasures> => {
  const machine = smallLanguage();
  const random = seededRandom(8_000 + spec.seed);
  const items = agreementItems(spec.perTemplate, (count) => Math.floor(random() * count), machine.vocabulary);
  const verbs = verbForms(machine.vocabulary);
  const weights = firstWeights(around);
  const short = benchOf(spec.shape, weights, 16, longestItem);
  const long = benchOf(spec.shape, weights, 8, context);
  const nothing = benchOf(spec.shape, untrained(spec.shape, spec.seed), 16, longestItem);
  const data = sentenceRows(machine, spec.rows, context, heldOutSeed);
  const texts = Array.from({ length: spec.rows }, (_, row) =>
    Array.from(data.tokens.subarray(row * (context + 1), row * (context + 1) + context)),
  );
  const distances = templates.map((_, kind) => {
    const item = items[kind * spec.perTemplate];
    return item ? item.tokens.length - 1 - item.subject : 0;
  });
  const per = spec.perTemplate;
  const toSubject = attentionTo(short, items, per, ({ subject }) => subject);
  const toOther = attentionTo(short, items, per, ({ other }) => other);
  const random0 = attentionTo(nothing, items, per, ({ subject }) => subject);
  const back = attentionBack(long, texts, distances);
  const whole = errorOf(short, items, verbs);
  const { excess } = excessOf(long, machine, data);
  const heads: HeadMeasures[] = [];
  for (let layer = 0; layer < spec.shape.layers; layer++)
    for (let head = 0; head < spec.shape.heads; head++) {
      ablate(short, weights, layer, head);
      ablate(long, weights, layer, head);
      heads.push({
        layer,
        head,
        toSubject: toSubject[layer]?.[head] ?? [],
        toOther: toOther[layer]?.[head] ?? [],
        byDistance: back[layer]?.[head] ?? [],
        untrained: random0[layer]?.[head] ?? [],
        ablated: errorOf(short, items, verbs),
        ablatedExcess: excessOf(long, machine, data).excess,
      });
      around.progress(heads.length / (spec.shape.layers * spec.shape.heads));
    }
  return { measures: { templates, whole, excess, heads } };
};
