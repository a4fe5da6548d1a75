import { afterEach, describe, expect, it, vi } from "vitest";
import { inTurn } from "../../../../src/labs/kit/turns.ts";

const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe("turns", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("does one piece after the other, each in a task of its own", async () => {
    const done: string[] = [];
    await new Promise<void>((end) => {
      inTurn(() => {
        done.push("first");
        setTimeout(() => done.push("something else"));
      });
      inTurn(() => done.push("second"));
      inTurn(end);
      done.push("nothing yet");
    });
    await task();
    expect(done).toEqual(["nothing yet", "first", "something else", "second"]);
  });

  it("reports a piece that fails, and does the rest", async () => {
    const reportError = vi.fn();
    vi.stubGlobal("reportError", reportError);
    const failure = new Error("no");
    await new Promise<void>((end) => {
      inTurn(() => {
        throw failure;
      });
      inTurn(end);
    });
    expect(reportError).toHaveBeenCalledExactlyOnceWith(failure);
  });
});
