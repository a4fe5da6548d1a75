/** One piece of work: a stage does the forward or backward pass of a micro-batch from `start` to `start + length`. */
export type Slot = {
  readonly stage: number;
  readonly batch: number;
  readonly pass: "forward" | "backward";
  readonly start: number;
  readonly length: number;
};

// #region pipeline-bubble
/**
 * Idle time of a pipeline over its ideal time (equation `pipeline-bubble`; narayanan2021efficient, section 2.2).
 * @param stages devices that the layers are dealt out to
 * @param batches micro-batches in a step
 * @param chunks groups of layers on each device, 1 by default; more of them make the bubble smaller
 * @throws RangeError when a count is not a whole number of at least one
 */
export const pipelineBubble = (stages: number, batches: number, chunks = 1): number => {
  check({ stages, batches, chunks });
  return (stages - 1) / (chunks * batches);
};
// #endregion pipeline-bubble

/** The schedule of GPipe: all forward passes, then all backward passes, which take twice as long (huang2019gpipe, Figure 2). */
export const pipelineSchedule = (stages: number, batches: number): readonly Slot[] => {
  check({ stages, batches });
  const turn = stages - 1 + batches;
  const slots: Slot[] = [];
  for (let stage = 0; stage < stages; stage++)
    for (let batch = 0; batch < batches; batch++) {
      slots.push({ stage, batch, pass: "forward", start: stage + batch, length: 1 });
      const order = stages - 1 - stage + (batches - 1 - batch);
      slots.push({ stage, batch, pass: "backward", start: turn + 2 * order, length: 2 });
    }
  return slots;
};

const check = (counts: Readonly<Record<string, number>>): void => {
  for (const [name, count] of Object.entries(counts))
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError(`Unexpected ${count} ${name}, expected a whole number of at least one.`);
};
