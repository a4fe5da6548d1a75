/** Looks for heads that tell a verb which noun it belongs to, and takes each head away to see whether it is missed. */
import { seededRandom } from "../../maths/random.ts";
import { type AgreementItem, agreementItems, templates, verbForms } from "../../small-language/agreement-items.ts";
import { ablate, attentionBack, attentionTo } from "../../small-language/head-probes.ts";
import { excessOf } from "../../small-language/held-out.ts";
import { context, type Shape, vocabulary } from "../../small-language/models.ts";
import { heldOutSeed, sentenceRows } from "../../small-language/sentence-rows.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { benchOf, runTexts, softmaxOf, untrained } from "../../small-language/trained-model.ts";
import type { Workbench } from "../../small-language/training-step.ts";
import { firstWeights, type Outcome, type Surroundings } from "../surroundings.ts";

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
