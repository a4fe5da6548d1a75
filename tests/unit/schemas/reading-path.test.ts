import { expect, it } from "vitest";
import { readingPathSchema } from "../../../src/schemas/reading-path.ts";
import { broken } from "./described.ts";

const stage = { title: "First", text: "What it is for.", chapters: ["mean"] };
const good = {
  slug: "one-week",
  title: "One week",
  reader: "For a student.",
  summary: "A summary must be long enough for the search results: sixty characters.",
  before: "Nothing but counting.",
  unit: "day",
  stages: [stage],
};
const withStage = (change: object): object => ({ stages: [{ ...stage, ...change }] });

it("takes a sound one, and shows questions unless it is told otherwise", () => {
  expect(broken(readingPathSchema, good)).toEqual([]);
  expect(readingPathSchema.parse(good)).toMatchObject({
    under: "questions",
    advice: [],
    stages: [{ assignments: [] }],
  });
});
it.each([
  ["a slug with a capital", { slug: "One" }, "slug"],
  ["a unit that it cannot number", { unit: "month" }, "unit"],
  ["no stages", { stages: [] }, "stages"],
  ["a reader without a full stop", { reader: "For a student" }, "reader"],
  ["a summary that search results would cut", { summary: `${"a".repeat(161)}` }, "summary"],
  ["the path of a chapter for its slug", withStage({ chapters: ["numbers/mean"] }), "stages.0.chapters.0"],
  ["an outcome without its chapter", withStage({ outcomes: ["compute"] }), "stages.0.outcomes.0"],
  ["an assignment of another kind", withStage({ assignments: [{ do: "essay:mean" }] }), "stages.0.assignments.0.do"],
  [
    "a place that no syllabus has",
    withStage({ assignments: [{ do: "quiz:mean", as: "exam" }] }),
    "stages.0.assignments.0.as",
  ],
  ["a field that nobody knows", { minutes: 30 }, "minutes"],
])("refuses %s", (_what, change, field) => {
  expect(broken(readingPathSchema, { ...good, ...change })).toContain(field);
});
