/**
 * A training as one file, to go on from after an interruption: parameters and Adam's means in full precision, and the
 * plan.
 */
import type { Engine } from "../maths/block.ts";
import { seal, unseal } from "./sealed-bytes.ts";
import { startTraining, type Training, type TrainingPlan } from "./train.ts";

const kind = "groundwork-training";

/** Bytes of a training between two steps. Parameters and means are stored in 32 bits, as they are held. */
export const saveTraining = ({ plan, bench, adam, step }: Training): Uint8Array<ArrayBuffer> => {
  const { count } = bench.model.layout;
  const numbers = new Float32Array(3 * count);
  for (const [index, part] of [bench.model.parameters, adam.first, adam.second].entries())
    numbers.set(part, index * count);
  return seal({ kind, about: { plan, step }, body: new Uint8Array(numbers.buffer) });
};

/**
 * The training that was saved, ready for its next step; it goes on to the same numbers as one that was never
 * interrupted.
 * @param plan must be the plan that was saved: an old file must not pass for the run of a changed plan
 * @throws RangeError when the file is damaged, cut short, or of another plan
 */
export const resumeTraining = (bytes: Uint8Array, plan: TrainingPlan, engine: Engine): Training => {
  const { about, body } = unseal(bytes, kind);
  if (!isAbout(about) || JSON.stringify(about.plan) !== JSON.stringify(plan))
    throw new RangeError("Unexpected plan in the saved training, expected the plan of this run: start it anew.");
  const training = startTraining(plan, engine);
  const { layout, parameters } = training.bench.model;
  const numbers = new Float32Array(body.buffer, 0, 3 * layout.count);
  for (const [index, part] of [parameters, training.adam.first, training.adam.second].entries())
    part.set(numbers.subarray(index * layout.count, (index + 1) * layout.count));
  training.step = about.step;
  return training;
};

const isAbout = (value: unknown): value is { plan: unknown; step: number } =>
  typeof value === "object" && value !== null && "plan" in value && "step" in value && typeof value.step === "number";
