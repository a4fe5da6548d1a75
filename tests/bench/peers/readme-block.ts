/** The report as the table that README.md shows, between two markers. */
import { share } from "./corpus/chapter.ts";
import type { Report, Row } from "./report.ts";
import { type ToolName, toolNames } from "./tools/tool.ts";

const [begin, end] = ["<!-- begin bench -->", "<!-- end bench -->"];

/** What stands in README.md before anything was measured. */
export const emptyBlock = `${begin}\n${end}`;

/** Two digits of a small number, whole ones of a large. */
const shown = (value: number): string => {
  if (value === 0) return "0";
  if (value >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString("en-US");
  return value >= 10 ? value.toFixed(1) : Number(value.toPrecision(2)).toString();
};

const list = (parts: readonly (string | number)[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** A figure, and for a peer how many times Groundwork's it is. */
const cell = ({ values }: Row, name: ToolName): string => {
  const value = values[name];
  if (value === undefined) return "–";
  if (typeof value === "string") return value;
  const ours = values.groundwork;
  const ratio = name === "groundwork" || typeof ours !== "number" || ours === 0 ? "" : ` (${shown(value / ours)})`;
  return `${shown(value)}${ratio}`;
};

/** @throws Error when the report has no line */
export const readmeBlock = (report: Report): string => {
  const { command, dates, commits, machine, load, titles, drawing, untried, rows } = report;
  const names = toolNames.filter((name) => titles[name]);
  const [least, middle, most] = load.map((one) => one.toFixed(1));
  const days = dates[0] === dates[1] ? dates[0] : `${dates[0]} to ${dates[1]}`;
  const line = (row: Row, index: number): string => {
    const before = rows[index - 1];
    const many = rows.filter(({ title }) => title === row.title).length > 1;
    const size = many ? `, ${row.chapters.toLocaleString("en-US")} chapters` : "";
    return `| ${before?.title === row.title && many ? size.slice(2) : `${row.title}${size}`} | ${names.map((name) => cell(row, name)).join(" | ")} |`;
  };
  const drawn = drawing.map(
    ({ chapters, seconds }) => `${shown(seconds)} s for ${chapters.toLocaleString("en-US")} chapters`,
  );
  return [
    begin,
    `\`${command}\`, ${days}, on ${machine.cores} cores of ${machine.processor}, ${machine.system}, Node ${machine.node}; Groundwork at commit ${list(commits)}. From ${least} to ${most} threads wanted a core meanwhile, usually ${middle}. In brackets: how many times Groundwork's figure.`,
    "",
    `| | ${names.map((name) => titles[name]).join(" | ")} |`,
    `| --- | ${names.map(() => "--:").join(" | ")} |`,
    ...rows.map(line),
    "",
    [
      `All have the same made-up chapters: ${share.words.toLocaleString("en-US")} words, ${share.displayed} formulas on lines of their own and ${share.inLine} within lines, ${share.diagrams} diagrams, ${share.listings} listings and a table each. Groundwork is built without the pages of labs, experiments, models and reports, of which the others have none.`,
      ...(drawn.length > 0
        ? [
            `Its diagrams are drawn once and stored beside the sources, which took ${list(drawn)}; the others draw theirs in each reader's browser.`,
          ]
        : []),
      ...untried,
    ].join(" "),
    end,
  ].join("\n");
};
