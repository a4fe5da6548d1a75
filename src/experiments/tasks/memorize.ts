/** Trains on a little text over and over, and counts how often the model then writes a sentence that it has read. */
import { sampleIndex, seededRandom } from "../../maths/random.ts";
import { fastestEngine } from "../../maths/simd-engine.ts";
import { excessOf } from "../../small-language/held-out.ts";
import { batchRows, context, peakRate, type Shape, trainingPlan } from "../../small-language/models.ts";
import { heldOutSeed, sentenceRows, trainingSeed } from "../../small-language/sentence-rows.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { startTraining, train } from "../../small-language/train.ts";
import { writingModel } from "../../small-language/trained-model.ts";
import { workbenchRoom } from "../../small-language/training-step.ts";
import { transformerLayout } from "../../small-language/transformer-layout.ts";
import { modelWriter, writeSentences } from "../../small-language/writers.ts";
import type { Outcome, Surroundings } from "../surroundings.ts";
import { massOf, sentencesIn, surprisalOf } from "../text-overlap.ts";

export type MemorizeSpec = {
  readonly shape: Shape;
  /** rows of text that are read again and again */
  readonly rows: number;
  readonly steps: number;
  readonly seed: number;
  readonly heldOutRows: number;
  readonly sentences: number;
  /** steps after which to measure, the last one included */
  readonly points: readonly number[];
};

export type MemorizeMeasures = {
  readonly tokens: number;
  /** different whole sentences of the training text */
  readonly trainingSentences: number;
  /** their total probability: how often the language itself writes one of them */
  readonly byChance: number;
  /** the same of sentences of at least ten tokens, which are hardly ever written twice by accident */
  readonly longByChance: number;
  readonly points: readonly {
    readonly step: number;
    /** times that the text was read */
    readonly epochs: number;
    /** nats per token above the floor, on the training text and on held-out text; below 0: knows more than the language */
    readonly trainingExcess: number;
    readonly heldOutExcess: number;
    /** share of written sentences that are in the training text, and of long ones (at least ten tokens) among all */
    readonly verbatim: number;
    readonly longVerbatim: number;
    /** share that is in another text of the same size, which the model has not read */
    readonly control: number;
  }[];
};

const longSentence = 10;

export const memorizeTask = (spec: MemorizeSpec, around: Surroundings): Outcome<MemorizeMeasures> => {
  const machine = smallLanguage();
  const plan = trainingPlan(spec.shape, spec.steps, spec.seed, peakRate(spec.shape));
  const training = startTraining(
    plan,
    fastestEngine(workbenchRoom(transformerLayout(plan.config), batchRows, context)),
  );
  const data = sentenceRows(machine, spec.rows, context, trainingSeed(spec.seed));
  const heldOut = sentenceRows(machine, spec.heldOutRows, context, heldOutSeed);
  const seen = sentencesIn(data);
  const control = sentencesIn(sentenceRows(machine, spec.rows, context, trainingSeed(spec.seed) + 500));
  // of much text a part says enough
  const part = {
    tokens: data.tokens.subarray(0, Math.min(spec.rows, spec.heldOutRows) * (context + 1)),
    length: context,
  };
  const surprisal = surprisalOf(machine, part);
  const random = seededRandom(4_000 + spec.seed);
  const write = (): number[][] => {
    const writer = modelWriter(writingModel(spec.shape, Float32Array.from(training.bench.model.parameters), 50), 50);
    const openings = Array.from({ length: spec.sentences }, () => []);
    return writeSentences(writer, openings, (p) => sampleIndex(Array.from(p), random), 40);
  };
  const points: MemorizeMeasures["points"][number][] = [];
  for (const { step } of train(training, data)) {
    if (step % 10 === 0) around.progress(step / spec.steps);
    if (!spec.points.includes(step)) continue;
    const written = write();
    const share = (known: ReadonlyMap<string, number[]>, least: number): number =>
      written.filter((each) => each.length >= least && known.has(each.join())).length / written.length;
    points.push({
      step,
      epochs: (step * batchRows) / spec.rows,
      trainingExcess: excessOf(training.bench, machine, part).sampledLoss - surprisal,
      heldOutExcess: excessOf(training.bench, machine, heldOut).excess,
      verbatim: share(seen, 0),
      longVerbatim: share(seen, longSentence),
      control: share(control, 0),
    });
  }
  const long = [...seen.values()].filter((each) => each.length >= longSentence);
  return {
    measures: {
      tokens: spec.rows * context,
      trainingSentences: seen.size,
      byChance: massOf(machine, seen.values()),
      longByChance: massOf(machine, long),
      points,
    },
  };
};
