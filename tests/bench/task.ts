import type { TensorFlow } from "./tensorflow.ts";

/** A piece of work on one side, begun from the task's seed and ready to go on. */
export type Runner = {
  /** does a little of it. @returns units done: optimizer steps or tokens */
  readonly run: () => number;
  /** before a measurement, outside of its time: for work that comes to an end */
  readonly ready?: () => void;
  /** numbers that all sides must find alike after `first` runs from the beginning */
  readonly found: () => readonly number[];
};

/** The same work on both sides: same network, same first weights, same optimizer, same batches from the same seed. */
export type Task = {
  readonly slug: string;
  /** what the table calls it */
  readonly title: string;
  readonly unit: "optimizer steps" | "tokens";
  /** runs after which the sides are held against each other */
  readonly first: number;
  /** by how much a number that they find may differ, as a share of it */
  readonly tolerance: number;
  readonly ours: () => Runner;
  readonly theirs: (tf: TensorFlow) => Runner;
};
