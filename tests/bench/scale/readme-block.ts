/** What was seen of one page. */
export interface Seen {
  readonly name: string;
  readonly formulas: number;
  readonly diagrams: number;
  readonly entries: number;
  /** Lighthouse's score, and the least of its other three */
  readonly performance: number;
  readonly others: number;
  /** milliseconds for which loading kept the page from answering, by Lighthouse */
  readonly blocking: number;
  /** milliseconds until it was loaded, at a quarter of the machine's speed */
  readonly loaded: number;
  /** its length in windows of a phone */
  readonly windows: number;
  /** milliseconds of the longest task while it was scrolled, 0 where none was above 50; and how many were */
  readonly longest: number;
  readonly tasks: number;
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
  return [
    begin,
    `\`npm run bench:scale\`, ${date}: made-up pages, the chapter of ${words.toLocaleString("en-US")} words; medians of three, at a load of ${load.toFixed(1)}.`,
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
    row("tasks above 50 ms while it is scrolled at that speed", ({ tasks }) => tasks),
    row("the longest of them, ms", ({ longest }) => longest),
    end,
  ].join("\n");
};
