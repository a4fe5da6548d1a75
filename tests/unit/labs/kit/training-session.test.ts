import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answering, type Question } from "../../../../src/labs/kit/training.ts";
import { type Progress, trainingSession } from "../../../../src/labs/kit/training-session.ts";

type State = { readonly rate: number; readonly view: number };
type Frame = { readonly sum: number; readonly view: number };
const initial: State = { rate: 1, view: 0 };

/** A page and a worker without either: the test says when the screen shows a frame and when the worker answers. */
const stage = ({ calm = false, broken = false, forgets = false, limit = Infinity } = {}) => {
  let time = 0;
  let screen: (() => void)[] = [];
  const posted: Question<State>[] = [];
  const shown: Progress<Frame>[] = [];
  const worker = answering<State, Frame>(
    ({ rate, view }) => {
      let sum = 0;
      let look = view;
      return {
        step: () => {
          sum += rate;
        },
        frame: () => ({ sum, view: look }),
        sound: () => sum < limit,
        tune: (state) => {
          look = state.view;
        },
        act: () => {
          sum += 1000;
        },
      };
    },
    () => time++,
  );
  const session = trainingSession<State, Frame>({
    initial,
    first: { sum: 50, view: 0 },
    firstSteps: 50,
    most: 200,
    trainingKey: (state) => String(state.rate),
    viewKey: (state) => String(state.view),
    post: (question) => {
      posted.push(question);
      return !broken;
    },
    later: (next) => screen.push(next),
    slice: () => 10,
    calm: () => calm,
    // What was looked at on the way is not kept when training begins anew.
    ...(forgets ? { anew: (state: State) => ({ ...state, view: 0 }) } : {}),
    show: (progress) => shown.push(progress),
  });
  session.see(true);
  let answered = 0;
  /** The worker answers what it was asked. */
  const answer = (): boolean => {
    const question = posted[answered];
    if (!question || broken) return false;
    answered++;
    session.take(worker(question));
    return true;
  };
  const frame = (): boolean => {
    const [now, rest] = [screen, []];
    screen = rest;
    for (const next of now) next();
    return now.length > 0;
  };
  return {
    session,
    posted,
    shown,
    answer,
    frame,
    now: () => session.progress,
    /** Until nothing is left to do. @returns how often the screen showed a frame */
    settle: (most = 1000): number => {
      let frames = 0;
      for (let i = 0; i < most; i++) {
        while (answer());
        if (!frame()) return frames;
        frames++;
      }
      return frames;
    },
  };
};

