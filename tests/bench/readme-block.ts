/** The report as the table that README.md shows, between two markers. */
import type { Spread } from "./measure.ts";
import type { Race } from "./race.ts";
import type { Report } from "./report.ts";

const [begin, end] = ["<!-- begin bench:labs -->", "<!-- end bench:labs -->"];

/** Two digits of a small number, whole ones of a large. */
const shown = (value: number): string =>
  value >= 10 ? Math.round(value).toLocaleString("en-US") : value.toPrecision(2);
const median = ({ median: value }: Spread): string => shown(value);

const raceRow = ({ title, unit, ours, cpu, wasm, timesCpu, timesWasm }: Race): string =>
  `| ${title}, ${unit} | ${median(ours)} | ${median(cpu)} | ${median(wasm)} | ${median(timesCpu)} | ${median(timesWasm)} |`;

const list = (parts: readonly string[]): string => `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

export const readmeBlock = ({ command, date, machine, tensorFlow, rounds, races, browser }: Report): string => {
  const { pages, writing } = browser;
  const apart = Math.max(...races.flatMap((race) => [race.apart.cpu, race.apart.wasm]));
  const [exponent] = [Math.ceil(Math.log10(apart))];
  return [
    begin,
    `\`${command}\`, ${date}: ${machine.processor}, ${machine.cores} cores, ${machine.system}, load ${machine.load.map((load) => load.toFixed(1)).join(" to ")}; Node ${machine.node}, one thread; medians of ${rounds} rounds in turns, ratios within a round.`,
    "",
    `| a second | Groundwork | TensorFlow.js ${tensorFlow}, JavaScript | WebAssembly | times the first | times the second |`,
    "| --- | --: | --: | --: | --: | --: |",
    ...races.map(raceRow),
    "",
    `Same networks, first weights, batches and optimizer: the losses of the first ${list(races.slice(0, -2).map(({ compared }) => String(compared)))} steps and the surprise at the words of a text differ by less than 10^${exponent} of their size.`,
    "",
    `| in its page, Chromium ${browser.version.split(".")[0]} | ${pages.map(({ slug }) => slug).join(" | ")} |`,
    `| --- | ${pages.map(() => "--:").join(" | ")} |`,
    `| frames a second | ${pages.map(({ frames }) => median(frames)).join(" | ")} |`,
    `| new pictures a second | ${pages.map(({ pictures }) => median(pictures)).join(" | ")} |`,
    `| optimizer steps a frame | ${pages.map(({ steps }) => median(steps)).join(" | ")} |`,
    "",
    `The small transformer writes ${median(writing.one)} tokens a second in a worker of Chromium, one sentence at a time, and ${median(writing.many)} with ${writing.places} side by side.`,
    end,
  ].join("\n");
};

/** README.md with the block in the place of the old one. @throws Error when the markers are missing */
export const withBlock = (readme: string, block: string): string => {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`Unexpected README.md without ${begin} and ${end}, expected both, in this order.`);
  return readme.slice(0, from) + block + readme.slice(to + end.length);
};
