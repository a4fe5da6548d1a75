/** Does the units of a plan on several threads, the costliest first, and forgets nothing that is finished. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Finding, rounded, type Unit } from "./experiment.ts";
import { ExperimentError } from "./experiment-error.ts";
import { type Finished, findUnit, keepUnit, keysOf, unitFile } from "./unit-store.ts";
import type { Answer, Order } from "./unit-worker.ts";

export type Progress = {
  readonly done: number;
  readonly units: number;
  /** cost that is done, and that is asked for in this run; finished units of earlier runs are in neither */
  readonly doneCost: number;
  readonly cost: number;
  /** the unit that has just been finished; undefined for news of running ones */
  readonly unit?: string;
};

export type RunOptions = {
  readonly root: string;
  /** fingerprint of a task's code */
  readonly versionOf: (task: string) => string;
  readonly report: (progress: Progress) => void;
  /** called with every unit as it is finished, and first with those of earlier runs */
  readonly take?: (found: Finished) => void;
  /** default: as many as the machine runs at once; a machine of one core gets one */
  readonly threads?: number;
  /** stops between two units; what is finished is kept */
  readonly stop?: AbortSignal;
};

const cores = (): number => Math.max(1, availableParallelism());

/** One thread's turn at one unit. */
const askWorker = (
  worker: Worker,
  order: Order,
  onProgress: (share: number) => void,
): Promise<Extract<Answer, { kind: "done" }>> =>
  new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      worker.off("message", listen);
      worker.off("error", fail);
      settle();
    };
    const fail = (error: Error): void => end(() => reject(error));
    const listen = (answer: Answer): void => {
      if (answer.kind === "progress") onProgress(answer.share);
      else if (answer.kind === "failed") end(() => reject(new RangeError(answer.reason)));
      else end(() => resolve(answer));
    };
    worker.on("message", listen);
    worker.on("error", fail);
    worker.postMessage(order);
  });

/**
 * Findings of all units, in their order; finished ones are taken from the store.
 * @throws ExperimentError when a stored unit is damaged or a task fails; what is finished is kept
 */
export const runUnits = async (units: readonly Unit[], options: RunOptions): Promise<Map<string, Finished>> => {
  const { root, versionOf, report, take, threads = cores(), stop } = options;
  const keys = keysOf(units, versionOf);
  const finished = new Map<string, Finished>();
  const waiting = new Map<string, Unit>();
  for (const unit of units) {
    const found = findUnit(root, keys.get(unit.name) ?? "");
    if (found) finished.set(unit.name, found);
    else waiting.set(unit.name, unit);
  }
  for (const found of finished.values()) take?.(found);
  const cost = [...waiting.values()].reduce((sum, unit) => sum + unit.cost, 0);
  const shares = new Map<string, number>();
  let doneCost = 0;
  const tell = (unit?: string): void => {
    const running = [...shares].reduce(
      (sum, [name, share]) => sum + share * (units.find((one) => one.name === name)?.cost ?? 0),
      0,
    );
    report({
      done: finished.size,
      units: new Set(units.map(({ name }) => name)).size,
      doneCost: doneCost + running,
      cost,
      ...(unit ? { unit } : {}),
    });
  };
  const next = (): Unit | undefined => {
    const ready = [...waiting.values()].filter(({ needs }) => needs.every((need) => finished.has(need)));
    return ready.reduce<Unit | undefined>((best, unit) => (best && best.cost >= unit.cost ? best : unit), undefined);
  };
  let failure: unknown;
  const waiters = new Set<() => void>();
  const wake = (): void => {
    for (const one of waiters) one();
    waiters.clear();
  };
  const turn = async (worker: Worker): Promise<void> => {
    while (waiting.size > 0 && !failure && !stop?.aborted) {
      const unit = next();
      if (!unit) {
        await new Promise<void>((resolve) => waiters.add(resolve));
        continue;
      }
      waiting.delete(unit.name);
      const file = unitFile(root, keys.get(unit.name) ?? "");
      const weights = unit.needs.map((need) => finished.get(need)?.weights ?? new Float32Array(0));
      try {
        const done = await askWorker(worker, { work: unit.work, weights, checkpoint: `${file}.training` }, (share) => {
          shares.set(unit.name, share);
          tell();
        });
        const finding: Finding = { unit: unit.name, measures: rounded(done.measures), seconds: rounded(done.seconds) };
        keepUnit(file, unit.name, finding.measures, finding.seconds, done.weights);
        finished.set(unit.name, { ...finding, weights: done.weights });
        take?.({ ...finding, weights: done.weights });
        shares.delete(unit.name);
        doneCost += unit.cost;
        tell(unit.name);
      } catch (error) {
        failure ??= new ExperimentError(
          unit.name,
          error instanceof Error ? error.message : String(error),
          "Mend the plan or the task of this unit, then start again: finished units are kept.",
        );
      }
      wake();
    }
    wake();
  };
  const workers = Array.from(
    { length: Math.min(threads, waiting.size) },
    () => new Worker(new URL("./unit-worker.ts", import.meta.url)),
  );
  try {
    await Promise.all(workers.map(turn));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  if (failure) throw failure;
  return finished;
};
