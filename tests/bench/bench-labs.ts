import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, type } from "node:os";
import { cacheFolder } from "./cache-folder.ts";
import { measureInBrowser } from "./in-browser.ts";
import { type Race, race, usualPace } from "./race.ts";
import { readmeBlock, withBlock } from "./readme-block.ts";
import { type Report, reportFile, targets } from "./report.ts";
import { tasks } from "./tasks/tasks.ts";
import { install, version } from "./tensorflow.ts";

/**
 * `npm run bench:labs`: the training labs' own code beside TensorFlow.js, and in the browser; writes labs.json and the table in
 * README.md. `npm run bench:labs -- diffusion write-one` tries some tasks alone and writes nothing.
 */
const usage = `npm run bench:labs                  everything; needs Chromium and a built site
npm run bench:labs -- diffusion     some tasks alone, written nowhere: ${tasks.map(({ slug }) => slug).join(", ")}
GROUNDWORK_BENCH_CACHE=folder       where TensorFlow.js ${version} is put; now ${cacheFolder()}`;

const shown = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toPrecision(2));
const tell = ({ title, unit, ours, cpu, wasm, timesCpu, timesWasm, compared, apart, tolerance }: Race): void =>
  console.log(
    [
      `${title}, ${unit} a second of processor time (lowest to highest)`,
      `  Groundwork              ${shown(ours.median)} (${shown(ours.lowest)} to ${shown(ours.highest)})`,
      `  TensorFlow.js, cpu      ${shown(cpu.median)} (${shown(cpu.lowest)} to ${shown(cpu.highest)}), ${shown(timesCpu.median)} times slower (${shown(timesCpu.lowest)} to ${shown(timesCpu.highest)})`,
      `  TensorFlow.js, wasm     ${shown(wasm.median)} (${shown(wasm.lowest)} to ${shown(wasm.highest)}), ${shown(timesWasm.median)} times slower (${shown(timesWasm.lowest)} to ${shown(timesWasm.highest)})`,
      `  ${compared} numbers alike: apart by ${apart.cpu.toExponential(1)} and ${apart.wasm.toExponential(1)}, ${tolerance} allowed`,
    ].join("\n"),
  );

/** Targets that were missed, each as a line. */
const missed = ({ races, browser: { pages, writing } }: Pick<Report, "races" | "browser">): string[] => [
  ...races
    .filter(({ timesCpu, timesWasm }) => Math.min(timesCpu.median, timesWasm.median) <= 1)
    .map(({ title }) => `${title}: slower than TensorFlow.js`),
  // A screen of 60 Hz gives 59.9 to 60.1 in a second, as its frames fall.
  ...pages
    .filter(({ frames }) => frames.median < targets.frames - 0.5)
    .map(({ slug, frames }) => `${slug}: ${shown(frames.median)} frames a second, ${targets.frames} wanted`),
  // A step of the language model is far longer than those of the labs in the plane, and its target is how fast it writes.
  ...pages
    .filter(({ slug, steps }) => slug !== "train-a-language-model" && steps.median < targets.steps)
    .map(({ slug, steps }) => `${slug}: ${shown(steps.median)} optimizer steps a frame, ${targets.steps} wanted`),
  ...(writing.one.median < targets.tokens
    ? [`writing: ${shown(writing.one.median)} tokens a second, ${targets.tokens} wanted`]
    : []),
];

const load = (): number => Math.round(10 * (loadavg()[0] ?? NaN)) / 10;
/** Four digits are more than a measurement has. */
const rounded = (_name: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;

const run = async (words: readonly string[]): Promise<void> => {
  const some = words.length === 0 ? tasks : tasks.filter(({ slug }) => words.includes(slug));
  if (some.length < words.length) throw new Error(`Unexpected ${words.join(" ")}, expected:\n${usage}`);
  const folder = cacheFolder();
  install(folder, console.log);
  const before = load();
  const races: Race[] = [];
  for (const task of some) {
    const result = await race(task, folder, usualPace);
    tell(result);
    races.push(result);
  }
  if (words.length > 0) return;
  const browser = await measureInBrowser(console.log);
  const report: Report = {
    command: "npm run bench:labs",
    date: new Date().toISOString().slice(0, 10),
    machine: {
      processor: cpus()[0]?.model.trim() ?? process.arch,
      cores: availableParallelism(),
      system: type(),
      node: process.versions.node,
      load: [before, load()],
    },
    tensorFlow: version,
    rounds: usualPace.rounds,
    races,
    browser,
  };
  writeFileSync(reportFile, `${JSON.stringify(report, rounded, 2)}\n`);
  const written: Report = JSON.parse(readFileSync(reportFile, "utf8"));
  writeFileSync("README.md", withBlock(readFileSync("README.md", "utf8"), readmeBlock(written)));
  console.log(`\n${readmeBlock(written)}\n\nWritten: ${reportFile} and its table in README.md.`);
  for (const line of missed(report)) console.log(`Missed: ${line}.`);
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
