/** What is known of the language exactly, and what the null models score: they look at no word, or at the word before. */
import { entropyRate } from "../../small-language/entropy-rate.ts";
import { divergenceAt } from "../../small-language/held-out.ts";
import { context, vocabulary } from "../../small-language/models.ts";
import { distributionIn } from "../../small-language/next-token.ts";
import { heldOutSeed, rowFloor, sentenceRows, statesOf } from "../../small-language/sentence-rows.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { bigramEntropy, unigramEntropy, wordStatistics } from "../../small-language/word-statistics.ts";
import { type Reliability, reliabilityTally } from "../reliability.ts";
import type { Outcome, Surroundings } from "../surroundings.ts";

export type TruthSpec = { readonly rows: number; readonly bins: number };

export type TruthMeasures = {
  readonly vocabulary: number;
  /** tokens of a sentence; entropy rate of endless text, nats per token */
  readonly sentenceLength: number;
  readonly entropyRate: number;
  /** exact expected surprisal of rows of `context` tokens: the floor of every model here */
  readonly floor: number;
  /** cross-entropy in endless text, nats per token, of three null models */
  readonly uniform: number;
  readonly unigram: number;
  readonly bigram: number;
  /** the same models on the held-out rows: excess over the floor, and calibration of the likeliest word */
  readonly nulls: readonly { readonly name: string; readonly excess: number; readonly top: Reliability }[];
};

export const truthTask = (spec: TruthSpec, { progress }: Surroundings): Outcome<TruthMeasures> => {
  const machine = smallLanguage();
  const rate = entropyRate(machine);
  const statistics = wordStatistics(machine);
  const data = sentenceRows(machine, spec.rows, context, heldOutSeed);
  const states = statesOf(machine, data);
  progress(0.3);
  const bigramRows = Array.from({ length: vocabulary }, (_, word) =>
    statistics.pair
      .subarray(word * vocabulary, (word + 1) * vocabulary)
      .map((share) => share / (statistics.single[word] ?? 1)),
  );
  const even = new Float64Array(vocabulary).fill(1 / vocabulary);
  const nulls = [
    { name: "uniform", of: () => even },
    { name: "unigram", of: () => statistics.single },
    { name: "bigram", of: (word: number) => bigramRows[word] ?? even },
  ].map(({ name, of }) => {
    const top = reliabilityTally(spec.bins);
    let sum = 0;
    for (const [at, state] of states.entries()) {
      const p = of(data.tokens[Math.floor(at / context) * (context + 1) + (at % context)] ?? 0);
      const best = p.indexOf(Math.max(...p));
      sum += divergenceAt(machine, state, p, 0);
      top.add(p[best] ?? 0, distributionIn(machine, state)[best] ?? 0);
    }
    return { name, excess: sum / states.length, top: top.result() };
  });
  return {
    measures: {
      vocabulary: machine.vocabulary.words.length,
      sentenceLength: rate.length,
      entropyRate: rate.perToken,
      floor: rowFloor(machine, context),
      uniform: Math.log(vocabulary),
      unigram: unigramEntropy(statistics),
      bigram: bigramEntropy(statistics),
      nulls,
    },
  };
};
