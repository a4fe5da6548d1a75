/** Asks for the next output of a rule after some examples of it, and says what a perfect knower of the language would answer. */
import { seededRandom } from "../../maths/random.ts";
import type { Machine } from "../../small-language/machine.ts";
import { context, type Shape } from "../../small-language/models.ts";
import { distributionIn, stateAfter } from "../../small-language/next-token.ts";
import { type Condition, conditions, patternItems } from "../../small-language/patterns.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { benchOf, type Item, scoreItems } from "../../small-language/trained-model.ts";
import { firstWeights, type Outcome, type Surroundings } from "../surroundings.ts";

export type FewShotSpec = {
  readonly shape: Shape;
  readonly examples: readonly number[];
  readonly questions: number;
  readonly seed: number;
};

export type FewShotMeasures = {
  readonly conditions: readonly {
    readonly condition: Condition;
    readonly examples: number;
    readonly questions: number;
    /** share of questions whose right answer is the likeliest word */
    readonly accuracy: number;
    /** mean probability of the right answer, and mean -ln of it */
    readonly probability: number;
    readonly nats: number;
    /** the same of the language itself; null where the text so far is not of the language */
    readonly trueAccuracy: number | null;
    readonly trueProbability: number | null;
  }[];
};

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** How often the truth's likeliest word is right (ties shared), and the probability that it gives to the right answer. */
const truthOf = (machine: Machine, items: readonly Item[]): { accuracy: number; probability: number } | undefined => {
  const found: { accuracy: number; probability: number }[] = [];
  for (const { prefix, answer } of items) {
    const state = stateAfter(machine, prefix.slice(1));
    if (state === undefined) return undefined;
    const p = distributionIn(machine, state);
    const most = Math.max(...p);
    const ties = p.filter((one) => one > most - 1e-9).length;
    const right = p[answer[0] ?? 0] ?? 0;
    found.push({ accuracy: right > most - 1e-9 ? 1 / ties : 0, probability: right });
  }
  return { accuracy: mean(found.map((one) => one.accuracy)), probability: mean(found.map((one) => one.probability)) };
};

export const fewShotTask = (spec: FewShotSpec, around: Surroundings): Outcome<FewShotMeasures> => {
  const machine = smallLanguage();
  const bench = benchOf(spec.shape, firstWeights(around), 16, context);
  const cells = conditions.flatMap((condition) => spec.examples.map((examples) => ({ condition, examples })));
  const found = cells.map(({ condition, examples }, done) => {
    const random = seededRandom(9_000 + spec.seed);
    const items = patternItems(
      condition,
      examples,
      spec.questions,
      (n) => Math.floor(random() * n),
      machine.vocabulary,
    );
    const scores = scoreItems(bench, items);
    const truth = truthOf(machine, items);
    around.progress((done + 1) / cells.length);
    return {
      condition,
      examples,
      questions: items.length,
      accuracy: mean(scores.map(({ hits }) => Number(hits[0] ?? false))),
      probability: mean(scores.map(({ nats }) => Math.exp(-(nats[0] ?? Infinity)))),
      nats: mean(scores.map(({ nats }) => nats[0] ?? 0)),
      trueAccuracy: truth?.accuracy ?? null,
      trueProbability: truth?.probability ?? null,
    };
  });
  return { measures: { conditions: found } };
};
