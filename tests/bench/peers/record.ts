import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Measurement } from "./measurements.ts";
import type { ToolName } from "./tools/tool.ts";

const number = z.number();

const builtSchema = z.object({
  outcome: z.literal("built"),
  seconds: number,
  /** seconds for which the processor worked, for all of its processes and threads */
  processor: number,
  /** of the largest process, at its largest; MB of 2^20 bytes, as GNU time has it */
  memory: number,
  /** of the finished site */
  bytes: number,
  files: number,
});
const notBuiltSchema = z.object({
  outcome: z.enum(["out of memory", "too slow", "failed"]),
  seconds: number,
  /** file in which its own words stand */
  log: z.string(),
});

/** What a page takes from the host until it was scrolled through: bytes as sent. */
const pageSchema = z.object({
  outcome: z.literal("page"),
  requests: number,
  bytes: number,
  html: number,
  css: number,
  js: number,
  font: number,
  image: number,
  other: number,
  /** bytes of JavaScript as they are run */
  jsRaw: number,
  /** milliseconds for which the processor worked for the page's main thread */
  mainThread: number,
  formulas: number,
  diagrams: number,
  /** errors of the console, and requests to other hosts */
  problems: z.array(z.string()),
});
const lighthouseSchema = z.object({
  outcome: z.literal("lighthouse"),
  performance: number,
  accessibility: number,
  bestPractices: number,
  seo: number,
  firstPaint: number,
  largestPaint: number,
  blocking: number,
  shift: number,
  /** of the machine, as Lighthouse takes it before it looks: its benchmark index; not in older records */
  speed: number.optional(),
});

/** From the click that opens the search to a result on the screen. */
const searchSchema = z.object({
  outcome: z.literal("search"),
  /** none when nothing was found */
  milliseconds: number.nullable(),
  requests: number,
  bytes: number,
  /** the same for the first result of the full text, where others come first */
  text: z.object({ milliseconds: number, bytes: number }).nullable(),
  /** bytes when all is still */
  settled: number,
});
/** Nothing to look at: the site was not built. */
const absentSchema = z.object({ outcome: z.literal("no site") });

const valueSchema = z.discriminatedUnion("outcome", [
  builtSchema,
  notBuiltSchema,
  pageSchema,
  lighthouseSchema,
  searchSchema,
  absentSchema,
]);
export type Value = z.infer<typeof valueSchema>;
export type Outcome = Value["outcome"];
export type ValueOf<Of extends Outcome> = Extract<Value, { outcome: Of }>;

const recordSchema = z.object({
  tool: z.string(),
  chapters: number,
  name: z.string(),
  /** of set-up and chapters: another fingerprint is another site */
  fingerprint: z.string(),
  /** when it was measured, and at which commit of this repository */
  date: z.string(),
  commit: z.string(),
  /** processes that wanted a core at that time */
  load: number,
  value: valueSchema,
});
export type Kept = z.infer<typeof recordSchema>;

const folderOf = (results: string, tool: ToolName, chapters: number): string => join(results, tool, String(chapters));

/** The measurement as it was kept; undefined when it was not, or of another site. */
export const keptRecord = (
  results: string,
  { tool, chapters, name }: Measurement,
  fingerprint: string,
): Kept | undefined => {
  const file = join(folderOf(results, tool, chapters), `${name}.json`);
  if (!existsSync(file)) return undefined;
  const { data } = recordSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return data?.fingerprint === fingerprint ? data : undefined;
};

/** Keeps a measurement: wholly or, when it is stopped on the way, not at all. */
export const keepRecord = (results: string, { tool, chapters, name }: Measurement, record: Kept): void => {
  const file = join(folderOf(results, tool, chapters), `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(record, undefined, 1)}\n`);
  renameSync(`${file}.new`, file);
};

/** All that was kept of a tool and a size of book, by name. */
export const keptOf = (results: string, tool: ToolName, chapters: number, fingerprint: string): Map<string, Kept> => {
  const folder = folderOf(results, tool, chapters);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  const records = names.map(
    (name) => recordSchema.safeParse(JSON.parse(readFileSync(join(folder, name), "utf8"))).data,
  );
  return new Map(
    records.flatMap((record) => (record?.fingerprint === fingerprint ? [[record.name, record] as const] : [])),
  );
};
