import { describe, expect, it, vi } from "vitest";
import {
  type Answer,
  answering,
  type Question,
  serveTraining,
  type Trainer,
} from "../../../../src/labs/kit/training.ts";

type State = { readonly start: number };
type Frame = { readonly value: number; readonly resting: boolean; readonly cloud: Float32Array };

/** Counts up from the state; gives up at `limit`. */
const counter = (state: State, limit = Infinity): Trainer<State, Frame> => {
  let value = state.start;
  let sign = 1;
  return {
    step: () => {
      value += sign;
    },
    frame: (resting) => ({ value, resting, cloud: Float32Array.of(value) }),
    sound: () => value < limit,
    tune: (next) => {
      sign = next.start;
    },
    act: (name) => {
      if (name === "double") value *= 2;
    },
  };
};
/** A clock that goes on by one millisecond each time it is looked at. */
const clock = () => {
  let time = 0;
  return () => time++;
};
const ready = (limit?: number) => {
  const answer = answering((state: State) => counter(state, limit), clock());
  answer({ run: 1, ask: "begin", state: { start: 10 } });
  return answer;
};

describe("a worker that trains", () => {
  it("begins with step 0 and the frame before any step", () => {
    const answer = answering(counter, clock())({ run: 4, ask: "begin", state: { start: 3 } });
    expect(answer).toMatchObject({ run: 4, steps: 0, taken: 0, sound: true, frame: { value: 3 } });
  });

  it("trains up to a step, or until its time is over, and makes at least one step", () => {
    const answer = ready();
    expect(answer({ run: 1, ask: "train", until: 7, milliseconds: 100 })).toMatchObject({ steps: 7, taken: 7 });
    expect(answer({ run: 1, ask: "train", until: 99, milliseconds: 5 }).taken).toBe(5);
    expect(answer({ run: 1, ask: "train", until: 99, milliseconds: 0 }).taken).toBe(1);
    expect(answer({ run: 1, ask: "train", until: 13, milliseconds: 5 })).toMatchObject({ steps: 13, taken: 0 });
  });

  it("leaves time for a usual frame, though never more than an eighth, and none for a frame that took longer once", () => {
    let [time, cost] = [0, 0];
    const answer = answering(
      (state: State): Trainer<State, Frame> => {
        const trainer = counter(state);
        const spend = (milliseconds: number): void => {
          time += milliseconds;
        };
        return {
          ...trainer,
          step: () => spend(1),
          frame: (resting) => {
            spend(cost);
            return trainer.frame(resting);
          },
        };
      },
      () => time,
    );
    answer({ run: 1, ask: "begin", state: { start: 0 } });
    const taken = (): number => answer({ run: 1, ask: "train", until: 1000, milliseconds: 40 }).taken;
    const paces = [0, 50, 3, 3, 3, 50, 50, 50].map((next) => {
      cost = next;
      return taken();
    });
    expect(paces).toEqual([40, 40, 40, 37, 37, 37, 37, 35]);
  });

  it("passes on knobs and actions without training, and begins anew when told", () => {
    const answer = ready();
    expect(answer({ run: 1, ask: "act", name: "double" })).toMatchObject({ steps: 0, frame: { value: 20 } });
    answer({ run: 1, ask: "tune", state: { start: -1 } });
    expect(answer({ run: 1, ask: "train", until: 4, milliseconds: 50 }).frame.value).toBe(16);
    expect(answer({ run: 2, ask: "begin", state: { start: 1 } })).toMatchObject({
      run: 2,
      steps: 0,
      frame: { value: 1 },
    });
  });

  it("tells the trainer whether it rests, so that a picture at rest is never out of date", () => {
    const answer = ready();
    expect(answer({ run: 1, ask: "train", until: 90, milliseconds: 5 }).frame.resting).toBe(false);
    expect(answer({ run: 1, ask: "train", until: 7, milliseconds: 50 }).frame.resting).toBe(true);
    expect(answer({ run: 1, ask: "tune", state: { start: 1 } }).frame.resting).toBe(true);
  });

  it("stops at the step where the loss is lost, and says so", () => {
    const answer = ready(13);
    expect(answer({ run: 1, ask: "train", until: 100, milliseconds: 1000 })).toMatchObject({ steps: 3, sound: false });
    expect(answer({ run: 1, ask: "train", until: 100, milliseconds: 1000 }).taken).toBe(0);
  });

  it("refuses to answer before it has begun", () => {
    expect(() => answering(counter)({ run: 1, ask: "train", until: 1, milliseconds: 1 })).toThrow(
      "Unexpected train, expected begin as the first question.",
    );
  });

  it("answers the messages of its port and hands over the frame's arrays", () => {
    const sent: { message: Answer<Frame>; transfer: Transferable[] }[] = [];
    vi.stubGlobal("postMessage", (message: Answer<Frame>, transfer: Transferable[]) =>
      sent.push({ message, transfer }),
    );
    vi.stubGlobal("onmessage", null);
    serveTraining(counter);
    const port = globalThis as unknown as { onmessage: (event: { data: Question<State> }) => void };
    port.onmessage({ data: { run: 1, ask: "begin", state: { start: 5 } } });
    expect(sent[0]?.message.frame.value).toBe(5);
    expect(sent[0]?.transfer).toEqual([sent[0]?.message.frame.cloud.buffer]);
    vi.unstubAllGlobals();
  });
});
