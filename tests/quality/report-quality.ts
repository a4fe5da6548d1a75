import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, type } from "node:os";
import { butTheReport } from "../../src/commands/sources.ts";
import { type Kept, type Quality, qualitySchema, type Ran } from "../../src/schemas/quality.ts";
import { type Promised, promises } from "./promises.ts";
import { Runs } from "./runs.ts";

/**
 * `npm run report:quality`: what the newest runs found of each promise, as a table and in content/quality.json, which the page
 * /about/quality/ shows. Each figure says which commit it is of and how many came after that one.
 */
const git = (...words: readonly string[]): { good: boolean; text: string } => {
  const { status, stdout } = spawnSync("git", words, { encoding: "utf8" });
  return { good: status === 0, text: (stdout ?? "").trim() };
};
const commitsSince = (commit: string): number | undefined =>
  git("merge-base", "--is-ancestor", commit, "HEAD").good
    ? Number(git("rev-list", "--count", `${commit}..HEAD`, ...butTheReport).text)
    : undefined;

/** What is said of a promise by the runs that there are. */
export const keptBy = (runs: Runs, { promise, counts, beyond }: Promised): Kept => {
  const figures = counts.map((count) => count(runs));
  const some = (verdict: string): boolean => figures.some((figure) => figure.verdict === verdict);
  const verdict = some("broken") ? "broken" : some("not run") ? "not run" : "kept";
  return { promise, verdict, figures, ...(beyond ? { beyond } : {}) };
};

const age = ({ date, commit, since }: Ran): string =>
  `${date}, ${commit.slice(0, 9)}${since > 0 ? `, ${since} commits before this one` : ""}`;

const main = (): number => {
  const commit = git("rev-parse", "HEAD").text;
  const runs = new Runs(".cache/tests", commitsSince);
  const quality: Quality = qualitySchema.parse({
    date: new Date().toISOString().slice(0, 10),
    commit,
    machine: `${availableParallelism()} cores of ${cpus()[0]?.model ?? "an unnamed processor"}, ${type()}, Node ${process.version}`,
    promises: promises.map((promised) => keptBy(runs, promised)),
  });
  for (const [index, { promise, verdict, figures }] of quality.promises.entries()) {
    console.log(`${String(index + 1).padStart(2)}  ${verdict.padEnd(9)} ${promise}`);
    for (const { text, command, ran } of figures)
      console.log(`${" ".repeat(14)}${text} (${command}${ran ? `; ${age(ran)}` : ""})`);
  }
  const count = (verdict: string): number => quality.promises.filter((one) => one.verdict === verdict).length;
  const older = quality.promises.filter(({ figures }) => figures.some(({ ran }) => ran && ran.since > 0)).length;
  console.log(
    `\n${count("kept")} kept, ${count("broken")} broken, ${count("not run")} not run; ${older} rest on runs older than ${commit.slice(0, 9)}.`,
  );
  writeFileSync("content/quality.json", `${JSON.stringify(quality, undefined, 2)}\n`);
  return count("broken") + count("not run") === 0 ? 0 : 1;
};

if (import.meta.main) process.exitCode = main();
