/** What Lighthouse said of one page of the book: its scores, and milliseconds. */
export interface Seen {
  readonly name: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly shift: number;
  /** of the machine, by Lighthouse's benchmark index */
  readonly speed: number;
}

const [begin, end] = ["<!-- begin bench:pages -->", "<!-- end bench:pages -->"];

/** The table that README.md shows, between two markers. */
export const pagesBlock = (report: {
  readonly date: string;
  readonly load: number;
  readonly seen: readonly Seen[];
}): string => {
  const speeds = report.seen.map(({ speed }) => Math.round(speed));
  const row = ({ name, performance, accessibility, bestPractices, seo, largestPaint, blocking, shift }: Seen): string =>
    `| ${name} | ${[performance, accessibility, bestPractices, seo].join(" / ")} | ${(largestPaint / 1000).toFixed(1)} | ${Math.round(blocking)} | ${Number(shift.toFixed(3))} |`;
  return [
    begin,
    `\`npm run bench:pages\`, ${report.date}: Lighthouse as it comes (a phone, slow 4G, simulated); medians of three, at a load of ${report.load.toFixed(1)} and a benchmark index, which is Lighthouse's figure for the speed of a machine, of ${Math.min(...speeds)} to ${Math.max(...speeds)}.`,
    "",
    "| | performance / accessibility / best practices / SEO | largest paint, s | blocked, ms | layout shift |",
    "| --- | --: | --: | --: | --: |",
    ...report.seen.map(row),
    end,
  ].join("\n");
};
