/** A thread: takes one unit after another, and gives back what it found. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { Json } from "./experiment.ts";
import { reasonOf } from "./experiment-error.ts";
import { perform, type Work } from "./perform.ts";
import { writeWhole } from "./whole-file.ts";

export type Order = {
  readonly work: Work;
  readonly weights: readonly Float32Array[];
  /** file for what is done so far */
  readonly checkpoint: string;
};

export type Answer =
  | { readonly kind: "progress"; readonly share: number }
  | {
      readonly kind: "done";
      readonly measures: Json;
      readonly weights: Float32Array<ArrayBuffer>;
      readonly seconds: number;
    }
  | { readonly kind: "failed"; readonly reason: string };

const answer = (what: Answer): void => parentPort?.postMessage(what);

parentPort?.on("message", ({ work, weights, checkpoint }: Order) => {
  const started = performance.now();
  let told = started;
  const progress = (share: number): void => {
    if (performance.now() - told < 1_000) return;
    told = performance.now();
    answer({ kind: "progress", share });
  };
  const store = {
    every: 60_000,
    load: () => (existsSync(checkpoint) ? readFileSync(checkpoint) : undefined),
    save: (bytes: Uint8Array) => writeWhole(checkpoint, bytes),
  };
  try {
    const outcome = perform(work, { weights, progress, checkpoint: store });
    const seconds = (performance.now() - started) / 1000;
    answer({ kind: "done", measures: outcome.measures, weights: outcome.weights ?? new Float32Array(0), seconds });
    rmSync(checkpoint, { force: true });
  } catch (error) {
    answer({ kind: "failed", reason: reasonOf(error) });
  }
});
