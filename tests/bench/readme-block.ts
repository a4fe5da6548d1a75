/** The report as the table that README.md shows, between two markers. */
import type { PageRun } from "./in-browser.ts";
import type { Spread } from "./measure.ts";
import type { Race } from "./race.ts";
import type { Report } from "./report.ts";

const [begin, end] = ["<!-- begin bench:labs -->", "<!-- end bench:labs -->"];

/** Two digits of a small number, whole ones of a large. */
const shown = (value: number): string =>
  value >= 10 ? Math.round(value).toLocaleString("en-US") : value.toPrecision(2);
const median = ({ median: value }: Spread): string => shown(value);

const raceRow = ({ title, unit, ours, cpu, wasm, timesCpu, timesWasm }: Race): string =>
  `| ${title}, ${unit} | ${median(ours)} | ${median(cpu)} | ${median(wasm)} | ${median(timesCpu)}, ${median(timesWasm)} |`;

/** A small share in words that need no powers. */
const shownShare = (share: number): string => `${Number((1e6 * share).toPrecision(2))} millionths`;
const list = (parts: readonly string[]): string => `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

export const readmeBlock = ({ command, date, machine, tensorFlow, rounds, races, browser }: Report): string => {
  const { pages, writing } = browser;
  const { processor, cores, system, node, load } = machine;
  const apart = Math.max(...races.flatMap((race) => [race.apart.cpu, race.apart.wasm]));
  const row = (name: string, of: (page: PageRun) => Spread): string =>
    `| ${name} | ${pages.map((page) => median(of(page))).join(" | ")} |`;
  return [
    begin,
    `\`${command}\`, ${date}, on ${cores} cores of ${processor}, ${system}, Node ${node}. The machine was at work for others too: ${load.map((one) => one.toFixed(0)).join(" to ")} threads at a time wanted a core. So speeds are per second of processor time of one thread, medians of ${rounds} rounds in which all sides took turns, and ratios are those within a round.`,
    "",
    `| | Groundwork | TensorFlow.js ${tensorFlow}, JavaScript | TensorFlow.js, WebAssembly | ratios |`,
    "| --- | --: | --: | --: | --: |",
    ...races.map(raceRow),
    "",
    `Both sides have the same networks, first weights, optimizers, and batches from the same seeds. The losses of the first ${list(races.slice(0, -2).map(({ compared }) => String(compared)))} steps, and the probabilities of the words of a text, are held against each other before anything is measured: ${shownShare(apart)} was the largest difference.`,
    "",
    `| in its page, Chromium ${browser.version.split(".")[0]} | ${pages.map(({ slug }) => slug).join(" | ")} |`,
    `| --- | ${pages.map(() => "--:").join(" | ")} |`,
    row("frames a second", ({ frames }) => frames),
    row("new pictures a second", ({ pictures }) => pictures),
    row("optimizer steps a frame", ({ steps }) => steps),
    row("processor time of the page a picture, ms", ({ drawing }) => drawing),
    "",
    `In a worker of Chromium the small transformer writes ${median(writing.one)} tokens a second, one sentence at a time, and ${median(writing.many)} with ${writing.places} side by side. These two and the table above are by the time of day.`,
    end,
  ].join("\n");
};

/** README.md with a block in the place of the old one, between the same markers. @throws Error when they are missing */
export const withBlock = (readme: string, block: string): string => {
  const [begin = "", end = ""] = [block.split("\n")[0], block.split("\n").at(-1)];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`Unexpected README.md without ${begin} and ${end}, expected both, in this order.`);
  return readme.slice(0, from) + block + readme.slice(to + end.length);
};
