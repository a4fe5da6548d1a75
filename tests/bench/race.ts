/** One task on all sides, in turns, so that a machine that is busy for a while is busy for all of them. */
import { Worker } from "node:worker_threads";
import type { Order, Side, ThreadData } from "./bench-thread.ts";
import { aSecond, furthestApart, type Measured, type Spread, spreadOf } from "./measure.ts";
import type { Task } from "./task.ts";

export type Pace = {
  /** milliseconds of processor time before measuring, and in each measurement */
  readonly warmUp: number;
  readonly slice: number;
  readonly rounds: number;
};
export const usualPace: Pace = { warmUp: 600, slice: 200, rounds: 7 };

export type Race = {
  readonly slug: string;
  readonly title: string;
  readonly unit: string;
  /** units a second of processor time */
  readonly ours: Spread;
  readonly cpu: Spread;
  readonly wasm: Spread;
  /** how many times as fast we were, from one round to the next */
  readonly timesCpu: Spread;
  readonly timesWasm: Spread;
  /** numbers held against each other after the first runs, and the largest difference from ours */
  readonly compared: number;
  readonly apart: { readonly cpu: number; readonly wasm: number };
  readonly tolerance: number;
};

const isFailure = (said: unknown): said is { failure: string } =>
  typeof said === "object" && said !== null && "failure" in said;

/** A thread of a side, and how to ask it. */
const hire = (task: Task, side: Side, folder: string) => {
  const data: ThreadData = { slug: task.slug, side, folder };
  const worker = new Worker(new URL("./bench-thread.ts", import.meta.url), { workerData: data });
  const ask = <Answer>(order: Order): Promise<Answer> =>
    new Promise((done, fail) => {
      worker.once("error", fail);
      worker.once("message", (said: { answer: Answer } | { failure: string }) => {
        worker.off("error", fail);
        if (isFailure(said)) fail(new Error(`${task.title}, ${side}: ${said.failure}`));
        else done(said.answer);
      });
      worker.postMessage(order);
    });
  return { side, ask, dismiss: () => worker.terminate() };
};

/** @throws Error when a side finds other numbers than ours */
export const race = async (task: Task, folder: string, { warmUp, slice, rounds }: Pace): Promise<Race> => {
  const [ours, cpu, wasm] = [hire(task, "ours", folder), hire(task, "cpu", folder), hire(task, "wasm", folder)];
  const sides = [ours, cpu, wasm];
  try {
    const found = await ours.ask<readonly number[]>({ begin: true });
    const apartOf = async (other: typeof ours): Promise<number> => {
      const apart = furthestApart(found, await other.ask<readonly number[]>({ begin: true }));
      if (apart <= task.tolerance) return apart;
      throw new Error(
        `${task.title}: unexpected difference of ${apart} from TensorFlow.js on ${other.side}, expected at most ${task.tolerance}: they do not compute the same.`,
      );
    };
    const apart = { cpu: await apartOf(cpu), wasm: await apartOf(wasm) };
    for (const { ask } of sides) await ask<Measured>({ milliseconds: warmUp });
    const paces: Record<Side, number[]> = { ours: [], cpu: [], wasm: [] };
    for (let round = 0; round < rounds; round++)
      for (const { side, ask } of sides) paces[side].push(aSecond(await ask<Measured>({ milliseconds: slice })));
    const times = (other: readonly number[]): Spread =>
      spreadOf(other.map((pace, round) => (paces.ours[round] ?? NaN) / pace));
    return {
      slug: task.slug,
      title: task.title,
      unit: task.unit,
      ours: spreadOf(paces.ours),
      cpu: spreadOf(paces.cpu),
      wasm: spreadOf(paces.wasm),
      timesCpu: times(paces.cpu),
      timesWasm: times(paces.wasm),
      compared: found.length,
      apart,
      tolerance: task.tolerance,
    };
  } finally {
    await Promise.all(sides.map(({ dismiss }) => dismiss()));
  }
};
