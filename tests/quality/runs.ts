import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Sources } from "../../src/commands/sources.ts";
import type { Ran } from "../../src/schemas/quality.ts";

/** The runs that leave a report below `.cache/tests/`, and the command of each. */
export const commands = {
  test: "npm test",
  unit: "npm test",
  content: "npm test",
  site: "npm test",
  links: "npm test",
  browser: "npm test",
  "axe-sweep": "npm run test:axe",
  access: "npm run test:access",
  engines: "npm run test:engines",
  rebuild: "npm run test:rebuild",
  mutants: "npm run test:mutants",
} as const;
export type RunName = keyof typeof commands;

const sourcesSchema = z.object({ commit: z.string(), changed: z.boolean(), date: z.string() });
const own = z.object({ sources: sourcesSchema }).transform(({ sources }) => [sources]);
/** Where a report says what its run looked at: once, in what Playwright calls metadata, or part by part. */
const stamps = z.union([
  own,
  z.object({ config: z.object({ metadata: own }) }).transform(({ config }) => config.metadata),
  z.object({ engines: z.array(own) }).transform(({ engines }) => engines.flat()),
  z.object({ results: z.array(own) }).transform(({ results }) => results.flat()),
]);

/** A report that counts, or why there is none. */
export type Report = { readonly report: unknown; readonly ran: Ran } | { readonly missing: string };

const partSchema = z.object({ suites: z.array(z.unknown()).default([]), figures: z.array(z.unknown()).default([]) });

/** One report of all parts of a run: tests of Playwright, or figures. */
const joined = (reports: readonly unknown[]): unknown => {
  if (reports.length === 1) return reports[0];
  const parts = reports.map((report) => partSchema.parse(report));
  return { suites: parts.flatMap(({ suites }) => suites), figures: parts.flatMap(({ figures }) => figures) };
};

/** The reports that there are. One counts if each part of it looked at a commit of this history, with nothing changed beside it. */
export class Runs {
  readonly #folder: string;
  readonly #commitsSince: (commit: string) => number | undefined;

  /** @param commitsSince how many commits came after one; undefined for one that is not in this history */
  constructor(folder: string, commitsSince: (commit: string) => number | undefined) {
    this.#folder = folder;
    this.#commitsSince = commitsSince;
  }

  #read(name: string): unknown {
    const file = join(this.#folder, `${name}.json`);
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  }

  /** What there is of a run as a whole: its one report, and those of its parts where all of them are there. */
  #wholes(run: RunName): unknown[][] {
    const counts = readdirSync(this.#folder).flatMap((name) => {
      const [, of, count] = /^(.+)-1-of-(\d+)\.json$/.exec(name) ?? [];
      return of === run ? [Number(count)] : [];
    });
    const inParts = counts.map((count) =>
      Array.from({ length: count }, (_, index) => this.#read(`${run}-${index + 1}-of-${count}`)),
    );
    return [[this.#read(run)], ...inParts].filter((parts) => !parts.includes(undefined));
  }

  /** The oldest of what the parts of a run looked at. */
  #oldest(sources: readonly Sources[]): Ran | string {
    const all: Ran[] = [];
    for (const { commit, changed, date } of sources) {
      const since = this.#commitsSince(commit);
      if (changed || commit === "") return "run on sources that were in no commit";
      if (since === undefined) return "run on a commit that is not in this history";
      all.push({ date, commit, since });
    }
    return all.sort((one, other) => other.since - one.since)[0] ?? "not run";
  }

  /** What Vitest looked at stands in the report of `npm test`: it has no place for a note of ours. */
  #judged(reports: readonly unknown[]): Report {
    const noted = reports.map((report) => {
      const parsed = stamps.safeParse(report);
      return parsed.success ? parsed : stamps.safeParse(this.#read("test"));
    });
    const unknown = noted.some(({ success }) => !success);
    const ran = unknown ? "run on sources that nobody noted" : this.#oldest(noted.flatMap(({ data }) => data ?? []));
    return typeof ran === "string" ? { missing: ran } : { report: joined(reports), ran };
  }

  /** The newest report of a run that counts. */
  report(run: RunName): Report {
    const all = existsSync(this.#folder) ? this.#wholes(run).map((reports) => this.#judged(reports)) : [];
    const age = (one: Report): number => ("missing" in one ? Number.POSITIVE_INFINITY : one.ran.since);
    return all.sort((one, other) => (age(one) < age(other) ? -1 : 1))[0] ?? { missing: "not run" };
  }
}
