import { spreadOf } from "../measure.ts";
import type { Link } from "./measurements.ts";
import type { Kept, Outcome, ValueOf } from "./record.ts";

/** What was kept of one tool at one size, by the name of the measurement. */
export type Records = ReadonlyMap<string, Kept>;

/** A line of the table, as a question to the records. */
interface Asked {
  readonly title: string;
  /** whether less is better, or more; undefined where the figure speaks for itself */
  readonly better: "less" | "more" | undefined;
  /** whether it is told of each size of book, or of the smallest alone */
  readonly every: boolean;
  readonly of: (records: Records, chapters: number) => number | string | undefined;
}

const valuesOf = <Of extends Outcome>(records: Records, prefix: string, outcome: Of): ValueOf<Of>[] =>
  [...records.values()].flatMap(({ name, value }) =>
    name.startsWith(prefix) && value.outcome === outcome ? [value as ValueOf<Of>] : [],
  );

const middle = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : spreadOf(numbers).median;

/** The middle of what builds took; or, where one did not come to its end, how it ended. */
const ofBuild =
  (prefix: "cold" | "warm", figure: (built: ValueOf<"built">, chapters: number) => number): Asked["of"] =>
  (records, chapters) => {
    const bad = (["out of memory", "too slow", "failed"] as const).find(
      (one) => valuesOf(records, prefix, one).length > 0,
    );
    return bad ?? middle(valuesOf(records, prefix, "built").map((built) => figure(built, chapters)));
  };
const ofPage =
  (figure: (page: ValueOf<"page">) => number): Asked["of"] =>
  (records) =>
    middle(valuesOf(records, "page", "page").map(figure));
const ofLighthouse =
  (figure: (page: ValueOf<"lighthouse">) => number): Asked["of"] =>
  (records) =>
    middle(valuesOf(records, "lighthouse", "lighthouse").map(figure));
const ofSearch =
  (link: Link, figure: (search: ValueOf<"search">) => number | null): Asked["of"] =>
  (records) =>
    middle(valuesOf(records, `search-${link}`, "search").flatMap((search) => figure(search) ?? []));

const kilobytes = (bytes: number): number => bytes / 1024;

export const asked: readonly Asked[] = [
  { title: "build from nothing, s", better: "less", every: true, of: ofBuild("cold", ({ seconds }) => seconds) },
  { title: "the same again, s", better: "less", every: true, of: ofBuild("warm", ({ seconds }) => seconds) },
  {
    title: "processor time of a build from nothing, s",
    better: "less",
    every: true,
    of: ofBuild("cold", ({ processor }) => processor),
  },
  {
    title: "chapters a second, from nothing",
    better: "more",
    every: true,
    of: ofBuild("cold", ({ seconds }, chapters) => chapters / seconds),
  },
  { title: "memory at its most, MB", better: "less", every: true, of: ofBuild("cold", ({ memory }) => memory) },
  { title: "site, MB", better: "less", every: true, of: ofBuild("cold", ({ bytes }) => bytes / 1e6) },
  { title: "a chapter, KB in all", better: "less", every: true, of: ofPage(({ bytes }) => kilobytes(bytes)) },
  { title: "HTML, KB", better: "less", every: false, of: ofPage(({ html }) => kilobytes(html)) },
  { title: "CSS, KB", better: "less", every: false, of: ofPage(({ css }) => kilobytes(css)) },
  { title: "JavaScript, KB", better: "less", every: false, of: ofPage(({ js }) => kilobytes(js)) },
  { title: "JavaScript as it is run, KB", better: "less", every: false, of: ofPage(({ jsRaw }) => kilobytes(jsRaw)) },
  { title: "fonts, KB", better: "less", every: false, of: ofPage(({ font }) => kilobytes(font)) },
  {
    title: "images and other files, KB",
    better: "less",
    every: false,
    of: ofPage(({ image, other }) => kilobytes(image + other)),
  },
  { title: "requests", better: "less", every: false, of: ofPage(({ requests }) => requests) },
  {
    title: "main thread, ms of processor time",
    better: "less",
    every: false,
    of: ofPage(({ mainThread }) => mainThread),
  },
  {
    title: "Lighthouse, performance",
    better: "more",
    every: false,
    of: ofLighthouse(({ performance }) => performance),
  },
  {
    title: "Lighthouse, accessibility",
    better: "more",
    every: false,
    of: ofLighthouse(({ accessibility }) => accessibility),
  },
  {
    title: "Lighthouse, best practices",
    better: "more",
    every: false,
    of: ofLighthouse(({ bestPractices }) => bestPractices),
  },
  { title: "Lighthouse, search engines", better: "more", every: false, of: ofLighthouse(({ seo }) => seo) },
  { title: "first paint, s", better: "less", every: false, of: ofLighthouse(({ firstPaint }) => firstPaint / 1000) },
  {
    title: "largest paint, s",
    better: "less",
    every: false,
    of: ofLighthouse(({ largestPaint }) => largestPaint / 1000),
  },
  { title: "blocked, ms", better: "less", every: false, of: ofLighthouse(({ blocking }) => blocking) },
  { title: "layout shift", better: "less", every: false, of: ofLighthouse(({ shift }) => shift) },
  {
    title: "search, KB to the first result",
    better: "less",
    every: true,
    of: ofSearch("fast", ({ bytes }) => kilobytes(bytes)),
  },
  {
    title: "search, KB to the first of the full text",
    better: "less",
    every: true,
    of: ofSearch("fast", ({ text, bytes }) => kilobytes(text?.bytes ?? bytes)),
  },
  {
    title: "search, ms, fast link",
    better: "less",
    every: true,
    of: ofSearch("fast", ({ milliseconds }) => milliseconds),
  },
  {
    title: "search, ms, slow link",
    better: "less",
    every: true,
    of: ofSearch("slow", ({ milliseconds }) => milliseconds),
  },
  {
    title: "search, ms to the full text, slow link",
    better: "less",
    every: true,
    of: ofSearch("slow", ({ text, milliseconds }) => text?.milliseconds ?? milliseconds),
  },
  {
    title: "queries that find something",
    better: "more",
    every: true,
    of: (records) => {
      const all = valuesOf(records, "search-fast", "search");
      return all.length === 0 ? undefined : all.filter(({ milliseconds }) => milliseconds !== null).length;
    },
  },
];
