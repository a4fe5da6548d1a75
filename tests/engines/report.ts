import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Sources } from "../../src/commands/sources.ts";
import type { Crawl } from "./crawl.ts";

export type JourneyResult = {
  readonly title: string;
  readonly passed: boolean;
  readonly figures: Readonly<Record<string, number>>;
};

export type EngineResult = {
  readonly engine: string;
  readonly version: string;
  readonly journeys: readonly JourneyResult[];
  readonly crawls: readonly Crawl[];
  readonly faults: readonly string[];
  /** of the site when the engine opened it first */
  readonly sources: Sources;
};

const file = ".cache/tests/engines.json";

/** Writes the figures where a report about quality finds them; those of engines that did not run now stay, each with its sources. */
export const keep = (results: readonly EngineResult[]): void => {
  mkdirSync(".cache/tests", { recursive: true });
  const before: EngineResult[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).engines : [];
  const engines = new Map([...before, ...results].map((result) => [result.engine, result]));
  writeFileSync(
    file,
    `${JSON.stringify({ command: "npm run test:engines", engines: [...engines.values()] }, undefined, 2)}\n`,
  );
};

const rowsOf = ({ journeys, crawls, faults }: EngineResult): (readonly [row: string, figure: string])[] => [
  ...journeys.map(({ title, passed, figures }) => {
    const more = Object.entries(figures).map(([name, value]) => `${value} ${name}`);
    return [title, [passed ? "passed" : "FAILED", ...more].join(", ")] as const;
  }),
  ["journeys passed", `${journeys.filter(({ passed }) => passed).length} of ${journeys.length}`],
  ...crawls.flatMap((crawl) => {
    const by = crawl.delivery === "meta" ? "policy in the page, 320 px wide" : "policy as header, 1280 px wide";
    return [
      [`${by}: pages`, `${crawl.pages}`],
      [`${by}: violations`, `${crawl.violations}`],
      [`${by}: errors in the console`, `${crawl.errors}`],
      [`${by}: labs alive`, `${crawl.labs}`],
      [`${by}: pages wider than that`, `${crawl.wide}`],
      ...(crawl.anchors > 0
        ? [[`${by}: link targets out of sight`, `${crawl.hidden} of ${crawl.anchors}`] as const]
        : []),
      [`${by}: breakdowns of the browser`, `${crawl.restarts}`],
      [`${by}: seconds`, `${crawl.seconds}`],
    ] as const;
  }),
  ["faults", `${faults.length}`],
];

/** The table engine by journey, as lines. */
export const tableOf = (results: readonly EngineResult[]): string => {
  const columns = results.map(rowsOf);
  const rows = (columns[0] ?? []).map(([row], at) => [row, ...columns.map((column) => column[at]?.[1] ?? "")]);
  const all = [["", ...results.map(({ engine, version }) => `${engine} ${version}`)], ...rows];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0))) ?? [];
  return all
    .map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};
