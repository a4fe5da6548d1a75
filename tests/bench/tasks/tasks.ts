import type { Task } from "../task.ts";
import { adversarialTraining } from "./adversarial-training.ts";
import { couplingFlow } from "./coupling-flow.ts";
import { diffusion } from "./diffusion.ts";
import { trainLanguageModel } from "./train-a-language-model.ts";
import { variationalAutoencoder } from "./variational-autoencoder.ts";
import { writeMany, writeOne } from "./write-sentences.ts";

/** In the order of the table. */
export const tasks: readonly Task[] = [
  adversarialTraining,
  couplingFlow,
  variationalAutoencoder,
  diffusion,
  trainLanguageModel,
  writeMany,
  writeOne,
];

/** @throws RangeError for a name that no task has */
export const taskOf = (slug: string): Task => {
  const task = tasks.find((one) => one.slug === slug);
  if (!task) throw new RangeError(`Unexpected task ${slug}, expected ${tasks.map((one) => one.slug).join(", ")}.`);
  return task;
};
