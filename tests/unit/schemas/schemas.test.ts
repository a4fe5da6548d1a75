import { describe, expect, it } from "vitest";
import { changeSchema } from "../../../src/schemas/change.ts";
import { chapterSchema } from "../../../src/schemas/chapter.ts";
import { claimSchema } from "../../../src/schemas/claim.ts";
import { modelSchema } from "../../../src/schemas/model.ts";
import { symbolSchema } from "../../../src/schemas/notation.ts";
import { partSchema } from "../../../src/schemas/part.ts";
import { quantitySchema } from "../../../src/schemas/quantity.ts";
import { quizItemSchema } from "../../../src/schemas/quiz.ts";
import { assignmentSchema, readingPathSchema, stageSchema } from "../../../src/schemas/reading-path.ts";
import { termSchema } from "../../../src/schemas/term.ts";
import { undescribed } from "./described.ts";

const schemas = {
  assignment: assignmentSchema,
  change: changeSchema,
  chapter: chapterSchema,
  claim: claimSchema,
  model: modelSchema,
  notation: symbolSchema,
  part: partSchema,
  quantity: quantitySchema,
  quiz: quizItemSchema,
  "reading path": readingPathSchema,
  stage: stageSchema,
  term: termSchema,
};

describe.each(Object.entries(schemas))("the schema of %s", (_name, schema) => {
  it("says of every field what it is for", () => {
    expect(undescribed(schema)).toEqual([]);
  });
  it("refuses a field that it does not know", () => {
    expect(schema.safeParse({ surprise: 1 }).error?.issues.some(({ code }) => code === "unrecognized_keys")).toBe(true);
  });
});
