import { sampleIndex, seededRandom } from "../../maths/random.ts";
import { fastestEngine } from "../../maths/simd-engine.ts";
import { learningRate } from "../../small-language/adamw.ts";
import { generationRoom } from "../../small-language/generate.ts";
import { excessOf } from "../../small-language/held-out.ts";
import type { Machine } from "../../small-language/machine.ts";
import { batchRows, context, trainingPlan } from "../../small-language/models.ts";
import { distributionIn, stateAfter } from "../../small-language/next-token.ts";
import { parse } from "../../small-language/parser.ts";
import { heldOutSeed, rowFloor, sentenceRows, statesOf, trainingSeed } from "../../small-language/sentence-rows.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { startTraining, train } from "../../small-language/train.ts";
import { workbenchRoom } from "../../small-language/training-step.ts";
import { transformerLayout } from "../../small-language/transformer-layout.ts";
import { encode, endToken } from "../../small-language/words.ts";
import { modelWriter, writeSentences } from "../../small-language/writers.ts";
import type { Curve } from "../kit/history.ts";
import type { Trainer } from "../kit/training.ts";
import { milestones } from "./milestones.ts";
import { beginningOf, judged, mostSteps, type State, shapeOf, shown } from "./model.ts";

/** words after which a sentence is given up */
export const longest = 40;
/** rows of text that no training reads, for the distance from the truth */
const heldOutRows = 32;
/** words of the next-word table */
const listed = 8;

export type Sentence = {
  readonly words: readonly string[];
  /** place of the first word that cannot stand there, and the parser's words for it; undefined for a grammatical sentence */
  readonly fault?: { readonly at: number; readonly message: string } | undefined;
};
export type NextWord = { readonly word: string; readonly truth: number; readonly model: number };

export type Frame = {
  /** loss of the batches: means between points */
  readonly batches: Curve;
  /** loss on text that is not trained on: the floor and the distance from the truth */
  readonly heldOut: Curve;
  /** exact entropy of a word of such rows, in nats: no model can do better */
  readonly floor: number;
  /** mean divergence from the true next-word distribution, nats a word */
  readonly excess: number;
  readonly rate: number;
  readonly sentences: readonly Sentence[];
  /** grammatical ones among the judged */
  readonly grammatical: number;
  /** likeliest next words after the chosen beginning, by the language or by the model, likeliest of the language first */
  readonly next: readonly NextWord[];
  /** divergence of the whole next-word distribution after that beginning, in nats */
  readonly divergence: number;
};

/** Trains the model of a state by the plan of our experiments. */
export const trainerOf = (first: State, machine: Machine = smallLanguage()): Trainer<State, Frame> => {
  let state = first;
  const plan = trainingPlan(shapeOf(first), mostSteps, first.seed, first.rate);
  const layout = transformerLayout(plan.config);
  const [forTraining, forWriting] = [workbenchRoom(layout, batchRows, context), generationRoom(layout, judged)];
  const engine = fastestEngine({
    floats: forTraining.floats + 2 * forWriting.floats,
    widest: Math.max(forTraining.widest, forWriting.widest),
  });
  const training = startTraining(plan, engine);
  const { bench } = training;
  const reports = train(training, sentenceRows(machine, mostSteps * batchRows, context, trainingSeed(first.seed)));
  const heldOut = sentenceRows(machine, heldOutRows, context, heldOutSeed);
  const states = statesOf(machine, heldOut);
  const floor = rowFloor(machine, context);
  const writer = modelWriter(bench.model, judged);
  const reader = modelWriter(bench.model, 1);

  const batches = milestones(1.06);
  const checks = milestones(1.25);
  let diverged = false;
  let measured = { step: -1, excess: Number.NaN };
  const measure = (): number => {
    if (measured.step !== training.step) {
      measured = { step: training.step, excess: excessOf(bench, machine, heldOut, states).excess };
      checks.put(training.step, floor + measured.excess);
    }
    return measured.excess;
  };

  let written: { step: number; sentences: Sentence[]; grammatical: number } | undefined;
  const write = (resting: boolean): { sentences: Sentence[]; grammatical: number } => {
    // On the way sentences may be a few steps old: writing fifty of them costs as much as many steps.
    const old = training.step - (written?.step ?? Number.NEGATIVE_INFINITY);
    if (written && (old === 0 || (!resting && old < Math.max(20, 0.05 * training.step)))) return written;
    const random = seededRandom(first.seed + 7_000_000);
    const openings = Array.from({ length: judged }, () => []);
    const texts = writeSentences(writer, openings, (p) => sampleIndex(Array.from(p), random), longest);
    const verdicts = texts.map((text) => ({ text, verdict: parse(machine, text) }));
    written = {
      step: training.step,
      sentences: verdicts.slice(0, shown).map(({ text, verdict }) => ({
        words: text.map((token) => machine.vocabulary.words[token] ?? ""),
        fault: verdict.grammatical ? undefined : { at: verdict.at, message: verdict.message },
      })),
      grammatical: verdicts.filter(({ verdict }) => verdict.grammatical).length,
    };
    return written;
  };

  const nextWords = (): { next: NextWord[]; divergence: number } => {
    const tokens = encode(beginningOf(state), machine.vocabulary);
    const truth = distributionIn(machine, stateAfter(machine, tokens) ?? 0);
    reader.begin();
    let model: Float64Array = new Float64Array(truth.length);
    for (const token of [endToken, ...tokens]) model = reader.read([token])[0] ?? model;
    const all = Array.from(truth, (p, token) => ({
      word: machine.vocabulary.words[token] ?? "",
      truth: p,
      model: model[token] ?? 0,
    }));
    return {
      next: all
        .toSorted((a, b) => b.truth + b.model - a.truth - a.model)
        .slice(0, listed)
        .sort((a, b) => b.truth - a.truth || b.model - a.model),
      divergence: all.reduce(
        (sum, { truth: p, model: q }) => (p > 0 ? sum + p * Math.log(p / Math.max(q, 1e-38)) : sum),
        0,
      ),
    };
  };

  return {
    step: () => {
      try {
        const report = reports.next();
        if (report.done) return;
        batches.add(report.value.step, report.value.loss);
        if (checks.due(training.step)) measure();
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        diverged = true;
      }
    },
    sound: () => !diverged,
    tune: (next) => {
      state = next;
    },
    frame: (resting) => {
      if (resting || training.step === 0) measure();
      const { sentences, grammatical } = write(resting);
      return {
        batches: batches.curve(),
        heldOut: checks.curve(),
        floor,
        excess: measured.excess,
        rate: training.step === 0 ? 0 : learningRate(plan.schedule, training.step),
        sentences,
        grammatical,
        ...nextWords(),
      };
    },
  };
};
