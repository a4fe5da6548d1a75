import { mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { FullConfig, FullResult, Reporter, TestCase } from "@playwright/test/reporter";

/** What was looked at, and in how many of them something was wrong. */
interface Figure {
  readonly what: string;
  readonly looked: number;
  readonly wrong: number;
}

/**
 * Notes for the account how many things were looked at, and fails the test when one of them is wrong.
 * @param faults one line each
 */
export const holds = (what: string, looked: number, faults: readonly string[]): void => {
  const figure: Figure = { what, looked, wrong: faults.length };
  test.info().annotations.push({ type: "figure", description: JSON.stringify(figure) });
  const most = 25;
  const rest = faults.length > most ? [`and ${faults.length - most} more`] : [];
  expect.soft([...faults.slice(0, most), ...rest], what).toEqual([]);
};

/** Sums what the tests of a sweep noted, and writes it to `.cache/tests/access.json`, or to that of a part of the sweep, unless it was stopped before its end. */
export default class FiguresReporter implements Reporter {
  readonly #sums = new Map<string, Figure>();
  #metadata: FullConfig["metadata"] = {};

  onBegin({ metadata }: FullConfig): void {
    this.#metadata = metadata;
  }

  onTestEnd(ended: TestCase): void {
    for (const { type, description = "" } of ended.annotations) {
      if (type !== "figure") continue;
      const { what, looked, wrong } = JSON.parse(description) as Figure;
      const before = this.#sums.get(what);
      this.#sums.set(what, { what, looked: looked + (before?.looked ?? 0), wrong: wrong + (before?.wrong ?? 0) });
    }
  }

  onEnd({ status }: FullResult): void {
    const { run, suffix, sources } = this.#metadata;
    if (run !== "access-sweep" || !["passed", "failed"].includes(status)) return;
    const figures = [...this.#sums.values()].sort((one, other) => one.what.localeCompare(other.what, "en"));
    mkdirSync(".cache/tests", { recursive: true });
    writeFileSync(`.cache/tests/access${suffix}.json`, `${JSON.stringify({ sources, figures }, null, 2)}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
