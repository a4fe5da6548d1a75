/** A thread that has one task on one side: threads share no compiled code, so no side warms up or spoils another. */
import { parentPort, workerData } from "node:worker_threads";
import { measure } from "./measure.ts";
import type { Runner, Task } from "./task.ts";
import { taskOf } from "./tasks/tasks.ts";
import { type Backend, openTensorFlow } from "./tensorflow.ts";

export type Side = "ours" | Backend;
export type ThreadData = { readonly slug: string; readonly side: Side; readonly folder: string };
/** begin: the first runs, answered by what they found. Else milliseconds to work for. */
export type Order = { readonly begin: true } | { readonly milliseconds: number };

const { slug, side, folder }: ThreadData = workerData;

const runnerOf = async (task: Task): Promise<Runner> =>
  side === "ours" ? task.ours() : task.theirs(await openTensorFlow(folder, side));

/** Milliseconds for which the processor has worked for this thread: on a busy machine the same as on a quiet one, nearly. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

let runner: Runner | undefined;
const carryOut = async (order: Order): Promise<unknown> => {
  const task = taskOf(slug);
  runner ??= await runnerOf(task);
  if (!("begin" in order)) return measure(runner, order.milliseconds, worked);
  for (let i = 0; i < task.first; i++) runner.run();
  return runner.found();
};

parentPort?.on("message", (order: Order) => {
  void carryOut(order).then(
    (answer) => parentPort?.postMessage({ answer }),
    (error: unknown) => parentPort?.postMessage({ failure: error instanceof Error ? error.stack : String(error) }),
  );
});
