import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { access, crawled, journeys, killed, landed, step, tests } from "../quality/figure.ts";
import { outcomesOf } from "../quality/outcomes.ts";
import { promises } from "../quality/promises.ts";
import { keptBy } from "../quality/report-quality.ts";
import { Runs } from "../quality/runs.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-runs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const [newest, older, stranger] = ["a", "b", "c"].map((digit) => digit.repeat(40)) as [string, string, string];
const history: Readonly<Record<string, number>> = { [newest]: 0, [older]: 3 };
const runs = new Runs(folder, (commit) => history[commit]);
const of = (commit: string, changed = false) => ({ sources: { commit, changed, date: "2026-11-28" } });

const ofVitest = (...statuses: readonly string[]) => ({
  numTotalTests: statuses.length,
  testResults: [
    {
      name: "/somewhere/groundwork/tests/site/html.test.ts",
      assertionResults: statuses.map((status, index) => ({ fullName: `HTML ${index}`, status })),
    },
  ],
});
const put = (name: string, report: unknown): void => writeFileSync(join(folder, name), JSON.stringify(report));
const html = { promise: "Valid HTML", counts: [tests("site", "checks", /^site\/html/)] };
const said = (): unknown => keptBy(runs, html).figures[0];

describe("the report of quality", () => {
  it("reads the tests of Vitest, and those of Playwright with the names of their groups", () => {
    expect(outcomesOf(ofVitest("passed"))).toEqual([{ file: "site/html.test.ts", title: "HTML 0", passed: true }]);
    const spec = (title: string, ...statuses: readonly string[]) => ({
      title,
      file: "search.spec.ts",
      tests: statuses.map((status) => ({ status })),
    });
    const specs = [spec("opens", "expected"), spec("finds", "unexpected"), spec("is not reached", "skipped")];
    const outcomes = outcomesOf({
      suites: [{ title: "search.spec.ts", specs: [], suites: [{ title: "by keyboard", specs }] }],
    });
    expect(outcomes.map(({ title, passed }) => [title, passed])).toEqual([
      ["by keyboard opens", true],
      ["by keyboard finds", false],
      ["by keyboard is not reached", false],
    ]);
    expect(outcomes[0]?.file).toBe("browser/search.spec.ts");
  });

  it("says of a promise that it is kept, broken, or waits for its run", () => {
    expect(said()).toEqual({ text: "not run", verdict: "not run", command: "npm test" });
    put("test.json", { ...of(newest), steps: [] });
    put("site.json", ofVitest("passed", "passed"));
    const ran = { date: "2026-11-28", commit: newest, since: 0 };
    expect(said()).toEqual({ text: "2 of 2 checks", verdict: "kept", command: "npm test", ran });
    put("site.json", ofVitest("passed", "failed"));
    expect(said()).toMatchObject({ text: "1 of 2 checks", verdict: "broken" });
    put("site.json", { testResults: [] });
    expect(said()).toMatchObject({ text: "0 of 0 checks", verdict: "broken" });
  });

  it("tells how many commits came after a run, and counts none of sources that no commit has", () => {
    put("site.json", ofVitest("passed"));
    put("test.json", { ...of(older), steps: [] });
    expect(said()).toMatchObject({ verdict: "kept", ran: { commit: older, since: 3 } });
    put("test.json", { ...of(stranger), steps: [] });
    expect(said()).toMatchObject({ verdict: "not run", text: "run on a commit that is not in this history" });
    put("test.json", { ...of(newest, true), steps: [] });
    expect(said()).toMatchObject({ verdict: "not run", text: "run on sources that were in no commit" });
    rmSync(join(folder, "test.json"));
    expect(said()).toMatchObject({ verdict: "not run", text: "run on sources that nobody noted" });
  });

  it("reads what a run of Playwright looked at where its configuration put it", () => {
    put("axe-sweep.json", { config: { metadata: of(older) }, suites: [] });
    expect(runs.report("axe-sweep")).toMatchObject({ ran: { since: 3 } });
  });

  it("takes the word of a step of `npm test` for its end", () => {
    const checks = { promise: "Clean text", counts: [step("spelling", /^check: /)] };
    put("test.json", { ...of(newest), steps: [{ name: "check: spelling", passed: true }] });
    expect(keptBy(runs, checks).figures[0]).toMatchObject({ verdict: "kept", text: "spelling: passed" });
    put("test.json", { ...of(newest), steps: [{ name: "build", passed: true }] });
    expect(keptBy(runs, checks).verdict).toBe("broken");
  });

  it("sums what a sweep looked at", () => {
    const walk = { promise: "Used by keyboard alone", counts: [access("stops", /stops/)] };
    const figures = [
      { what: "stops in view", looked: 5, wrong: 0 },
      { what: "stops reached", looked: 5, wrong: 1 },
      { what: "anchors", looked: 2, wrong: 2 },
    ];
    put("access.json", { ...of(newest), figures });
    expect(keptBy(runs, walk).figures[0]).toMatchObject({ verdict: "broken", text: "9 of 10 stops" });
  });

  it("counts a sweep that was made in parts once all of them are there, and the newer of two", () => {
    const walk = { promise: "Used by keyboard alone", counts: [access("stops", /stops/)] };
    const part = (looked: number, commit: string) => ({
      ...of(commit),
      figures: [{ what: "stops in view", looked, wrong: 0 }],
    });
    put("access.json", part(1, stranger));
    put("access-1-of-2.json", part(10, newest));
    expect(keptBy(runs, walk).verdict).toBe("not run");
    put("access-2-of-2.json", part(20, older));
    expect(keptBy(runs, walk).figures[0]).toMatchObject({ text: "30 of 30 stops", ran: { since: 3 } });
    put("access.json", part(5, newest));
    expect(keptBy(runs, walk).figures[0]).toMatchObject({ text: "5 of 5 stops", ran: { since: 0 } });
  });

  it("asks three engines of a promise, and dates it by the oldest of their runs", () => {
    const engine = (name: string, commit: string, violations = 0) => ({
      engine: name,
      version: "1",
      journeys: [{ title: "reads", passed: true }],
      crawls: [{ pages: 2, violations, errors: 0, anchors: 4, hidden: violations }],
      ...of(commit),
    });
    const agree = { promise: "Engines agree", counts: [journeys(/reads/), crawled("violations", (c) => c.violations)] };
    const two = [engine("One", newest), engine("Two", older)];
    put("engines.json", { engines: two });
    expect(keptBy(runs, agree).figures[0]).toMatchObject({
      verdict: "not run",
      text: "2 of 2 journeys in One 1, Two 1",
    });
    put("engines.json", { engines: [...two, engine("Three", newest)] });
    expect(keptBy(runs, agree)).toMatchObject({ verdict: "kept", figures: [{ ran: { since: 3 } }, {}] });
    put("engines.json", { engines: [engine("One", newest, 1)] });
    expect(keptBy(runs, agree).verdict).toBe("broken");
    const inView = { promise: "Links within a page land in view", counts: [landed] };
    expect(keptBy(runs, inView).figures[0]).toMatchObject({
      verdict: "broken",
      text: "1 of 4 places out of sight in One 1",
    });
  });

  it("takes mutants that were not tried for no survivors, and for none that were killed", () => {
    const can = { promise: "The tests can fail", counts: [killed] };
    const results = [of(newest)];
    put("mutants.json", { mutants: 50, tried: 48, killed: 48, results });
    expect(keptBy(runs, can).figures[0]).toMatchObject({
      verdict: "not run",
      text: "48 of 50 faults noticed, 2 not tried",
    });
    put("mutants.json", { mutants: 50, tried: 50, killed: 49, results });
    expect(keptBy(runs, can).verdict).toBe("broken");
    put("mutants.json", { mutants: 50, tried: 50, killed: 50, results });
    expect(keptBy(runs, can).verdict).toBe("kept");
  });

  it("speaks of 31 promises, none twice", () => {
    expect(new Set(promises.map(({ promise }) => promise)).size).toBe(31);
  });
});
