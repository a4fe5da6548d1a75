/** Trains a small student on the same text three ways: from the text, from a trained teacher, from the truth itself. */
import { fastestEngine } from "../../maths/simd-engine.ts";
import { excessOf } from "../../small-language/held-out.ts";
import { batchRows, context, peakRate, type Shape, trainingPlan, vocabulary } from "../../small-language/models.ts";
import { heldOutSeed, sentenceRows, trainingSeed } from "../../small-language/sentence-rows.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { startTraining, train } from "../../small-language/train.ts";
import { benchOf } from "../../small-language/trained-model.ts";
import { lossOf, type Teacher, workbenchRoom } from "../../small-language/training-step.ts";
import { transformerLayout } from "../../small-language/transformer-layout.ts";
import { firstWeights, type Outcome, type Surroundings } from "../surroundings.ts";
import { truthTeacher } from "../truth-teacher.ts";

export type DistillSpec = {
  readonly student: Shape;
  readonly steps: number;
  readonly seed: number;
  readonly heldOutRows: number;
  /** what the student learns from; `model` needs the weights of `teacher` */
  readonly from: "text" | "model" | "truth";
  readonly teacher: Shape;
};

export type DistillMeasures = { readonly tokens: number; readonly excess: number; readonly excessError: number };

export const distillTask = (spec: DistillSpec, around: Surroundings): Outcome<DistillMeasures> => {
  const machine = smallLanguage();
  const plan = trainingPlan(spec.student, spec.steps, spec.seed, peakRate(spec.student));
  const room = workbenchRoom(transformerLayout(plan.config), batchRows, context);
  const training = startTraining(plan, fastestEngine(room));
  const data = sentenceRows(machine, spec.steps * batchRows, context, trainingSeed(spec.seed));
  const modelTeacher = (): Teacher => {
    const bench = benchOf(spec.teacher, firstWeights(around), batchRows, context);
    return (batch) => {
      lossOf(bench, batch);
      return bench.kept.logits;
    };
  };
  const teachers = {
    text: () => undefined,
    model: modelTeacher,
    truth: () => truthTeacher(machine, context, vocabulary),
  };
  for (const { step } of train(training, data, teachers[spec.from]()))
    if (step % 10 === 0) around.progress(step / spec.steps);
  const heldOut = sentenceRows(machine, spec.heldOutRows, context, heldOutSeed);
  const { excess, error } = excessOf(training.bench, machine, heldOut);
  return { measures: { tokens: spec.steps * batchRows * context, excess, excessError: error } };
};
