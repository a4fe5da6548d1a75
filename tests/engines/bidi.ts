/** The few words of WebDriver BiDi (W3C) that the tests speak, over the WebSocket that Node has. */

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly message?: string;
};

export type Bidi = {
  /** @throws Error with the browser's words when it refuses */
  readonly send: (method: string, params: object) => Promise<unknown>;
  readonly close: () => void;
};

/** @param hear called with each event that was subscribed to */
export const openBidi = async (address: string, hear: (method: string, params: unknown) => void): Promise<Bidi> => {
  const socket = new WebSocket(address);
  await new Promise((done, fail) => {
    socket.addEventListener("open", done, { once: true });
    socket.addEventListener("error", () => fail(new Error(`Unexpected refusal of ${address}.`)), { once: true });
  });
  const waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>();
  socket.addEventListener("message", ({ data }) => {
    const { id, method, params, result, message }: Message = JSON.parse(String(data));
    if (id === undefined) return hear(method ?? "", params);
    const call = waiting.get(id);
    waiting.delete(id);
    if (message === undefined) call?.done(result);
    else call?.fail(new Error(message));
  });
  socket.addEventListener("close", () => {
    for (const { fail } of waiting.values()) fail(new Error("Unexpected end of the browser, expected an answer."));
    waiting.clear();
  });
  let calls = 0;
  return {
    send: (method, params) =>
      new Promise((done, fail) => {
        calls += 1;
        waiting.set(calls, { done, fail });
        socket.send(JSON.stringify({ id: calls, method, params }));
      }),
    close: () => socket.close(),
  };
};
