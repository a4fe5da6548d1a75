/**
 * Training from a plan and a seed, one step at a time: whoever drives it (a page's worker, a thread of Node, a test)
 * takes reports from a generator for as long as it likes, may save, and may go on later from what was saved. On one
 * engine and one JavaScript engine the same plan gives the same numbers, bit for bit.
 */

import type { Engine } from "../maths/block.ts";
import { type AdamOptions, type AdamState, adamwStep, clipGradient, learningRate, type Schedule } from "./adamw.ts";
import { batchSource, copyRow, countRows, emptyBatch, type TokenRows } from "./batches.ts";
import { type Loss, lossAndGradient, lossOf, makeWorkbench, type Teacher, type Workbench } from "./training-step.ts";
import { initializeParameters, type TransformerConfig, transformerLayout } from "./transformer-layout.ts";

export type TrainingPlan = {
  readonly config: TransformerConfig;
  /** of the first parameters and of the order of the data */
  readonly seed: number;
  /** sequences in a batch */
  readonly sequences: number;
  /** tokens in a sequence, at most config.context */
  readonly length: number;
  readonly schedule: Schedule;
  readonly adam: AdamOptions;
  /** longest gradient that is used as it is */
  readonly clip: number;
};

export type Training = {
  readonly plan: TrainingPlan;
  readonly bench: Workbench;
  readonly adam: AdamState;
  /** steps done */
  step: number;
};

/** What one step tells. */
export type StepReport = Loss & {
  /** 1 for the first step */
  readonly step: number;
  readonly rate: number;
  /** Euclidean norm before clipping */
  readonly gradientNorm: number;
};

/** A training at step 0, its parameters drawn from the seed. @throws RangeError on a plan that makes no model */
export const startTraining = (plan: TrainingPlan, engine: Engine): Training => {
  const layout = transformerLayout(plan.config);
  const bench = makeWorkbench(layout, plan.sequences, plan.length, engine);
  initializeParameters(bench.model.parameters, layout, plan.seed);
  const adam = { first: new Float32Array(layout.count), second: new Float32Array(layout.count) };
  return { plan, bench, adam, step: 0 };
};

/**
 * Trains until the schedule's last step, a report after each. Stop by taking no more of them; go on by calling again.
 * @param teacher for distillation: what is learned in place of the tokens; the reported loss stays that of the tokens
 * @throws RangeError when rows have another length than the plan says, or the loss is not a finite number
 */
export function* train(training: Training, data: TokenRows, teacher?: Teacher): Generator<StepReport, void, void> {
  const { plan, bench, adam } = training;
  if (data.length !== plan.length)
    throw new RangeError(`Unexpected rows of length ${data.length}, expected ${plan.length}.`);
  const batchOf = batchSource(data, plan.sequences, plan.seed);
  const { layout, parameters } = bench.model;
  while (training.step < plan.schedule.steps) {
    const step = training.step + 1;
    const loss = lossAndGradient(bench, batchOf(step), teacher);
    if (!Number.isFinite(loss.loss))
      throw new RangeError(`Unexpected loss ${loss.loss} at step ${step}, expected a finite number: lower the rate.`);
    const gradientNorm = clipGradient(bench.gradient, plan.clip);
    const rate = learningRate(plan.schedule, step);
    adamwStep(parameters, bench.gradient, adam, layout.tensors, step, rate, plan.adam);
    training.step = step;
    yield { ...loss, step, rate, gradientNorm };
  }
}

/**
 * Mean loss over all rows, without learning.
 * @param onRow called for each row with the nats of its targets (0 for filling) and its number
 * @throws RangeError when rows are of another length than the workbench
 */
export const evaluate = (
  bench: Workbench,
  data: TokenRows,
  onRow?: (nats: Float32Array | Float64Array, row: number) => void,
): Loss => {
  const { sequences, length } = bench.kept;
  if (data.length !== length) throw new RangeError(`Unexpected rows of length ${data.length}, expected ${length}.`);
  const rows = countRows(data);
  const batch = emptyBatch(sequences, length);
  let sum = 0;
  let counted = 0;
  for (let first = 0; first < rows; first += sequences) {
    for (let place = 0; place < sequences; place++)
      copyRow(batch, place, data, first + place < rows ? first + place : -1);
    const part = lossOf(bench, batch);
    sum += part.loss * part.counted;
    counted += part.counted;
    for (let place = 0; onRow && place < sequences && first + place < rows; place++)
      onRow(bench.kept.losses.subarray(place * length, (place + 1) * length), first + place);
  }
  return { loss: counted === 0 ? 0 : sum / counted, counted };
};
