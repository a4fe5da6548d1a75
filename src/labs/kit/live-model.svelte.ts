import { onDestroy } from "svelte";

/** What a worker answers, or the page in its place, when a question cannot be answered. */
export type Failed = { readonly id: number; readonly said: "failed"; readonly why: string };

/** A question without its number, which the page gives it; of several kinds of questions, each kind. */
type Unnumbered<Question> = Question extends infer Each ? (Each extends Question ? Omit<Each, "id"> : never) : never;

/**
 * A trained model in a worker, which answers each question once. There is no worker, and no weights are loaded, until something is asked.
 * Call it while a component is being set up.
 */
export const liveModel = <
  Question extends { readonly id: number },
  Answer extends { readonly id: number; readonly said: string },
>(
  spawn: () => Worker,
) => {
  let worker: Worker | undefined;
  let next = 0;
  let waiting = $state(0);
  let problem = $state("");
  const open = new Map<number, (answer: Answer | Failed) => void>();
  const isFailed = (answer: Answer | Failed): answer is Failed => answer.said === "failed";
  const settle = (answer: Answer | Failed): void => {
    const told = open.get(answer.id);
    open.delete(answer.id);
    waiting = open.size;
    problem = isFailed(answer) ? answer.why : "";
    told?.(answer);
  };
  const failAll = (why: string): void => {
    for (const id of [...open.keys()]) settle({ id, said: "failed", why });
  };
  const hired = (): Worker => {
    if (worker) return worker;
    worker = spawn();
    worker.onmessage = (event: MessageEvent<Answer | Failed>) => settle(event.data);
    worker.onerror = () => failAll("The worker could not run.");
    return worker;
  };
  onDestroy(() => worker?.terminate());
  return {
    /** Resolves with the answer, or with what went wrong; never rejects. */
    ask: (question: Unnumbered<Question>): Promise<Answer | Failed> =>
      new Promise((resolve) => {
        const id = next++;
        open.set(id, resolve);
        waiting = open.size;
        try {
          hired().postMessage({ ...question, id });
        } catch {
          failAll("This browser lets the page start no worker.");
        }
      }),
    get busy(): boolean {
      return waiting > 0;
    },
    /** why the last question was not answered; "" when it was */
    get problem(): string {
      return problem;
    },
  };
};
