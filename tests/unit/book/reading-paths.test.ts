import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chaptersOfPath,
  minutesOf,
  neededBefore,
  pathUrl,
  placesOnPaths,
  timeInWords,
  urlOnPath,
} from "../../../src/book/reading-paths.ts";
import { readingPathSchema } from "../../../src/schemas/reading-path.ts";
import { soundBook } from "../sound-book.ts";

const pathOf = (slug: string, ...stages: string[][]) =>
  readingPathSchema.parse({
    slug,
    title: slug,
    reader: "For everybody.",
    summary: "The two chapters of the smallest sound book, first the mean and then the total.",
    before: "Nothing but counting.",
    unit: "step",
    stages: stages.map((chapters) => ({ title: "A stage", text: "What numbers say.", chapters })),
  });
const book = await soundBook();
const [mean, total] = book.chapters;
if (!mean || !total) throw new Error("Unexpected sound book, expected two chapters.");
const both = pathOf("both", ["mean"], [], ["total"]);

describe("a path", () => {
  it("has an address of its own, and stays in the address of its chapters", () => {
    expect(pathUrl(both)).toBe("/paths/both/");
    expect(urlOnPath(total, both)).toBe("/sums/total/?path=both");
  });
  it("has the chapters of its stages in order", () => {
    expect(chaptersOfPath(book, both)).toEqual([mean, total]);
  });
  it("takes as long as its chapters", () => {
    expect(minutesOf([{ minutes: 14 }, { minutes: 16 }])).toBe(30);
    expect(minutesOf([])).toBe(0);
  });
  it("names what it builds on and leaves out, each once", () => {
    expect(neededBefore(book, [total])).toEqual([mean]);
    expect(neededBefore(book, [mean, total])).toEqual([]);
  });
});

describe("placesOnPaths", () => {
  const paths = [both, pathOf("turned", ["total", "mean"]), pathOf("short", ["mean"])];
  it("finds a chapter on every path, with the chapters beside it there", () => {
    expect(placesOnPaths({ ...book, paths }, mean)).toMatchObject([
      { path: { slug: "both" }, at: 1, count: 2, previous: undefined, next: total },
      { path: { slug: "turned" }, at: 2, count: 2, previous: total, next: undefined },
      { path: { slug: "short" }, at: 1, count: 1, previous: undefined, next: undefined },
    ]);
  });
  it("leaves out paths on which it does not stand", () => {
    expect(placesOnPaths({ ...book, paths }, total).map(({ path }) => path.slug)).toEqual(["both", "turned"]);
  });
});

describe("timeInWords", () => {
  it("counts minutes up to an hour and a half, then hours", () => {
    expect([45, 89, 90, 120, 404].map(timeInWords)).toEqual(["45 min", "89 min", "1 h 30 min", "2 h", "6 h 44 min"]);
  });
  it("loses no minute", () => {
    fc.assert(
      fc.property(fc.nat({ max: 6000 }), (minutes) => {
        const [, hours = "0", rest = "0"] = /^(?:(\d+) h ?)?(?:(\d+) min)?$/.exec(timeInWords(minutes)) ?? [];
        expect(60 * Number(hours) + Number(rest)).toBe(minutes);
      }),
    );
  });
});
