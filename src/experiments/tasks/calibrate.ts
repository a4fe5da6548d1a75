/** Holds a model's next-token distribution against the true one, as it is and warmed or cooled. */

import { divergenceAt } from "../../small-language/held-out.ts";
import { context, type Shape, vocabulary } from "../../small-language/models.ts";
import { distributionIn } from "../../small-language/next-token.ts";
import { heldOutSeed, sentenceRows, statesOf } from "../../small-language/sentence-rows.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { benchOf, runTexts, softmaxOf } from "../../small-language/trained-model.ts";
import { type Reliability, reliabilityTally } from "../reliability.ts";
import { firstWeights, type Outcome, type Surroundings } from "../surroundings.ts";

export type CalibrateSpec = {
  readonly shape: Shape;
  readonly temperatures: readonly number[];
  readonly rows: number;
  readonly bins: number;
};

export type CalibrateMeasures = {
  readonly temperatures: readonly {
    readonly temperature: number;
    /** mean divergence from the truth, nats per token */
    readonly divergence: number;
    /** mean probability given to words that cannot follow */
    readonly leak: number;
    /** of the likeliest word: its stated against its true probability */
    readonly top: Reliability;
    /** expected calibration error of every word with a stated probability of at least 1 in 1,000 */
    readonly allError: number;
    /** mean entropy of the model's distribution, and of the true one, in nats */
    readonly entropy: number;
    readonly trueEntropy: number;
  }[];
};

const entropyOf = (p: Float64Array): number => p.reduce((sum, one) => (one > 0 ? sum - one * Math.log(one) : sum), 0);

const tallies = (bins: number) => ({
  top: reliabilityTally(bins),
  all: reliabilityTally(bins),
  sums: { divergence: 0, leak: 0, entropy: 0, trueEntropy: 0 },
});

export const calibrateTask = (spec: CalibrateSpec, around: Surroundings): Outcome<CalibrateMeasures> => {
  const machine = smallLanguage();
  const data = sentenceRows(machine, spec.rows, context, heldOutSeed);
  const states = statesOf(machine, data);
  const bench = benchOf(spec.shape, firstWeights(around), 8, context);
  const found = spec.temperatures.map((temperature) => ({ temperature, ...tallies(spec.bins) }));
  const texts = Array.from({ length: spec.rows }, (_, row) =>
    Array.from(data.tokens.subarray(row * (context + 1), row * (context + 1) + context)),
  );
  runTexts(bench, texts, (row, place) => {
    for (let i = 0; i < context; i++) {
      const state = states[row * context + i] ?? 0;
      const truth = distributionIn(machine, state);
      for (const { temperature, top, all, sums } of found) {
        const p = softmaxOf(bench.kept.logits, (place * context + i) * vocabulary, vocabulary, temperature);
        let best = 0;
        for (const [word, stated] of p.entries()) {
          const actual = truth[word] ?? 0;
          if (stated > (p[best] ?? 0)) best = word;
          if (stated >= 1e-3) all.add(stated, actual);
          if (actual === 0) sums.leak += stated;
        }
        top.add(p[best] ?? 0, truth[best] ?? 0);
        sums.divergence += divergenceAt(machine, state, p, 0);
        sums.entropy += entropyOf(p);
        sums.trueEntropy += entropyOf(truth);
      }
    }
    around.progress(row / spec.rows);
  });
  const count = spec.rows * context;
  return {
    measures: {
      temperatures: found.map(({ temperature, top, all, sums }) => ({
        temperature,
        divergence: sums.divergence / count,
        leak: sums.leak / count,
        entropy: sums.entropy / count,
        trueEntropy: sums.trueEntropy / count,
        top: top.result(),
        allError: all.result().error,
      })),
    },
  };
};
