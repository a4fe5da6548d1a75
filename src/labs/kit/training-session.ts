import type { Answer, Question } from "./training.ts";

/**
 * How training goes on. film: slice by slice, each shown. fast: longer slices, each shown. hidden: the old picture stays
 * until the step is reached, because the reader asked for a state and not for the way to it.
 */
export type Mode = "film" | "fast" | "hidden";

/** What a lab shows of its training. */
export type Progress<Frame> = {
  readonly frame: Frame;
  /** steps behind the frame */
  readonly steps: number;
  /** the step to which it trains; equal to `steps` when it rests */
  readonly until: number;
  /** steps that the worker has made: more than `steps` while the way is hidden */
  readonly made: number;
  readonly mode: Mode;
  /** steps in each slice lately, 0 while it rests */
  readonly pace: number;
  /** diverged: the loss is no longer a number. refused: the browser gave no worker, or the worker failed. */
  readonly problem: "" | "diverged" | "refused";
  /** paused, while the worker still makes the slice that was asked for before: its steps are yet to be shown */
  readonly pausing: boolean;
  /** the frame is the one that the page was built with */
  readonly still: boolean;
};

export type SessionPlan<State, Frame> = {
  readonly initial: State;
  /** the frame after `firstSteps` steps from the initial state: what the page was built with */
  readonly first: Frame;
  readonly firstSteps: number;
  /** training never goes further */
  readonly most: number;
  /** what training depends on, as one text: when it changes, training begins anew */
  readonly trainingKey: (state: State) => string;
  /** what the worker must know besides, to make a frame, as one text: other knobs do not concern it */
  readonly viewKey: (state: State) => string;
  /** what of a state a new beginning keeps: without what was done on the way to the present picture; default all of it */
  readonly anew?: (state: State) => State;
  /** hands a question to the worker, which it makes when it is first needed; undefined when it cannot */
  readonly post: (question: Question<State>) => boolean;
  /** calls back at the next frame of the screen, which never comes while the page is hidden */
  readonly later: (next: () => void) => void;
  /** milliseconds of training in a slice of the film */
  readonly slice: () => number;
  /** true when readers asked for less motion: then nothing begins to train by itself */
  readonly calm: () => boolean;
  readonly show: (progress: Progress<Frame>) => void;
};

const longSlice = 60;

