import { describe, expect, it } from "vitest";
import { assignmentLink, labMinutes } from "../../../src/book/assignments.ts";
import { readingPathSchema } from "../../../src/schemas/reading-path.ts";
import { soundBook } from "../sound-book.ts";

const stage = (...names: string[]) => ({
  title: "A stage",
  text: "What numbers say.",
  chapters: [],
  assignments: names.map((name) => ({ do: name })),
});
const path = readingPathSchema.parse({
  slug: "all",
  title: "All",
  reader: "For everybody.",
  summary: "The two chapters of the smallest sound book, first the mean and then the total.",
  before: "Nothing but counting.",
  unit: "week",
  stages: [stage("lab:coin", "quiz:mean"), stage("lab:coin", "lab:dice")],
});
const titles = new Map([
  ["lab:coin", { title: "Heads or tails", minutes: 8 }],
  ["lab:dice", { title: "Six sides", minutes: 5 }],
  ["experiment:scaling", { title: "A law" }],
]);
const book = await soundBook();

describe("assignmentLink", () => {
  it.each([
    ["exercise:two-lists", "Exercise 1.1.1", "Two lists", "/numbers/mean/?path=all#exercise-two-lists", undefined],
    ["quiz:mean", "Self-check", "The mean", "/numbers/mean/?path=all#check-yourself", undefined],
    ["lab:coin", "Lab", "Heads or tails", "/labs/coin/", 8],
    ["experiment:scaling", "Experiment", "A law", "/experiments/scaling/", undefined],
  ])("%s leads to its place by its title, and stays on the path inside chapters", (name, kind, title, url, minutes) => {
    expect(assignmentLink(book, path, { do: name }, titles)).toEqual({ kind, title, url, minutes });
  });
  it("throws at a name that the book does not have", () => {
    expect(() => assignmentLink(book, path, { do: "lab:bones" }, titles)).toThrow("Unexpected assignment lab:bones");
  });
});

describe("labMinutes", () => {
  it("counts each lab once, and nothing but labs", () => {
    expect(labMinutes(path, titles)).toBe(13);
  });
});
