import { z } from "zod";

export const criterionIds = [
  "coverage",
  "correctness",
  "sources",
  "calibration",
  "depth",
  "readability",
  "repetition",
] as const;
export type CriterionId = (typeof criterionIds)[number];

const level = z.string().min(15).endsWith(".", "expected a full stop at the end");

/** One row of the rubric for reports: a question, and four levels that two people can see alike. */
export const criterionSchema = z.strictObject({
  id: z.enum(criterionIds).describe("Permanent name."),
  question: z.string().min(10).endsWith("?", "expected a question").describe("What the criterion asks."),
  levels: z.array(level).length(4).describe("What is seen at level 0, 1, 2 and 3."),
  how: z
    .string()
    .min(20)
    .endsWith(".", "expected a full stop at the end")
    .describe("What a rater does before choosing."),
});
export type Criterion = z.infer<typeof criterionSchema>;
