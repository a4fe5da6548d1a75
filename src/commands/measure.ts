import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measuresOf } from "../maths/report-measures.ts";

/**
 * `npm run measure -- report.md`: counts what can be counted in a report, in the form of `content/reports/reports.yaml`.
 * The report stays where it is; its fingerprint tells which file was measured.
 */
const usage = `npm run measure -- report.md                  a report in Markdown or plain text
npm run measure -- report.md --lines 5-635    only these lines of it`;

const digits = (value: number, places: number): number => Number(value.toFixed(places));

const measure = (): void => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lines: { type: "string" }, help: { type: "boolean" } },
  });
  const [file] = positionals;
  if (values.help) {
    console.log(usage);
    return;
  }
  if (file === undefined || positionals.length > 1)
    throw new Error(`Unexpected ${positionals.length} files, expected one.\n${usage}`);
  const bytes = readFileSync(file);
  const lines = bytes.toString("utf8").replace(/\n$/, "").split("\n");
  const [, first = "1", last = String(lines.length)] = /^(\d+)-(\d+)$/.exec(values.lines ?? "") ?? [];
  const [from, to] = [Number(first), Number(last)];
  if ((values.lines !== undefined && values.lines !== `${from}-${to}`) || from < 1 || to > lines.length || from > to)
    throw new Error(`Unexpected lines ${values.lines}, expected a range within 1-${lines.length}.\n${usage}`);
  const found = measuresOf(lines.slice(from - 1, to).join("\n"));
  console.log(`  measured:
    sha256: ${createHash("sha256").update(bytes).digest("hex")}
    lines: ${from}-${to}
    date: ${new Date().toISOString().slice(0, 10)}
    words: ${found.words}
    links: ${found.links}
    sentences: ${found.sentences}
    inSentences: ${digits(found.inSentences, 3)}
    repeated: ${digits(found.repeated, 3)}
    grade: ${digits(found.grade, 1)}`);
};

try {
  measure();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
