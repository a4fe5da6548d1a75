import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { cacheFolder } from "../cache-folder.ts";
import { withBlock } from "../readme-block.ts";
import { withReadyHost } from "./browsing.ts";
import { measured as measuredChapter, plan } from "./corpus/plan.ts";
import { taken } from "./groundwork-book.ts";
import { lookAtPage } from "./look-at-page.ts";
import { lookWithLighthouse } from "./look-with-lighthouse.ts";
import { type Measurement, measurementsOf } from "./measurements.ts";
import { type Options, readOptions } from "./options.ts";
import { readmeBlock } from "./readme-block.ts";
import { keepRecord, keptOf, keptRecord, type Value } from "./record.ts";
import { behind, reportFile, reportOf } from "./report.ts";
import { searchSite } from "./search-site.ts";
import { type Host, host } from "./server.ts";
import { builtSite, measureBuild } from "./standing.ts";
import { repository } from "./tools/groundwork.ts";
import { tools } from "./tools/tools.ts";
import { fingerprintOf, installLighthouse, installTool, resultsFolder } from "./workshop.ts";

/**
 * `npm run bench`: Groundwork beside Starlight, Docusaurus and VitePress on the same chapters. What was measured stays measured
 * until set-up or chapters change; a run that is stopped goes on where it was.
 */
const hosts = new Map<string, Host>();

/** A host of a built site; undefined when there is none. One at a time is up. */
const hostOf = async ({ tool, chapters }: Measurement, limit: number): Promise<Host | undefined> => {
  const name = `${tool}-${chapters}`;
  const known = hosts.get(name);
  if (known) return known;
  const site = await builtSite(tools[tool], chapters, limit);
  if (!site) return undefined;
  const opened = await host(site);
  hosts.set(name, opened);
  return opened;
};

const measure = async (measurement: Measurement, limit: number): Promise<Value> => {
  const tool = tools[measurement.tool];
  if (measurement.kind === "build") return measureBuild(tool, measurement, limit);
  const open = await hostOf(measurement, limit);
  const place = plan(measurement.chapters)[measuredChapter - 1] ?? plan(measurement.chapters)[0];
  if (!open || !place) return { outcome: "no site" };
  const path = tool.address(place);
  return withReadyHost(open, (): Promise<Value> => {
    if (measurement.step === "search") return searchSite(open, path, tool.search, measurement.query, measurement.link);
    return measurement.step === "lighthouse" ? lookWithLighthouse(open, path) : lookAtPage(open, path);
  });
};

/** The newest commit that Groundwork's own sites are made of, and whether files differ from it. */
const git = (...words: string[]): string =>
  spawnSync("git", [...words, "--", ...taken], { cwd: repository, encoding: "utf8" }).stdout?.trim() ?? "";
const commit = `${git("log", "-1", "--format=%h")}${git("status", "--porcelain") ? " with changes" : ""}`;

/** One line for what was measured. */
const told = (value: Value): string => {
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
  switch (value.outcome) {
    case "built":
      return `${value.seconds.toFixed(1)} s (${value.processor.toFixed(1)} s of processor time), ${value.memory.toFixed(0)} MB of memory, ${(value.bytes / 1e6).toFixed(1)} MB`;
    case "page":
      return `${kilobytes(value.bytes)}, ${value.requests} requests, ${value.mainThread.toFixed(0)} ms, ${value.formulas} formulas, ${value.diagrams} diagrams${value.problems.map((one) => `\n  ${one}`).join("")}`;
    case "lighthouse":
      return [value.performance, value.accessibility, value.bestPractices, value.seo].join("/");
    case "search":
      return value.milliseconds === null
        ? "nothing found"
        : `${value.milliseconds.toFixed(0)} ms, ${kilobytes(value.bytes)}${value.text ? `; full text ${value.text.milliseconds.toFixed(0)} ms, ${kilobytes(value.text.bytes)}` : ""}`;
    case "no site":
      return "no site to look at";
    default:
      return `${value.outcome} after ${value.seconds.toFixed(0)} s: ${value.log}`;
  }
};

/** Measures what is not there yet. @returns how many could not be measured */
const measureAll = async ({ again, hopeless, limit, ...options }: Options): Promise<number> => {
  const all = measurementsOf({ again, hopeless, limit, ...options }).filter(({ tool, chapters }) => {
    const from = tools[tool].hopeless?.from ?? Infinity;
    return hopeless || chapters < from;
  });
  const results = resultsFolder();
  const open = all.filter((one) => {
    const outcome = keptRecord(results, one, fingerprintOf(tools[one.tool], one.chapters))?.value.outcome;
    // What failed for another reason than memory or time may have been mended since.
    return again || outcome === undefined || outcome === "failed" || outcome === "no site";
  });
  console.log(`${all.length} measurements, ${all.length - open.length} of them kept from before, in ${results}.`);
  for (const tool of new Set(open.map(({ tool: name }) => tools[name]))) installTool(tool, console.log);
  if (open.some(({ kind }) => kind === "lighthouse")) installLighthouse(console.log);
  let failures = 0;
  for (const [index, one] of open.entries()) {
    const name = `[${index + 1} of ${open.length}] ${tools[one.tool].title}, ${one.chapters} chapters, ${one.name}`;
    try {
      const value = await measure(one, limit);
      const fingerprint = fingerprintOf(tools[one.tool], one.chapters);
      const [load = 0] = loadavg();
      const kept = { tool: one.tool, chapters: one.chapters, name: one.name, fingerprint, load, value };
      keepRecord(results, one, { ...kept, date: new Date().toISOString(), commit });
      console.log(`${name}: ${told(value)}`);
    } catch (error) {
      failures += 1;
      console.log(
        `${name}: not measured. ${error instanceof Error ? error.message.split("\n").slice(0, 6).join("\n") : error}`,
      );
    }
  }
  return failures;
};

const run = async (words: readonly string[]): Promise<number> => {
  const options = readOptions(words, cacheFolder());
  const failures = options.table ? 0 : await measureAll(options);
  const measured = options.chapters.flatMap((chapters) =>
    options.tools.map((name) => {
      const tool = tools[name];
      return { tool, chapters, records: keptOf(resultsFolder(), name, chapters, fingerprintOf(tool, chapters)) };
    }),
  );
  const report = reportOf(measured);
  console.log(`\n${readmeBlock(report)}\n`);
  for (const { title, chapters } of behind(report)) console.log(`Not ahead: ${title}, ${chapters} chapters.`);
  if (options.write && failures === 0) {
    writeFileSync(reportFile, `${JSON.stringify(report, undefined, 2)}\n`);
    writeFileSync("README.md", withBlock(readFileSync("README.md", "utf8"), readmeBlock(report)));
    console.log(`Written: ${reportFile} and its table in README.md.`);
  }
  return failures;
};

// What it started ends with it: browsers and builds listen for its exit.
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)
  process.once(signal, () => process.exit(code));

try {
  const failures = await run(process.argv.slice(2));
  for (const open of hosts.values()) open.close();
  process.exit(failures > 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
