/** What waits for its turn, on all labs of a page together. */
let last: Promise<unknown> = Promise.resolve();
/** A task of its own: what the reader does, and a frame, come in between. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does a piece of work after all that was handed in before, each in a task of its own, so that the page answers meanwhile. */
export const inTurn = (work: () => void): void => {
  last = last
    .then(pause)
    .then(work)
    .catch((error: unknown) => reportError(error));
};
