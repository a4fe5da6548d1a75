import { existsSync, readFileSync } from "node:fs";
import type { InBrowser } from "./in-browser.ts";
import type { Race } from "./race.ts";

/** What `npm run bench:labs` writes to `labs.json`. */
export type Report = {
  readonly command: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly system: string;
    readonly node: string;
    /** processes that wanted a core, on average over the minute before the first and after the last measurement */
    readonly load: readonly [before: number, after: number];
  };
  readonly tensorFlow: string;
  readonly rounds: number;
  readonly races: readonly Race[];
  readonly browser: InBrowser;
};
export const reportFile = "tests/bench/labs.json";

const isReport = (value: unknown): value is Report =>
  typeof value === "object" && value !== null && ["machine", "races", "browser"].every((member) => member in value);

/** @throws Error when there is none */
export const readReport = (): Report => {
  const report: unknown = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : undefined;
  if (isReport(report)) return report;
  throw new Error(`Unexpected contents of ${reportFile}, expected a report: run npm run bench:labs.`);
};

/** What the labs are to reach: frames a second with so many optimizer steps each, and tokens a second. */
export const targets = { frames: 60, steps: 20, tokens: 200 } as const;
