import { furthest } from "./scroll.ts";

/** What was seen of one page. */
export interface Seen {
  readonly name: string;
  readonly formulas: number;
  readonly diagrams: number;
  readonly entries: number;
  /** Lighthouse's score, and the least of its other three */
  readonly performance: number;
  readonly others: number;
  /** of the machine, by Lighthouse's benchmark index */
  readonly speed: number;
  /** milliseconds for which loading kept the page from answering, by Lighthouse */
  readonly blocking: number;
  /** milliseconds until it was loaded, at a quarter of the machine's speed */
  readonly loaded: number;
  /** its length in windows of a phone */
  readonly windows: number;
  /** tasks above 50 ms while it was scrolled, and milliseconds of the longest, 0 where there was none */
  readonly tasks: number;
  readonly longest: number;
  /** the same at a quarter of the machine's speed */
  readonly slowTasks: number;
  readonly slowLongest: number;
}

const [begin, end] = ["<!-- begin bench:scale -->", "<!-- end bench:scale -->"];

/** The table that README.md shows, between two markers. */
export const scaleBlock = (report: {
  readonly date: string;
  readonly words: number;
  readonly load: number;
  readonly seen: readonly Seen[];
}): string => {
  const { date, words, load, seen } = report;
  const row = (name: string, of: (one: Seen) => number, digits = 0): string =>
    `| ${name} | ${seen.map((one) => of(one).toLocaleString("en-US", { maximumFractionDigits: digits })).join(" | ")} |`;
  const speeds = seen.map(({ speed }) => Math.round(speed));
  return [
    begin,
    `\`npm run bench:scale\`, ${date}: made-up pages, the chapter of ${words.toLocaleString("en-US")} words; medians of three, at a quarter of the speed once, at a load of ${load.toFixed(1)} and a benchmark index of ${Math.min(...speeds)} to ${Math.max(...speeds)}.`,
    "",
    `| | ${seen.map(({ name }) => name).join(" | ")} |`,
    `| --- | ${seen.map(() => "--:").join(" | ")} |`,
    row("formulas", ({ formulas }) => formulas),
    row("diagrams", ({ diagrams }) => diagrams),
    row("Lighthouse on a phone: performance", ({ performance }) => performance),
    row("the least of accessibility, best practices, SEO", ({ others }) => others),
    row("blocking time by Lighthouse, ms", ({ blocking }) => blocking),
    row("loaded at a quarter of the speed, ms", ({ loaded }) => loaded),
    row("length, windows of a phone", ({ windows }) => windows),
    row(`tasks above 50 ms while ${furthest} windows are scrolled, all laid out`, ({ tasks }) => tasks),
    row("the longest of them, ms", ({ longest }) => longest),
    row("such tasks at a quarter of the speed", ({ slowTasks }) => slowTasks),
    row("the longest of them, ms", ({ slowLongest }) => slowLongest),
    end,
  ].join("\n");
};
