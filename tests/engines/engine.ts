/** A browser that has one page open, whichever protocol it is driven by. */
export type Engine = {
  readonly name: string;
  readonly version: string;
  /** Opens a page and waits until it has loaded. @throws Error when it cannot be had */
  readonly goto: (url: string) => Promise<void>;
  /** Runs a function in the page; it must not use names from outside itself. @throws Error when it throws */
  readonly evaluate: <Arguments extends readonly Json[], Result>(
    work: (...words: Arguments) => Result | Promise<Result>,
    ...words: Arguments
  ) => Promise<Result>;
  /** Presses a key: a character, or one of the names in `actions.ts`. */
  readonly press: (key: string, held?: "Control") => Promise<void>;
  /** Presses the main button of the mouse at a place of the window, in CSS pixels. */
  readonly clickAt: (x: number, y: number) => Promise<void>;
  /** What the browser itself said of errors since the last call; empty where it has no such log. */
  readonly heard: () => string[];
  readonly close: () => Promise<void>;
};

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Opens an engine. @throws Error when it is not installed; the message says what to install */
export type Open = () => Promise<Engine>;

/** Source of a function from the text of a function's arguments to a promise of the text of its result. */
export const asText = (work: (...words: never) => unknown): string =>
  `async (words) => JSON.stringify((await (${work.toString()})(...JSON.parse(words))) ?? null)`;

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const patience = 30_000;

/** Asks the page again until the answer is true. @throws Error with `what` when it never is */
export const until = async <Arguments extends readonly Json[]>(
  engine: Engine,
  what: string,
  work: (...words: Arguments) => unknown,
  ...words: Arguments
): Promise<void> => {
  const end = performance.now() + patience;
  let last = "";
  while (performance.now() < end) {
    // A page that is about to give way to the next one may not answer.
    const answer = await engine.evaluate(work, ...words).catch((error: unknown) => String(error));
    if (answer === true) return;
    last = JSON.stringify(answer);
    await pause(50);
  }
  throw new Error(`Unexpected wait of ${patience / 1000} s, expected: ${what}; the last answer was ${last}.`);
};

export const type = async (engine: Engine, text: string): Promise<void> => {
  for (const key of text) await engine.press(key);
};

/**
 * Brings the middle of an element into view and clicks there once it has stood still for a fifth of a second: a page that is still
 * being laid out moves on between the aim and the click. @param text words of the element, where the selector fits several
 */
export const click = async (engine: Engine, selector: string, text = ""): Promise<void> => {
  const [x, y] = await engine.evaluate(
    async (wanted, words) => {
      const found = [...document.querySelectorAll(wanted)].find(({ textContent }) => textContent.includes(words));
      if (!found) throw new Error(`Unexpected absence of ${wanted} ${words}, expected it on this page.`);
      let place: readonly [number, number] = [Number.NaN, Number.NaN];
      const end = performance.now() + 10_000;
      for (let still = 0; still < 10 && performance.now() < end; ) {
        found.scrollIntoView({ block: "center", behavior: "instant" });
        await new Promise((done) => setTimeout(done, 20));
        const { left, top, width, height } = found.getBoundingClientRect();
        const next = [left + width / 2, top + height / 2] as const;
        still = next[0] === place[0] && next[1] === place[1] ? still + 1 : 0;
        place = next;
      }
      return place;
    },
    selector,
    text,
  );
  await engine.clickAt(Math.round(x), Math.round(y));
};

export const focus = (engine: Engine, selector: string): Promise<boolean> =>
  engine.evaluate((wanted) => {
    const found = document.querySelector<HTMLElement>(wanted);
    found?.focus();
    return document.activeElement === found;
  }, selector);
