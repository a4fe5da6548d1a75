import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { access, tests } from "../quality/figure.ts";
import { promises } from "../quality/promises.ts";
import { keptBy } from "../quality/report-quality.ts";
import { outcomesOf, Runs } from "../quality/runs.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-runs-"));
afterAll(() => rmSync(folder, { recursive: true }));

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
const promised = { promise: "Valid HTML", counts: [tests("site", "checks", /^site\/html/)] };

describe("the report of quality", () => {
  it("reads the tests of Vitest, and those of Playwright with the names of their groups", () => {
    expect(outcomesOf(ofVitest("passed"))).toEqual([{ file: "site/html.test.ts", title: "HTML 0", passed: true }]);
    const specs = [{ title: "opens", file: "search.spec.ts", ok: false }];
    const inner = { title: "by keyboard", specs };
    expect(outcomesOf({ suites: [{ title: "search.spec.ts", specs: [], suites: [inner] }] })).toEqual([
      { file: "browser/search.spec.ts", title: "by keyboard opens", passed: false },
    ]);
  });

  it("says of a promise that it is kept, broken, or waits for its run", () => {
    const runs = new Runs(folder, 0);
    expect(keptBy(runs, promised)).toMatchObject({ verdict: "not run", figure: "not run: npm test" });
    put("site.json", ofVitest("passed", "passed"));
    expect(keptBy(runs, promised)).toMatchObject({ verdict: "kept", figure: "2 of 2 checks", commands: ["npm test"] });
    put("site.json", ofVitest("passed", "failed"));
    expect(keptBy(runs, promised)).toMatchObject({ verdict: "broken", figure: "1 of 2 checks" });
  });

  it("takes the walk of a page of each kind for no walk of all", () => {
    const walk = { promise: "Used by keyboard alone", counts: [access("stops", /stops/)] };
    const figures = [{ what: "stops in view", looked: 5, wrong: 0 }];
    put("access.json", { scope: "a page of each kind", figures });
    expect(keptBy(new Runs(folder, 0), walk).verdict).toBe("not run");
    put("access.json", { scope: "every page", figures });
    expect(keptBy(new Runs(folder, 0), walk)).toMatchObject({ verdict: "kept", figure: "5 of 5 stops" });
  });

  it("takes a promise for broken when its tests are gone", () => {
    put("site.json", { testResults: [] });
    expect(keptBy(new Runs(folder, 0), promised)).toMatchObject({ verdict: "broken", figure: "0 of 0 checks" });
  });

  it("does not count a run of older sources", () => {
    put("site.json", ofVitest("passed"));
    utimesSync(join(folder, "site.json"), 1000, 1000);
    expect(keptBy(new Runs(folder, 1_000_001), promised).verdict).toBe("not run");
    expect(keptBy(new Runs(folder, 999_999), promised).verdict).toBe("kept");
  });

  it("speaks of 31 promises, none twice", () => {
    expect(new Set(promises.map(({ promise }) => promise)).size).toBe(31);
  });
});
