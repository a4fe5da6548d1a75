import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, type } from "node:os";
import { type Kept, type Quality, qualitySchema } from "../../src/schemas/quality.ts";
import { type Promised, promises } from "./promises.ts";
import { commands, Runs } from "./runs.ts";

/**
 * `npm run report:quality`: what the newest runs found of each promise, as a table and in content/quality.json, which the page
 * /about/quality/ shows. A run that is older than the newest commit tells of other sources and does not count.
 */
const git = (...words: readonly string[]): string => spawnSync("git", words, { encoding: "utf8" }).stdout.trim();

/** What is said of a promise by the runs that there are. */
export const keptBy = (runs: Runs, { promise, counts }: Promised): Kept => {
  const figures = counts.map((count) => ({ run: count.run, figure: count.of(runs) }));
  const missing = figures.filter(({ figure }) => figure === undefined);
  const broken = figures.some(({ figure }) => figure?.kept === false);
  return {
    promise,
    verdict: broken ? "broken" : missing.length > 0 ? "not run" : "kept",
    figure: figures.map(({ figure, run }) => figure?.text ?? `not run: ${commands[run]}`).join("; "),
    commands: [...new Set(counts.map(({ run }) => commands[run]))],
  };
};

const main = (): number => {
  const commit = git("rev-parse", "HEAD");
  const runs = new Runs(".cache/tests", 1000 * Number(git("log", "-1", "--format=%ct")));
  const quality: Quality = qualitySchema.parse({
    date: new Date().toISOString().slice(0, 10),
    commit,
    machine: `${availableParallelism()} cores of ${cpus()[0]?.model ?? "an unnamed processor"}, ${type()}, Node ${process.version}`,
    promises: promises.map((promised) => keptBy(runs, promised)),
  });
  for (const [index, { promise, verdict, figure }] of quality.promises.entries())
    console.log(`${String(index + 1).padStart(2)}  ${verdict.padEnd(9)} ${promise}: ${figure}`);
  const count = (verdict: string): number => quality.promises.filter((one) => one.verdict === verdict).length;
  console.log(
    `\n${count("kept")} kept, ${count("broken")} broken, ${count("not run")} not run on ${commit.slice(0, 9)}.`,
  );
  writeFileSync("content/quality.json", `${JSON.stringify(quality, undefined, 2)}\n`);
  return count("broken") + count("not run") === 0 ? 0 : 1;
};

if (import.meta.main) process.exitCode = main();
