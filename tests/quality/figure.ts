import { z } from "zod";
import type { Figure, Verdict } from "../../src/schemas/quality.ts";
import { type Outcome, outcomesOf } from "./outcomes.ts";
import { commands, type RunName, type Runs } from "./runs.ts";

/** One thing that is counted of a promise. */
export type Count = (runs: Runs) => Figure;
/** What a report says of it. */
type Said = Pick<Figure, "text" | "verdict">;

const grouped = (value: number): string => value.toLocaleString("en-US");
const verdictOf = (kept: boolean): Verdict => (kept ? "kept" : "broken");

const counted =
  <T>(run: RunName, schema: z.ZodType<T>, say: (report: T) => Said): Count =>
  (runs) => {
    const command = commands[run];
    const found = runs.report(run);
    if ("missing" in found) return { text: found.missing, verdict: "not run", command };
    return { ...say(schema.parse(found.report)), command, ran: found.ran };
  };

/** Tests of a run whose file and title match; all of them pass, and there is one at least. @param what what one test looks at, in the plural */
export const tests = (run: RunName, what: string, file: RegExp, title = /(?:)/): Count =>
  counted(run, z.unknown(), (report) => {
    const fits = (outcome: Outcome): boolean => file.test(outcome.file) && title.test(outcome.title);
    const found = outcomesOf(report).filter(fits);
    const passed = found.filter((outcome) => outcome.passed).length;
    const text = `${grouped(passed)} of ${grouped(found.length)} ${what}`;
    return { text, verdict: verdictOf(passed === found.length && passed > 0) };
  });

/** A step of `npm test` that is no file of tests. */
export const step = (what: string, name: RegExp): Count =>
  counted("test", z.object({ steps: z.array(z.object({ name: z.string(), passed: z.boolean() })) }), ({ steps }) => {
    const found = steps.filter((one) => name.test(one.name));
    const passed = found.length > 0 && found.every((one) => one.passed);
    return { text: `${what}: ${passed ? "passed" : "failed"}`, verdict: verdictOf(passed) };
  });

const accessSchema = z.object({
  figures: z.array(z.object({ what: z.string(), looked: z.number(), wrong: z.number() })),
});
/** Sums of the run that walks, enlarges and recolors all pages. */
export const access = (what: string, name: RegExp): Count =>
  counted("access", accessSchema, ({ figures }) => {
    const sums = figures.filter((figure) => name.test(figure.what));
    const looked = sums.reduce((sum, figure) => sum + figure.looked, 0);
    const wrong = sums.reduce((sum, figure) => sum + figure.wrong, 0);
    const text = `${grouped(looked - wrong)} of ${grouped(looked)} ${what}`;
    return { text, verdict: verdictOf(wrong === 0 && looked > 0) };
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
      version: z.string(),
      journeys: z.array(z.object({ title: z.string(), passed: z.boolean() })),
      crawls: z.array(crawlSchema),
    }),
  ),
});
type Engines = z.infer<typeof enginesSchema>["engines"];
/** An engine that was not run neither breaks a promise nor keeps it. */
const inEngines = (say: (engines: Engines) => { text: string; kept: boolean }): Count =>
  counted("engines", enginesSchema, ({ engines }) => {
    const { text, kept } = say(engines);
    const verdict = kept && engines.length < 3 ? "not run" : verdictOf(kept);
    return { text: `${text} in ${engines.map(({ engine, version }) => `${engine} ${version}`).join(", ")}`, verdict };
  });
/** Journeys through the book. */
export const journeys = (name: RegExp): Count =>
  inEngines((engines) => {
    const found = engines.flatMap((one) => one.journeys.filter(({ title }) => name.test(title)));
    const passed = found.filter((journey) => journey.passed).length;
    return { text: `${passed} of ${found.length} journeys`, kept: passed === found.length && passed > 0 };
  });
/** What the walk over all pages found. @param what in the plural: "violations" */
export const crawled = (what: string, wrong: (crawl: z.infer<typeof crawlSchema>) => number): Count =>
  inEngines((engines) => {
    const crawls = engines.flatMap((one) => one.crawls);
    const pages = crawls.reduce((sum, crawl) => sum + crawl.pages, 0);
    const sum = crawls.reduce((total, crawl) => total + wrong(crawl), 0);
    return { text: `${grouped(sum)} ${what} on ${grouped(pages)} visits of pages`, kept: sum === 0 && pages > 0 };
  });
/** Links to places of their own page, followed in the crawl that has the whole window. */
export const landed = inEngines((engines) => {
  const crawls = engines.flatMap((one) => one.crawls);
  const anchors = crawls.reduce((sum, crawl) => sum + crawl.anchors, 0);
  const hidden = crawls.reduce((sum, crawl) => sum + crawl.hidden, 0);
  return { text: `${grouped(hidden)} of ${grouped(anchors)} places out of sight`, kept: hidden === 0 && anchors > 0 };
});

export const rebuilt = counted(
  "rebuild",
  z.object({ compared: z.number(), differing: z.array(z.string()), clock: z.boolean() }),
  ({ compared, differing, clock }) => ({
    text: `${differing.length} of ${grouped(compared)} files differ${clock ? "" : "; both by one clock"}`,
    verdict: verdictOf(differing.length === 0 && compared > 0 && clock),
  }),
);
export const switchedOff = counted(
  "rebuild",
  z.object({ switchedOff: z.object({ files: z.number(), faults: z.array(z.string()) }) }),
  ({ switchedOff: { files, faults } }) => ({
    text: `${faults.length} faults in ${grouped(files)} files of an edition without copies`,
    verdict: verdictOf(faults.length === 0 && files > 0),
  }),
);
export const killed = counted(
  "mutants",
  z.object({ mutants: z.number(), tried: z.number(), killed: z.number() }),
  ({ mutants, tried, killed: dead }) => ({
    text: `${dead} of ${mutants} faults noticed${tried < mutants ? `, ${mutants - tried} not tried` : ""}`,
    verdict: dead === mutants && mutants >= 40 ? "kept" : dead < tried ? "broken" : "not run",
  }),
);
