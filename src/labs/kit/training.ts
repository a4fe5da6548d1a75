/**
 * How a page and the worker that trains for it talk. The page asks, the worker answers; it does nothing by itself. So
 * training stops by itself when the page no longer asks: because nobody looks, or because it was told to pause.
 */

/** A model in training, as a lab writes it. A frame is what the picture needs to be drawn. */
export type Trainer<State, Frame> = {
  /** one round of training */
  readonly step: () => void;
  /** @param resting false while more steps follow at once: then what is costly to compute may be of a few steps ago */
  readonly frame: (resting: boolean) => Frame;
  /** false once the loss is no longer a number: then training stops */
  readonly sound: () => boolean;
  /** takes over knobs that leave the training as it is */
  readonly tune: (state: State) => void;
  /** something else that a button asks for, for example half a step */
  readonly act?: (name: string) => void;
};

export type Question<State> = {
  /** every answer repeats it, so that the page can drop answers to a training that it has given up */
  readonly run: number;
} & (
  | { readonly ask: "begin"; readonly state: State }
  | { readonly ask: "tune"; readonly state: State }
  | { readonly ask: "act"; readonly name: string }
  /** trains up to a step, but so that it answers after some milliseconds, a usual frame included */
  | { readonly ask: "train"; readonly until: number; readonly milliseconds: number }
);

export type Answer<Frame> = {
  readonly run: number;
  /** steps of training behind the frame */
  readonly steps: number;
  readonly frame: Frame;
  readonly sound: boolean;
  /** steps that this answer took, and how long: 0 when it was not asked to train */
  readonly taken: number;
  readonly milliseconds: number;
};

/** A worker's side: turns questions into answers. @param now milliseconds; passed in tests */
export const answering = <State, Frame>(
  begin: (state: State) => Trainer<State, Frame>,
  now: () => number = () => performance.now(),
): ((question: Question<State>) => Answer<Frame>) => {
  let trainer: Trainer<State, Frame> | undefined;
  let steps = 0;
  /** what the last two frames cost: now and then one takes longer, and no slice shall pay more than an eighth for that */
  let costs: readonly [number, number] = [0, 0];
  return (question) => {
    if (question.ask === "begin") {
      trainer = begin(question.state);
      steps = 0;
    }
    if (!trainer) throw new Error(`Unexpected ${question.ask}, expected begin as the first question.`);
    if (question.ask === "tune") trainer.tune(question.state);
    if (question.ask === "act") trainer.act?.(question.name);
    const before = steps;
    const start = now();
    if (question.ask === "train") {
      const slice = question.milliseconds - Math.min(...costs, question.milliseconds / 8);
      while (steps < question.until && trainer.sound() && (steps === before || now() - start < slice)) {
        trainer.step();
        steps++;
      }
    }
    const milliseconds = now() - start;
    const resting = question.ask !== "train" || steps >= question.until || !trainer.sound();
    const frame = trainer.frame(resting);
    costs = [costs[1], now() - start - milliseconds];
    return {
      run: question.run,
      steps,
      frame,
      sound: trainer.sound(),
      taken: steps - before,
      milliseconds,
    };
  };
};

/** What a worker's global object has; TypeScript's page library does not know it. */
type Port = {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage: (message: unknown, transfer: Transferable[]) => void;
};

/** The arrays of a frame that can be handed over instead of copied. */
const buffers = (frame: unknown): Transferable[] =>
  typeof frame === "object" && frame !== null
    ? Object.values(frame).flatMap((part) => (part instanceof Float32Array ? [part.buffer] : []))
    : [];

/** Makes the present worker train: all that a lab's worker.ts has to say. A frame must not hold arrays that are used again. */
export const serveTraining = <State, Frame>(begin: (state: State) => Trainer<State, Frame>): void => {
  // In a worker the global object is a port; the types are those of a page.
  const port = globalThis as unknown as Port;
  const answer = answering(begin);
  port.onmessage = (event: MessageEvent<Question<State>>) => {
    const reply = answer(event.data);
    port.postMessage(reply, buffers(reply.frame));
  };
};
