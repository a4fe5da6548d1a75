import { onDestroy, untrack } from "svelte";
import type { LabMemory } from "./lab-memory.svelte.ts";
import type { Answer } from "./training.ts";
import { type Progress, type SessionPlan, trainingSession } from "./training-session.ts";

/** Milliseconds of the worker for each frame of the screen: what is left of a sixtieth of a second pays for the messages. */
const slice = 15;
/** Milliseconds for which numbers and curves stand still while pictures run: who reads cannot follow faster. */
const reading = 100;
/** The same for readers who asked for less motion: the picture changes about twice a second. */
const calmSlice = 450;

export type LiveOptions<State extends { steps: number }, Frame> = Pick<
  SessionPlan<State, Frame>,
  "initial" | "first" | "firstSteps" | "most" | "trainingKey" | "viewKey" | "anew"
> & {
  readonly memory: LabMemory & { readonly values: State };
  /** makes the lab's worker: `new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })` */
  readonly spawn: () => Worker;
};

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * One model that trains in a worker while somebody looks. Call it while a component is being set up. Until something is
 * asked of it there is no worker, and the picture is the one that the page was built with.
 */
export const liveTraining = <State extends { steps: number }, Frame>({
  spawn,
  memory,
  ...plan
}: LiveOptions<State, Frame>) => {
  let worker: Worker | undefined;
  const hired = (): Worker => {
    if (worker) return worker;
    worker = spawn();
    worker.onmessage = (event: MessageEvent<Answer<Frame>>) => session.take(event.data);
    worker.onerror = () => session.refuse();
    return worker;
  };
  const session = trainingSession<State, Frame>({
    ...plan,
    post: (question) => {
      try {
        hired().postMessage(question);
        return true;
      } catch {
        return false;
      }
    },
    later: (next) => requestAnimationFrame(next),
    slice: () => (calm() ? calmSlice : slice),
    calm,
    show: (next) => {
      progress = next;
      const time = performance.now();
      if (next.mode === "film" && next.steps !== next.until && time - read < reading) return;
      read = time;
      told = next;
    },
  });
  let progress = $state.raw<Progress<Frame>>(session.progress);
  let told = $state.raw<Progress<Frame>>(session.progress);
  let read = -Infinity;
  onDestroy(() => worker?.terminate());

  // The knobs lead: what they ask for is trained. The first time they are those of the URL.
  let opened = false;
  $effect(() => {
    if (!memory.live) return;
    const state = $state.snapshot(memory.values) as State;
    untrack(() => {
      if (opened) session.change(state);
      else session.open(state, state.steps);
      opened = true;
    });
  });
  // The step that is shown belongs to the state of the lab: a copied link leads to it. While it trains, the state follows
  // once a second, so that the URL, which waits for a state at rest, is written too.
  let followed = 0;
  $effect(() => {
    const { steps, until, mode } = progress;
    const now = performance.now();
    if (!opened || (steps !== until && (mode === "hidden" || now - followed < 1000))) return;
    followed = now;
    memory.values.steps = steps;
  });
  return {
    ...session,
    get now(): Progress<Frame> {
      return progress;
    },
    /** The same for what is read and not watched: while it runs, it changes ten times a second. */
    get told(): Progress<Frame> {
      return told;
    },
    /** Back to the picture that the page was built with. */
    reset: (): void => session.open(plan.initial, plan.firstSteps),
    most: plan.most,
    firstSteps: plan.firstSteps,
  };
};
/** What the training bar needs of it. */
export type Live = Pick<
  ReturnType<typeof liveTraining<{ steps: number }, unknown>>,
  "now" | "told" | "most" | "firstSteps" | "train" | "pause" | "step" | "finish" | "restart" | "wake"
>;
