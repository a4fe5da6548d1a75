/** The committed trainings step by step, for those who draw and write: losses on the way, and what goes on meanwhile. */
import { learningRate } from "../small-language/adamw.ts";
import { batchRows, context, peakRate, type Shape, tokensOf, trainingPlan } from "../small-language/models.ts";
import { measuresOf } from "./experiment.ts";
import { readResults } from "./results.ts";
import type { TrainMeasures } from "./tasks/train.ts";
import { trainingName } from "./training-units.ts";

export type RunPoint = {
  readonly step: number;
  readonly tokens: number;
  /** mean training loss since the point before, nats per token; every token is new to the model */
  readonly loss: number;
  /** learning rate of this step */
  readonly rate: number;
};

export type TrainingRun = {
  readonly measures: TrainMeasures;
  readonly points: readonly RunPoint[];
  /** highest learning rate, and the step that reaches it */
  readonly peak: number;
  readonly warmUp: number;
};

/**
 * A training of the experiment `scaling`.
 * @throws ExperimentError when it was not run with this number of steps and this seed
 */
export const trainingRun = (shape: Shape, steps: number, seed: number): TrainingRun => {
  const { findings } = readResults(process.cwd(), "scaling");
  const measures = measuresOf<TrainMeasures>(findings, trainingName(shape, steps, seed));
  const { schedule } = trainingPlan(shape, steps, seed, peakRate(shape));
  const points = measures.curve.map(([tokens, loss]): RunPoint => {
    const step = tokens / (batchRows * context);
    return { step, tokens: tokensOf(step), loss, rate: learningRate(schedule, step) };
  });
  return { measures, points, peak: schedule.peak, warmUp: schedule.warmUp };
};
