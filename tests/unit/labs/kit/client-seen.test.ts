import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import clientSeen from "../../../../src/labs/kit/client-seen.ts";

type Entries = { getEntriesByName: (name: string) => readonly object[] };
/** What the browser would tell: that something is in view, that something was painted. */
let see: (isIntersecting: boolean) => void;
let paint: (name: string) => void;

const island = { children: [{}] } as unknown as HTMLElement;
const start = (): { readonly load: ReturnType<typeof vi.fn>; readonly comeAlive: ReturnType<typeof vi.fn> } => {
  const comeAlive = vi.fn(() => Promise.resolve());
  const load = vi.fn(() => Promise.resolve(comeAlive));
  void clientSeen(load, { name: "seen", value: "" }, island);
  return { load, comeAlive };
};

describe("client:seen", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal(
      "IntersectionObserver",
      class {
        constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
          see = (isIntersecting) => tell([{ isIntersecting }]);
        }
        observe = vi.fn();
        disconnect = vi.fn();
      },
    );
    vi.stubGlobal(
      "PerformanceObserver",
      class {
        static readonly supportedEntryTypes: readonly string[] = ["paint"];
        constructor(tell: (entries: Entries, observer: { disconnect: () => void }) => void) {
          paint = (name) =>
            tell({ getEntriesByName: (asked) => (asked === name ? [{}] : []) }, { disconnect: vi.fn() });
        }
        observe = vi.fn();
      },
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("loads nothing until the island is in view and the page painted, then brings it to life", async () => {
    const { load, comeAlive } = start();
    see(false);
    see(true);
    await vi.advanceTimersByTimeAsync(10);
    paint("first-paint");
    await vi.advanceTimersByTimeAsync(10);
    expect(load).not.toHaveBeenCalled();
    paint("first-contentful-paint");
    await vi.advanceTimersByTimeAsync(10);
    expect(comeAlive).toHaveBeenCalledOnce();
  });

  it("does not wait for ever for a browser that says nothing", async () => {
    const { comeAlive } = start();
    see(true);
    await vi.advanceTimersByTimeAsync(3010);
    expect(comeAlive).toHaveBeenCalledOnce();
  });

  it("does not wait where a browser never tells of paints", async () => {
    Object.assign(PerformanceObserver, { supportedEntryTypes: ["mark"] });
    const { comeAlive } = start();
    see(true);
    await vi.advanceTimersByTimeAsync(10);
    expect(comeAlive).toHaveBeenCalledOnce();
  });
});
