import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { findChromium } from "../mermaid/draw-diagrams.ts";
import { sourcesNow } from "./sources.ts";

/**
 * `npm test`: everything that can say no, cheapest first; it stops at the first that does. What uses one core alone stands beside
 * another such step, in a lane of its own.
 */

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = ".cache/tests";
const parts = ["unit", "content", "site", "links"];
const underBase = { BASE: "/groundwork", GROUNDWORK_SITE: ".build/under-base" };

/** Each step asks for its own build: what the caller's environment says of base path and folder is left out. */
const environment = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const { BASE: _base, SITE: _site, GROUNDWORK_OUT: _out, GROUNDWORK_SITE: _folder, ...rest } = process.env;
  return { ...rest, ASTRO_TELEMETRY_DISABLED: "1", ...more };
};

const run = (command: string, more: Readonly<Record<string, string>> = {}): boolean =>
  spawnSync(command, { shell: true, stdio: "inherit", env: environment(more) }).status === 0;

type Step = readonly [name: string, command: string, environment?: Readonly<Record<string, string>>];
type Lane = readonly Step[];

const vitest = (report: string, what: string): string =>
  `vitest run ${what} --reporter=default --reporter=json --outputFile.json=${reports}/${report}.json`;

const stages: readonly (readonly Lane[])[] = [
  [[["check: format, lint, types, dead code, spelling, content", "npm run --silent check"]]],
  [[["unit tests", vitest("unit", "--project 'unit*'")]]],
  [
    [
      ["build", "npm run --silent build"],
      ["build under /groundwork", "npm run --silent build -- .build/under-base", { BASE: underBase.BASE }],
      ["links under /groundwork", vitest("links", "--project site tests/site/links.test.ts"), underBase],
      ["site tests", vitest("site", "--project site")],
    ],
    [
      ["content tests", vitest("content", "--project content --maxWorkers=1")],
      ["types of components", "npm run --silent check:components"],
      [
        "experiments: committed results hold, a part of them comes out again",
        "npm run --silent experiments -- --check",
      ],
    ],
  ],
  [[["browser tests", "playwright test"]]],
];

/** Finds Chromium, or fetches it: by Playwright, else as Debian's package. */
const haveChromium = (): boolean => {
  if (findChromium()) return true;
  console.log("No Chromium here; fetching one for the browser tests.");
  if (run("playwright install --with-deps chromium") && findChromium()) return true;
  const debian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  return debian && run("apt-get update && apt-get install -y chromium-headless-shell") && findChromium() !== undefined;
};

const tally = (): Tally => {
  const sum: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const name of parts) {
    const file = `${reports}/${name}.json`;
    if (!existsSync(file)) continue;
    const report = JSON.parse(readFileSync(file, "utf8"));
    sum.passed += report.numPassedTests;
    sum.failed += report.numFailedTests;
    sum.skipped += report.numPendingTests;
  }
  const file = `${reports}/browser.json`;
  if (!existsSync(file)) return sum;
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  sum.passed += stats.expected;
  sum.failed += stats.unexpected + stats.flaky;
  sum.skipped += stats.skipped;
  return sum;
};

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(0)} s`;

// Longer runs leave their reports in the same folder.
mkdirSync(reports, { recursive: true });
for (const name of ["test", ...parts, "browser"]) rmSync(`${reports}/${name}.json`, { force: true });
const sources = sourcesNow();
if (!haveChromium()) {
  console.error(
    "Unexpected absence of Chromium, expected one for the browser tests.\nInstall Chromium or Chrome (Debian: apt-get install chromium-headless-shell; elsewhere: npx playwright install chromium), or set CHROMIUM to its path.",
  );
  process.exit(1);
}
const started = performance.now();
const times: string[] = [];
const steps: { readonly name: string; readonly passed: boolean }[] = [];

/** Runs a step; beside others its output is held back until it ends, so that it stays in one piece. */
const finish = ([name, command, more = {}]: Step, beside: boolean): Promise<boolean> =>
  new Promise((done) => {
    const since = performance.now();
    if (!beside) console.log(`\n── ${name}`);
    const child = spawn(command, {
      shell: true,
      stdio: ["ignore", ...(beside ? (["pipe", "pipe"] as const) : (["inherit", "inherit"] as const))],
      env: environment(more),
    });
    const held: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => held.push(data));
    child.on("close", (code) => {
      if (beside) console.log(`\n── ${name}\n${Buffer.concat(held).toString().trimEnd()}`);
      times.push(`${name} ${seconds(since)}`);
      steps.push({ name, passed: code === 0 });
      writeFileSync(`${reports}/test.json`, `${JSON.stringify({ sources, steps }, undefined, 2)}\n`);
      done(code === 0);
    });
  });

/** @returns the name of the first step that failed, if one did */
const follow = async (lane: Lane, beside: boolean): Promise<string | undefined> => {
  for (const step of lane) if (!(await finish(step, beside))) return step[0];
  return undefined;
};

for (const lanes of stages) {
  const failures = await Promise.all(lanes.map((lane) => follow(lane, lanes.length > 1)));
  const name = failures.find((failure) => failure !== undefined);
  if (name === undefined) continue;
  const { passed, failed } = tally();
  console.error(
    `\nStopped at “${name}”, which failed; what follows it was not run. ${passed} passed, ${Math.max(1, failed)} failed.`,
  );
  process.exit(1);
}
const { passed, failed, skipped } = tally();
console.log(`\n${times.join("\n")}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped, in ${seconds(started)}.`);
