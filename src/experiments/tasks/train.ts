/** Trains one model, one pass over fresh text, and measures its distance from the truth. */

import { fastestEngine } from "../../maths/simd-engine.ts";
import { excessOf } from "../../small-language/held-out.ts";
import { batchRows, context, peakRate, type Shape, tokensOf, trainingPlan } from "../../small-language/models.ts";
import { resumeTraining, saveTraining } from "../../small-language/save-training.ts";
import { seal, unseal } from "../../small-language/sealed-bytes.ts";
import { heldOutSeed, sentenceRows, trainingSeed } from "../../small-language/sentence-rows.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { startTraining, type Training, type TrainingPlan, train } from "../../small-language/train.ts";
import { workbenchRoom } from "../../small-language/training-step.ts";
import { countParameters, transformerLayout } from "../../small-language/transformer-layout.ts";
import type { Outcome, Surroundings } from "../surroundings.ts";

export type TrainSpec = {
  readonly shape: Shape;
  readonly steps: number;
  readonly seed: number;
  /** times the usual highest learning rate */
  readonly rate: number;
  readonly heldOutRows: number;
  /** steps before the last after which the held-out excess is measured too */
  readonly along: readonly number[];
};

export type TrainMeasures = {
  /** with the embedding, and without it */
  readonly parameters: number;
  readonly withoutEmbedding: number;
  /** tokens read in training */
  readonly tokens: number;
  /** nats per token above the floor, on held-out text, against the true distribution */
  readonly excess: number;
  /** standard error of the excess over rows of held-out text */
  readonly excessError: number;
  /** mean -ln p of the held-out tokens: the loss where no truth is known */
  readonly sampledLoss: number;
  /** tokens read and excess at earlier steps, where the learning rate is still high: what a schedule that is too long measures */
  readonly along: readonly (readonly [tokens: number, excess: number])[];
  /** tokens read and mean training loss since the point before */
  readonly curve: readonly (readonly [tokens: number, loss: number])[];
};

/** Points of a curve: after a share of the steps that doubles. */
const isPoint = (step: number, steps: number): boolean => step === steps || Number.isInteger(Math.log2(step / 10));

const engineFor = (plan: TrainingPlan) =>
  fastestEngine(workbenchRoom(transformerLayout(plan.config), plan.sequences, plan.length));

/** What was measured before the step at which a training goes on. */
type Notes = { along: [number, number][]; curve: [number, number][]; sum: number; count: number };
type Begun = { readonly training: Training; readonly notes: Notes };

const kind = "groundwork-begun-training";

const save = ({ training, notes }: Begun): Uint8Array => seal({ kind, about: notes, body: saveTraining(training) });

/** Goes on from what was saved; half a training that cannot be read is begun anew, since nothing depends on it. */
const begin = (plan: TrainingPlan, { checkpoint }: Surroundings): Begun => {
  const saved = checkpoint?.load();
  try {
    if (saved) {
      const { about, body } = unseal(saved, kind);
      return { training: resumeTraining(body, plan, engineFor(plan)), notes: about as Notes };
    }
  } catch {
    // begun anew below
  }
  return { training: startTraining(plan, engineFor(plan)), notes: { along: [], curve: [], sum: 0, count: 0 } };
};

export const trainTask = (spec: TrainSpec, around: Surroundings): Outcome<TrainMeasures> => {
  const { shape, steps, seed, rate, heldOutRows } = spec;
  const plan = trainingPlan(shape, steps, seed, rate * peakRate(shape));
  const machine = smallLanguage();
  const data = sentenceRows(machine, steps * batchRows, context, trainingSeed(seed));
  const begun = begin(plan, around);
  const { training, notes } = begun;
  const heldOut = sentenceRows(machine, heldOutRows, context, heldOutSeed);
  let savedAt = performance.now();
  for (const { step, loss } of train(training, data)) {
    notes.sum += loss;
    notes.count += 1;
    if (isPoint(step, steps)) {
      notes.curve.push([tokensOf(step), notes.sum / notes.count]);
      [notes.sum, notes.count] = [0, 0];
    }
    if (step % 10 === 0) around.progress(step / steps);
    if (spec.along.includes(step))
      notes.along.push([tokensOf(step), excessOf(training.bench, machine, heldOut).excess]);
    if (around.checkpoint && performance.now() - savedAt >= around.checkpoint.every) {
      around.checkpoint.save(save(begun));
      savedAt = performance.now();
    }
  }
  const { excess, error, sampledLoss } = excessOf(training.bench, machine, heldOut);
  const { total, withoutEmbedding } = countParameters(plan.config);
  return {
    measures: {
      parameters: total,
      withoutEmbedding,
      tokens: tokensOf(steps),
      excess,
      excessError: error,
      sampledLoss,
      along: notes.along,
      curve: notes.curve,
    },
    weights: Float32Array.from(training.bench.model.parameters),
  };
};
