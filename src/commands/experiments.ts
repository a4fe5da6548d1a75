import { join } from "node:path";
import { codeVersion } from "../experiments/code-version.ts";
import type { Experiment, Finding } from "../experiments/experiment.ts";
import { ExperimentError } from "../experiments/experiment-error.ts";
import { experiments, unitsOf } from "../experiments/experiments.ts";
import { readResults, resultsFile, resultsOf, writeResults, writeWeights } from "../experiments/results.ts";
import { differencesAnew, retrained } from "../experiments/retrain.ts";
import { type Progress, runUnits } from "../experiments/run-units.ts";
import { progressLine } from "../experiments/time-left.ts";
import type { Finished } from "../experiments/unit-store.ts";
import { checkWeights, wholeResults } from "../experiments/whole-results.ts";

/**
 * `npm run experiments`: all experiments, or those named, from seeds; goes on where it was interrupted.
 * `npm run experiments -- --summarize`: figures and fits anew from the committed measures, when only they have changed.
 * `npm run experiments -- --check`: holds the committed results against themselves and against a small part done anew.
 */
const usage = `npm run experiments                 all of them, about half an hour on two idle cores; may be interrupted
npm run experiments -- scaling      one, or several
npm run experiments -- --summarize  figures and fits anew from committed measures
npm run experiments -- --check      whether committed results are whole and come out again`;

const root = process.cwd();
const versions = new Map<string, string>();
const versionOf = (task: string): string => {
  const version = versions.get(task) ?? codeVersion(join(root, `src/experiments/tasks/${task}.ts`));
  versions.set(task, version);
  return version;
};

/** A line now and then: at once when a unit is done, else every quarter of a minute. */
const reporter = (): ((progress: Progress) => void) => {
  const started = performance.now();
  let told = started;
  let before: number | undefined;
  return (progress) => {
    before ??= progress.unit === undefined ? progress.doneCost : 0;
    const now = performance.now();
    if (progress.unit === undefined && now - told < 15_000) return;
    told = now;
    console.log(progressLine(progress, (now - started) / 1000, before));
  };
};

const run = async (some: readonly Experiment[]): Promise<void> => {
  const found = new Map<string, Finished>();
  const written = new Set<string>();
  const take = (finished: Finished): void => {
    found.set(finished.unit, finished);
    for (const experiment of some) {
      if (written.has(experiment.slug) || !experiment.units.every(({ name }) => found.has(name))) continue;
      written.add(experiment.slug);
      const findings = unitsOf([experiment]).flatMap(({ name }): Finding[] => {
        const one = found.get(name);
        return one ? [{ unit: one.unit, measures: one.measures, seconds: one.seconds }] : [];
      });
      writeResults(root, resultsOf(experiment, findings, new Date().toISOString().slice(0, 10)));
      writeWeights(
        root,
        experiment,
        (unit) => found.get(unit)?.weights ?? new Float32Array(0),
        (unit) => found.get(unit)?.measures ?? null,
      );
      console.log(`Written: ${resultsFile(experiment.slug)}`);
    }
  };
  await runUnits(unitsOf(some), { root, versionOf, report: reporter(), take });
};

const summarize = (): void => {
  for (const experiment of experiments) {
    const { findings, date, versions: ran, machine } = readResults(root, experiment.slug);
    writeResults(root, { ...resultsOf(experiment, findings, date), versions: ran, machine });
    console.log(`Written: ${resultsFile(experiment.slug)}`);
  }
};

const check = async (): Promise<void> => {
  const all = experiments.map((experiment) => ({ experiment, results: wholeResults(root, experiment) }));
  for (const { experiment, results } of all) checkWeights(root, experiment, results.findings, 128);
  console.log(
    `${all.length} results files are whole; every fit follows from its measures; the weights are as good as they say.`,
  );
  const before = all.flatMap(({ results }) => results.findings);
  const apart = await differencesAnew(unitsOf(experiments), retrained(), before, { versionOf, report: reporter() });
  if (apart.length > 0)
    throw new ExperimentError(
      "src/experiments/results",
      `Unexpected measures, expected those committed:\n    ${apart.slice(0, 20).join("\n    ")}`,
      "When the change is meant, run npm run experiments and commit what it writes; else look for what changed the numbers.",
    );
  console.log(`${retrained().length} pieces of work done anew agree with the committed results.`);
};

process.once("SIGINT", () => {
  console.error(
    "\nInterrupted. Finished pieces of work are kept in .cache/experiments; the same command goes on from there.",
  );
  process.exit(130);
});

try {
  const words = process.argv.slice(2);
  const some = words.length === 0 ? experiments : experiments.filter(({ slug }) => words.includes(slug));
  if (words.length === 1 && words[0] === "--check") await check();
  else if (words.length === 1 && words[0] === "--summarize") summarize();
  else if (some.length < words.length)
    throw new ExperimentError(
      "command line",
      `Unexpected ${words.join(" ")}, expected names of experiments: ${experiments.map(({ slug }) => slug).join(", ")}.`,
      `\n${usage}`,
    );
  else await run(some);
} catch (error) {
  console.error(error instanceof ExperimentError ? error.message : error);
  process.exit(1);
}
