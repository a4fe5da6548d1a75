/** The report of the search as the tables that README.md shows, between two markers. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Figures } from "../../search/quality.ts";
import type { AtScale } from "./at-scale.ts";
import type { Compared } from "./compare.ts";

/** Bytes by brotli that come before the first suggestion, and those in all for the full text of a query. */
export interface Weights {
  readonly first: number;
  readonly median: number;
  readonly most: number;
}

export interface SearchReport {
  readonly date: string;
  readonly suggestions: Figures;
  readonly text: Figures;
  readonly peers: readonly Compared[];
  readonly weights: Weights;
  readonly scaled: readonly AtScale[];
}

const file = new URL("../search.json", import.meta.url);
export const readSearchReport = (): SearchReport => JSON.parse(readFileSync(file, "utf8")) as SearchReport;
export const writeSearchReport = (report: SearchReport): void =>
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);

const KB = (bytes: number): string => (bytes / 1024).toFixed(0);
const share = (of: number): string => `${(100 * of).toFixed(1)} %`;
const row = (name: string, { meanReciprocalRank, topThree, nothing }: Figures): string =>
  `| ${name} | ${meanReciprocalRank.toFixed(2)} | ${share(topThree)} | ${share(nothing)} |`;

export const searchBlock = ({ date, suggestions, text, peers, weights, scaled }: SearchReport): string =>
  [
    "<!-- begin bench:search -->",
    `\`npm run bench:search\`, ${date}: ${suggestions.queries} queries as readers type them, each with the sections that its reader wants.`,
    "",
    "| | mean reciprocal rank | wanted section among the first three | nothing found |",
    "| --- | --: | --: | --: |",
    row("Groundwork, suggestions", suggestions),
    row("Groundwork, full text alone", text),
    ...peers.map((peer) => row(`search of ${peer.name}, ${peer.engine}`, peer)),
    "",
    "Each peer's engine has its stock options and gets the sections of this book as plain text, with the entries of the glossary, the models and the notation as sections of their own; Pagefind is asked in a browser, the others in Node. The query loop of Docusaurus's plugin is written after its source. Groundwork's full text has none of these entries: its suggestions have them.",
    "",
    `A reader who has nothing of the search yet fetches ${KB(weights.first)} KB before the first suggestion, and for the full text ${KB(weights.median)} KB in all (the median; ${KB(weights.most)} KB at most), compressed by brotli. Of these, the files that hold the full text are:`,
    "",
    "| this book, so many times over | sections | KB, median query | KB, heaviest query |",
    "| --- | --: | --: | --: |",
    ...scaled.map(
      ({ chapters, sections, median, most }) =>
        `| ${chapters.toLocaleString("en-US")} chapters | ${sections.toLocaleString("en-US")} | ${KB(median)} | ${KB(most)} |`,
    ),
    "<!-- end bench:search -->",
  ].join("\n");