/** The page's side of one model in training: which question comes next, and which answers are shown. */
export const trainingSession = <State, Frame>(plan: SessionPlan<State, Frame>) => {
  const { initial, first, firstSteps, most, trainingKey, viewKey, anew: kept = (given) => given } = plan;
  let state = initial;
  let run = 0;
  let begun = false;
  let seen = false;
  let idle = true;
  /** the screen has shown a frame since the last slice was asked for */
  let drawn = true;
  const still: Progress<Frame> = {
    frame: first,
    steps: firstSteps,
    until: firstSteps,
    made: 0,
    mode: "film",
    pace: 0,
    problem: "",
    pausing: false,
    still: true,
  };
  let now = still;
  /** questions that wait for the answer to the one before */
  let queue: Question<State>[] = [];
  /** the newest answer of this run, shown or not */
  let latest: Answer<Frame> | undefined;

  const update = (change: Partial<Progress<Frame>>): void => {
    now = { ...now, ...change };
    plan.show(now);
  };
  const refuse = (): void => {
    queue = [];
    idle = true;
    update({ problem: "refused", until: now.steps, pace: 0, pausing: false });
  };
  const send = (): void => {
    const next = idle ? queue.shift() : undefined;
    if (!next) return;
    idle = false;
    if (!plan.post(next)) refuse();
  };
  const ask = (question: Question<State>): void => {
    // While the worker computes, a moving knob asks many times: only its last place counts.
    queue = [...queue.filter(({ ask }) => ask !== "tune" || question.ask !== "tune"), question];
    send();
  };
  /**
   * Asks for the next slice when there is one to go and somebody looks: as soon as the last one has come, so that the worker
   * trains while the page draws, but only once for each frame of the screen.
   */
  const goOn = (): void => {
    if (!begun || !seen || !idle || !drawn || queue.length > 0 || now.problem !== "" || now.made >= now.until) return;
    drawn = false;
    plan.later(() => {
      drawn = true;
      goOn();
    });
    ask({ run, ask: "train", until: now.until, milliseconds: now.mode === "film" ? plan.slice() : longSlice });
  };
  const begin = (): void => {
    run++;
    begun = true;
    latest = undefined;
    queue = [{ run, ask: "begin", state }];
    update({ made: 0, pace: 0, problem: "", pausing: false });
    send();
  };
  const go = (until: number, mode: Mode): void => {
    update({
      until: Math.min(most, Math.max(until, 0)),
      mode,
      pace: mode === "film" ? now.pace : 0,
      pausing: false,
    });
    goOn();
  };
  /** Lets the worker make the steps behind the picture that is shown, so that it can be worked on. */
  const wake = (): void => {
    if (begun || now.problem !== "") return;
    begin();
    go(now.steps, "hidden");
  };
  const restart = (running: boolean): void => {
    state = kept(state);
    begin();
    update({ steps: 0 });
    go(running ? most : 0, "film");
  };

  return {
    /** Takes the worker's answer. */
    take: (answer: Answer<Frame>): void => {
      idle = true;
      if (answer.run === run) {
        latest = answer;
        const arrived = answer.steps >= now.until || !answer.sound;
        const shown = now.mode !== "hidden" || arrived;
        const pace =
          answer.taken === 0 ? now.pace : now.pace === 0 ? answer.taken : 0.9 * now.pace + 0.1 * answer.taken;
        update({
          made: answer.steps,
          pausing: false,
          ...(shown ? { frame: answer.frame, steps: answer.steps, still: false } : {}),
          ...(now.pausing ? { until: answer.steps } : {}),
          ...(answer.sound ? {} : { problem: "diverged" as const, until: answer.steps }),
          pace: arrived && queue.length === 0 ? 0 : pace,
        });
      }
      send();
      goOn();
    },
    /** The worker failed. */
    refuse,
    /** Somebody can see the lab, or not any more. */
    see: (visible: boolean): void => {
      seen = visible;
      goOn();
    },
    wake,
    train: (): void => {
      if (!begun) restart(true);
      else go(most, "film");
    },
    pause: (): void => {
      // What came from the way that was hidden is shown, unless it is the way to the present picture.
      if (latest && latest.steps >= now.steps)
        update({
          frame: latest.frame,
          steps: latest.steps,
          until: latest.steps,
          pace: 0,
          pausing: !idle,
          still: false,
        });
      if (begun) ask({ run, ask: "tune", state });
    },
    step: (count: number): void => {
      wake();
      go(Math.max(now.steps, now.until) + count, begun && now.made >= now.steps ? "fast" : "hidden");
    },
    finish: (until: number): void => {
      wake();
      go(until, now.made >= now.steps ? "fast" : "hidden");
    },
    restart,
    act: (name: string): void => {
      wake();
      ask({ run, ask: "act", name });
    },
    /** Shows the knobs of a link: the state that training from them reaches at a step. */
    open: (opened: State, steps: number): void => {
      const same = trainingKey(opened) === trainingKey(initial);
      const plain = same && viewKey(opened) === viewKey(initial);
      state = opened;
      if (plain && steps === firstSteps) {
        begun = false;
        run++;
        queue = [];
        update(still);
        return;
      }
      begin();
      if (!same) update({ steps: 0 });
      go(steps, "hidden");
    },
    /** The reader has moved knobs. */
    change: (next: State): void => {
      const [anew, other] = [trainingKey(next) !== trainingKey(state), viewKey(next) !== viewKey(state)];
      state = next;
      if (anew) restart(!plan.calm());
      else if (!other) return;
      else if (!begun) wake();
      else ask({ run, ask: "tune", state });
    },
    get progress(): Progress<Frame> {
      return now;
    },
  };
};
