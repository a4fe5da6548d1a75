/** One batch through the model and back: its loss, and the gradient of that loss. */

import type { Engine, Floats, Room } from "../maths/block.ts";
import { type Activations, allocateActivations } from "./activations.ts";
import type { Batch } from "./batches.ts";
import { crossEntropy, crossEntropyBackward, distillationBackward } from "./tensor-ops.ts";
import { allocateBackward, type BackwardScratch, backward } from "./transformer-backward.ts";
import { forward, type Transformer } from "./transformer-forward.ts";
import type { Layout } from "./transformer-layout.ts";

/** A model with all the arrays that training it needs, for batches of one size. */
export type Workbench = {
  readonly model: Transformer;
  readonly gradient: Floats;
  readonly kept: Activations;
  readonly scratch: BackwardScratch;
};

/** Parameters are zeros until somebody writes them (`initializeParameters`). */
export const makeWorkbench = (layout: Layout, sequences: number, length: number, engine: Engine): Workbench => ({
  model: { layout, engine, parameters: engine.allocate(layout.count) },
  gradient: engine.allocate(layout.count),
  kept: allocateActivations(layout, sequences, length, engine.allocate),
  scratch: allocateBackward(layout, sequences, length, engine.allocate),
});

/** The memory that a workbench takes. */
export const workbenchRoom = (layout: Layout, sequences: number, length: number): Room => {
  let floats = 0;
  const allocate = (count: number): Floats => {
    floats += count;
    return new Float32Array(0);
  };
  allocate(2 * layout.count);
  allocateActivations(layout, sequences, length, allocate);
  allocateBackward(layout, sequences, length, allocate);
  const widest = Math.max(
    length * layout.config.width,
    ...layout.tensors.map((tensor) => tensor.rows * tensor.columns),
  );
  return { floats, widest };
};

/** A mean over the targets that count. */
export type Loss = {
  /** nats per token: the mean of -ln p(target); 0 when no target counts */
  readonly loss: number;
  /** how many targets counted */
  readonly counted: number;
};

/** Runs the model; leaves probabilities in `kept.logits` and nats of every target in `kept.losses`. */
export const lossOf = ({ model, kept }: Workbench, { tokens, targets }: Batch): Loss => {
  forward(model, tokens, kept);
  const { vocabulary } = model.layout.config;
  const { logits, losses } = kept;
  const counted = crossEntropy(logits, losses, logits, targets, vocabulary, model.engine.exponentials);
  let sum = 0;
  for (let row = 0; row < losses.length; row++) sum += losses[row] ?? 0;
  return { loss: counted === 0 ? 0 : sum / counted, counted };
};

/**
 * What a student learns from in place of the tokens: sequences * length x vocabulary probabilities, read at once.
 * Another model's are its `kept.logits` after `lossOf`.
 */
export type Teacher = (batch: Batch) => Floats;

/** The loss of a batch; replaces `gradient` by the gradient of that loss, or of the cross-entropy to a teacher. */
export const lossAndGradient = (bench: Workbench, batch: Batch, teacher?: Teacher): Loss => {
  const { model, gradient, kept, scratch } = bench;
  const loss = lossOf(bench, batch);
  const { vocabulary } = model.layout.config;
  if (teacher) distillationBackward(kept.logits, teacher(batch), batch.targets, vocabulary, loss.counted);
  else crossEntropyBackward(kept.logits, batch.targets, vocabulary, loss.counted);
  gradient.fill(0);
  backward(model, batch.tokens, kept, gradient, scratch);
  return loss;
};