describe("a training session", () => {
  it("asks no worker for anything until something is asked of it", () => {
    const { session, posted, settle, now } = stage();
    session.open(initial, 50);
    settle();
    expect(posted).toEqual([]);
    expect(now()).toMatchObject({ steps: 50, until: 50, frame: { sum: 50 } });
  });

  it("trains from the start, slice by slice, each shown, to the end", () => {
    const { session, settle, shown, now } = stage();
    session.train();
    expect(settle()).toBeGreaterThan(15);
    expect(now()).toMatchObject({ steps: 200, until: 200, made: 200, pace: 0, frame: { sum: 200 } });
    const steps = shown.map((progress) => progress.steps);
    expect(steps.slice(2)).toEqual([...steps.slice(2)].sort((a, b) => a - b));
    expect(Math.max(...shown.map(({ pace }) => pace))).toBeGreaterThan(0);
  });

  it("asks for the next slice when the last one comes, so that worker and page work side by side, but once a frame", () => {
    const { session, posted, frame, answer, now } = stage();
    session.train();
    answer();
    expect(posted).toHaveLength(2);
    answer();
    expect(now().steps).toBeGreaterThan(0);
    expect(posted).toHaveLength(2);
    frame();
    expect(posted).toHaveLength(3);
    frame();
    expect(posted).toHaveLength(3);
    answer();
    expect(posted).toHaveLength(4);
  });

  it("stops when nobody looks and goes on when somebody does", () => {
    const { session, settle, frame, answer, now, posted } = stage();
    session.train();
    answer();
    frame();
    session.see(false);
    settle();
    const { steps } = now();
    expect(steps).toBeGreaterThan(0);
    settle();
    expect(now().steps).toBe(steps);
    expect(posted).toHaveLength(2);
    session.see(true);
    settle();
    expect(now().steps).toBe(200);
  });

  it("pauses at the step that it shows, and goes on from there", () => {
    const { session, settle, answer, now } = stage();
    session.train();
    answer();
    answer();
    session.pause();
    const { steps } = now();
    settle();
    expect(now()).toMatchObject({ steps, until: steps });
    session.train();
    settle();
    expect(now().steps).toBe(200);
  });

  it("is not at rest before the slice that was under way when it paused has come, and rests where that one ends", () => {
    const { session, settle, frame, answer, now } = stage();
    session.train();
    answer();
    answer();
    const { steps } = now();
    frame();
    session.pause();
    expect(now()).toMatchObject({ steps, pausing: true });
    settle();
    expect(now().steps).toBeGreaterThan(steps);
    expect(now()).toMatchObject({ until: now().steps, pausing: false });
    session.train();
    settle();
    expect(now().steps).toBe(200);
  });

  it("wakes behind the first picture, which stays until the worker has made its steps", () => {
    const { session, settle, shown, now } = stage();
    session.change({ rate: 1, view: 7 });
    settle();
    expect(now()).toMatchObject({ steps: 50, made: 50, frame: { sum: 50, view: 7 } });
    expect(shown.every(({ steps, frame }) => steps === 50 && frame.sum === 50)).toBe(true);
  });

  it("begins anew when a knob of the training moves, and only then; under reduced motion it waits", () => {
    const moving = stage();
    moving.session.train();
    moving.settle();
    moving.session.change({ rate: 2, view: 0 });
    moving.settle();
    expect(moving.now()).toMatchObject({ steps: 200, frame: { sum: 400 } });
    const calm = stage({ calm: true });
    calm.session.change({ rate: 2, view: 0 });
    calm.settle();
    expect(calm.now()).toMatchObject({ steps: 0, until: 0, frame: { sum: 0 } });
    calm.session.train();
    calm.settle();
    expect(calm.now().steps).toBe(200);
  });

  it("begins anew without what a new beginning does not keep, but opens a link with it", () => {
    const { session, settle, now } = stage({ forgets: true });
    session.open({ rate: 3, view: 1 }, 80);
    settle();
    expect(now().frame).toEqual({ sum: 240, view: 1 });
    session.restart(true);
    settle();
    expect(now().frame).toEqual({ sum: 600, view: 0 });
  });

  it("opens a link: the knobs and the step of it, and goes back to the first picture on reset", () => {
    const { session, settle, now } = stage();
    session.open({ rate: 3, view: 1 }, 80);
    settle();
    expect(now()).toMatchObject({ steps: 80, until: 80, frame: { sum: 240, view: 1 } });
    session.open(initial, 50);
    settle();
    expect(now()).toMatchObject({ steps: 50, frame: { sum: 50, view: 0 } });
  });

  it("steps singly, also from the first picture, and finishes at a step", () => {
    const { session, settle, now } = stage();
    session.step(1);
    settle();
    expect(now()).toMatchObject({ steps: 51, frame: { sum: 51 } });
    session.step(5);
    settle();
    expect(now().steps).toBe(56);
    session.finish(120);
    settle();
    expect(now().steps).toBe(120);
    session.finish(10_000);
    settle();
    expect(now().steps).toBe(200);
  });

  it("sends actions, and of many turns of a knob the last", () => {
    const { session, settle, posted, now, answer } = stage();
    session.act("half a step");
    settle();
    expect(now().frame.sum).toBe(1050);
    const before = posted.length;
    for (let view = 1; view <= 30; view++) session.change({ rate: 1, view });
    while (answer());
    expect(posted.length - before).toBe(2);
    expect(now().frame.view).toBe(30);
  });

  it("says when the loss is lost and when there is no worker, and stops", () => {
    const lost = stage({ limit: 70 });
    lost.session.train();
    lost.settle();
    expect(lost.now()).toMatchObject({ problem: "diverged", steps: 70, until: 70 });
    lost.session.change({ rate: 0, view: 0 });
    lost.settle();
    expect(lost.now()).toMatchObject({ problem: "", steps: 200 });
    const refused = stage({ broken: true });
    refused.session.train();
    refused.settle();
    expect(refused.now().problem).toBe("refused");
  });

  it("comes to rest with a whole state after any 40 acts, and never shows a step that was not made", () => {
    const act = fc.oneof(
      fc.constantFrom("train", "pause", "restart", "still", "wake", "see", "hide", "answer", "frame"),
      fc.nat(300),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const { session, answer, frame, settle, now } = stage();
        for (const one of acts) {
          if (one === "train") session.train();
          else if (one === "pause") session.pause();
          else if (one === "restart") session.restart(true);
          else if (one === "still") session.open(initial, 50);
          else if (one === "wake") session.wake();
          else if (one === "see" || one === "hide") session.see(one === "see");
          else if (one === "answer") answer();
          else if (one === "frame") frame();
          else if (typeof one === "number" && one % 3 === 0) session.change({ rate: one % 4, view: one });
          else if (typeof one === "number" && one % 3 === 1) session.finish(one);
          else if (typeof one === "number") session.open({ rate: one % 4, view: one }, one);
        }
        session.see(true);
        expect(settle()).toBeLessThan(999);
        const { steps, until, made, pausing, frame: last } = now();
        expect(pausing).toBe(false);
        expect(steps === until || made >= until).toBe(true);
        expect(steps).toBeLessThanOrEqual(200);
        expect(last.sum === 50 || last.sum % steps === 0 || steps === 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
