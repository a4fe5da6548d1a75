/** Asks a model questions with one right answer, and lets it write: smooth and sharp measures of the same model. */
import { sampleIndex, seededRandom } from "../../maths/random.ts";
import type { Shape } from "../../small-language/models.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { benchOf, scoreItems, writingModel } from "../../small-language/trained-model.ts";
import { modelWriter, writeSentences } from "../../small-language/writers.ts";
import { qualityOf } from "../diversity.ts";
import { itemsOf } from "../questions.ts";
import { firstWeights, type Outcome, type Surroundings } from "../surroundings.ts";

export type CompleteSpec = {
  readonly shape: Shape;
  readonly seed: number;
  readonly sentences: number;
  readonly most: number;
};

export type CompleteMeasures = {
  readonly kinds: readonly {
    readonly kind: string;
    readonly items: number;
    /** tokens of an answer */
    readonly answerTokens: number;
    /** smooth: mean -ln p of a token of the answer, given the tokens before it */
    readonly nats: number;
    /** smooth: share of tokens of answers that were the likeliest */
    readonly tokenAccuracy: number;
    /** sharp: share of answers that are right to the last token */
    readonly exactMatch: number;
  }[];
  /** sharp: share of sampled sentences that the grammar allows */
  readonly grammatical: number;
  readonly sentences: number;
  readonly length: number;
};

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

export const completeTask = (spec: CompleteSpec, around: Surroundings): Outcome<CompleteMeasures> => {
  const machine = smallLanguage();
  const bench = benchOf(spec.shape, firstWeights(around), 16, 24);
  const kinds = [...itemsOf(machine.vocabulary)].map(([kind, items]) => {
    const scores = scoreItems(bench, items);
    return {
      kind,
      items: items.length,
      answerTokens: items[0]?.answer.length ?? 0,
      nats: mean(scores.flatMap(({ nats }) => nats)),
      tokenAccuracy: mean(scores.flatMap(({ hits }) => hits.map(Number))),
      exactMatch: mean(scores.map(({ hits }) => Number(hits.every(Boolean)))),
    };
  });
  around.progress(0.5);
  const random = seededRandom(6_000 + spec.seed);
  const writer = modelWriter(writingModel(spec.shape, firstWeights(around), 50), 50);
  const openings = Array.from({ length: spec.sentences }, () => []);
  const choose = (p: Float64Array): number => sampleIndex(Array.from(p), random);
  const { grammatical, length } = qualityOf(machine, writeSentences(writer, openings, choose, spec.most));
  return { measures: { kinds, grammatical, sentences: spec.sentences, length } };
};
