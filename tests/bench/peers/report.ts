import { existsSync, readFileSync } from "node:fs";
import { availableParallelism, cpus, type } from "node:os";
import { spreadOf } from "../measure.ts";
import type { Kept } from "./record.ts";
import { asked, type Records } from "./table-rows.ts";
import { type Tool, type ToolName, toolNames } from "./tools/tool.ts";

/** A line of the table with its figures. */
export interface Row {
  readonly title: string;
  readonly chapters: number;
  readonly better?: "less" | "more";
  /** a number, or how it ended; tools of which nothing is known are left out */
  readonly values: Readonly<Partial<Record<ToolName, number | string>>>;
}

/** What `npm run bench` writes to `measured.json`. */
export interface Report {
  readonly command: string;
  /** the first and the last day on which something was measured, YYYY-MM-DD */
  readonly dates: readonly [first: string, last: string];
  /** commits of this repository of which Groundwork was measured */
  readonly commits: readonly string[];
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly system: string;
    readonly node: string;
  };
  /** processes that wanted a core meanwhile: least, middle, most */
  readonly load: readonly [least: number, middle: number, most: number];
  readonly titles: Readonly<Partial<Record<ToolName, string>>>;
  /** seconds in which Groundwork drew all diagrams of a book of so many chapters */
  readonly drawing: readonly { readonly chapters: number; readonly seconds: number }[];
  /** builds that were not tried, and why */
  readonly untried: readonly string[];
  readonly rows: readonly Row[];
}
export const reportFile = "tests/bench/peers/measured.json";

/** Four digits are more than a measurement has. */
const rounded = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(4)));

/** Figures of what was kept, or `absent` where a build was not tried. */
export interface Measured {
  readonly tool: Tool;
  readonly chapters: number;
  readonly records: Records;
}

/** Makes a report of what was kept. @throws Error when that is nothing */
export const reportOf = (measured: readonly Measured[]): Report => {
  const all: Kept[] = measured.flatMap(({ records }) => [...records.values()]);
  if (all.length === 0) throw new Error("Unexpected absence of measurements, expected some: leave out --table.");
  const sizes = [...new Set(measured.map(({ chapters }) => chapters))].sort((a, b) => a - b);
  const hopeless = measured.filter(
    ({ tool, chapters, records }) => tool.hopeless && chapters >= tool.hopeless.from && records.size === 0,
  );
  const rows = asked.flatMap(({ title, better, every, of }) =>
    (every ? sizes : sizes.slice(0, 1)).flatMap((chapters): Row[] => {
      const values = measured
        .filter((one) => one.chapters === chapters)
        .flatMap(({ tool, records }): [ToolName, number | string][] => {
          const value = of(records, chapters);
          return value === undefined ? [] : [[tool.name, typeof value === "number" ? rounded(value) : value]];
        });
      return values.length === 0
        ? []
        : [{ title, chapters, ...(better ? { better } : {}), values: Object.fromEntries(values) }];
    }),
  );
  const days = all.map(({ date }) => date.slice(0, 10)).sort();
  const loads = spreadOf(all.map(({ load }) => load));
  return {
    command: "npm run bench",
    dates: [days[0] ?? "", days.at(-1) ?? ""],
    commits: [...new Set(all.filter(({ tool }) => tool === "groundwork").map(({ commit }) => commit))],
    machine: {
      processor: cpus()[0]?.model.trim() ?? process.arch,
      cores: availableParallelism(),
      system: type(),
      node: process.versions.node,
    },
    load: [rounded(loads.lowest), rounded(loads.median), rounded(loads.highest)],
    titles: Object.fromEntries(
      toolNames.flatMap((name) => {
        const found = measured.find(({ tool, records }) => tool.name === name && records.size > 0);
        return found ? [[name, found.tool.title]] : [];
      }),
    ),
    drawing: measured.flatMap(({ chapters, records }) => {
      const value = records.get("draw")?.value;
      return value?.outcome === "built" ? [{ chapters, seconds: rounded(value.seconds) }] : [];
    }),
    untried: hopeless.map(
      ({ tool, chapters }) =>
        `${tool.title} was not tried at ${chapters.toLocaleString("en-US")} chapters: ${tool.hopeless?.because}.`,
    ),
    rows,
  };
};

/** Lines in which a peer is ahead of Groundwork, or in which Groundwork alone has no figure; none when it was not asked for. */
export const behind = ({ rows, titles }: Pick<Report, "rows" | "titles">): readonly Row[] =>
  (titles.groundwork ? rows : []).filter(({ better, values: { groundwork, ...peers } }) => {
    const rivals = Object.values(peers).filter((value) => typeof value === "number");
    if (!better || rivals.length === 0) return false;
    if (typeof groundwork !== "number") return true;
    return better === "less" ? Math.min(...rivals) < groundwork : Math.max(...rivals) > groundwork;
  });
const isReport = (value: unknown): value is Report =>
  typeof value === "object" && value !== null && ["machine", "rows", "titles"].every((member) => member in value);

/** The newest report that was written; undefined while there is none. @throws Error when the file holds something else */
export const readReport = (): Report | undefined => {
  if (!existsSync(reportFile)) return undefined;
  const report: unknown = JSON.parse(readFileSync(reportFile, "utf8"));
  if (isReport(report)) return report;
  throw new Error(`Unexpected contents of ${reportFile}, expected a report: run npm run bench.`);
};
