import { z } from "zod";
import { questions, reportId } from "./report.ts";

export const marks = ["absent", "named", "explained"] as const;
export type Mark = (typeof marks)[number];

/** One point that an answer to one of the four questions should make, and how far each report makes it. */
export const reportPointSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a kebab-case id")
    .describe("Permanent name."),
  question: z.enum(questions).describe("The question that it belongs to."),
  point: z.string().min(10).describe("The point, as Markdown with a link to the place of the book that makes it."),
  marks: z.record(reportId, z.enum(marks)).describe("For every report: absent, named, or explained."),
});
export type ReportPoint = z.infer<typeof reportPointSchema>;
