import { z } from "zod";
import type { Outcome, RunName, Runs } from "./runs.ts";

/** What a run counted of a promise, in words, and whether it is kept. */
export interface Figure {
  readonly text: string;
  readonly kept: boolean;
}
/** One thing that is counted; nothing when its run is missing. */
export interface Count {
  readonly run: RunName;
  readonly of: (runs: Runs) => Figure | undefined;
}

const grouped = (value: number): string => value.toLocaleString("en-US");

/** A figure of tests: all of them passed, and there is at least one. @param what what one test looks at, in the plural */
const figureOf = (outcomes: readonly Outcome[], what: string): Figure => {
  const passed = outcomes.filter((outcome) => outcome.passed).length;
  return {
    text: `${grouped(passed)} of ${grouped(outcomes.length)} ${what}`,
    kept: passed === outcomes.length && passed > 0,
  };
};

/** Tests of a run whose file and title match. */
export const tests = (run: RunName, what: string, file: RegExp, title?: RegExp): Count => ({
  run,
  of: (runs) => {
    const outcomes = runs.tests(run, file, title);
    return outcomes && figureOf(outcomes, what);
  },
});

const counted = <T>(run: RunName, schema: z.ZodType<T>, figure: (report: T) => Figure | undefined): Count => ({
  run,
  of: (runs) => {
    const report = runs.report(run);
    return report === undefined ? undefined : figure(schema.parse(report));
  },
});

const accessSchema = z.object({
  scope: z.string(),
  figures: z.array(z.object({ what: z.string(), looked: z.number(), wrong: z.number() })),
});
/** Sums of the run that walks, enlarges and recolors pages; what `npm test` asks of a page of each kind is no sweep, and does not count. */
export const access = (what: string, name: RegExp): Count =>
  counted("access", accessSchema, ({ scope, figures }) => {
    if (scope !== "every page") return undefined;
    const sums = figures.filter((figure) => name.test(figure.what));
    const looked = sums.reduce((sum, figure) => sum + figure.looked, 0);
    const wrong = sums.reduce((sum, figure) => sum + figure.wrong, 0);
    return { text: `${grouped(looked - wrong)} of ${grouped(looked)} ${what}`, kept: wrong === 0 && looked > 0 };
  });

const crawlSchema = z.object({
  pages: z.number(),
  violations: z.number(),
  errors: z.number(),
  anchors: z.number(),
  hidden: z.number(),
});
const enginesSchema = z.object({
  engines: z.array(
    z.object({
      engine: z.string(),
      journeys: z.array(z.object({ title: z.string(), passed: z.boolean() })),
      crawls: z.array(crawlSchema),
    }),
  ),
});
/** Journeys through the book, in all engines that were run. */
export const journeys = (name: RegExp): Count =>
  counted("engines", enginesSchema, ({ engines }) => {
    const found = engines.flatMap((one) => one.journeys.filter(({ title }) => name.test(title)));
    const passed = found.filter((journey) => journey.passed).length;
    const kept = passed === found.length && passed > 0 && engines.length === 3;
    return { text: `${passed} of ${found.length} journeys in ${engines.map(({ engine }) => engine).join(", ")}`, kept };
  });
/** What the walk over all pages found in all engines. @param what in the plural: "violations" */
export const crawled = (what: string, wrong: (crawl: z.infer<typeof crawlSchema>) => number): Count =>
  counted("engines", enginesSchema, ({ engines }) => {
    const crawls = engines.flatMap((one) => one.crawls);
    const pages = crawls.reduce((sum, crawl) => sum + crawl.pages, 0);
    const sum = crawls.reduce((total, crawl) => total + wrong(crawl), 0);
    return {
      text: `${sum} ${what} on ${grouped(pages)} visits of pages in ${engines.length} engines`,
      kept: sum === 0 && pages > 0 && engines.length === 3,
    };
  });

export const rebuilt = counted(
  "rebuild",
  z.object({ compared: z.number(), differing: z.array(z.string()) }),
  ({ compared, differing }) => ({
    text: `${differing.length} of ${grouped(compared)} files differ`,
    kept: differing.length === 0 && compared > 0,
  }),
);
export const killed = counted(
  "mutants",
  z.object({ mutants: z.number(), killed: z.number() }),
  ({ mutants, killed: dead }) => ({
    text: `${dead} of ${mutants} faults noticed`,
    kept: dead === mutants && mutants >= 40,
  }),
);
