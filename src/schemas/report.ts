import { z } from "zod";

/** The texts that claims are traced to: four reports by one writer each, and the two halves of the fifth, by two chatbots. */
export const reportIds = ["seed-0", "seed-1", "seed-2", "seed-3", "seed-4-chatgpt", "seed-4-gemini"] as const;
export type ReportId = (typeof reportIds)[number];
export const reportId = z.enum(reportIds, `expected one of ${reportIds.join(", ")}`);

/** The four questions that all reports answer or should: one for each part of the book. */
export const questions = ["foundations", "architectures", "applications", "scaling"] as const;

const count = z.int().nonnegative();
const sentence = z.string().min(20).endsWith(".", "expected a full stop at the end");

/** What `npm run measure` prints for a file: figures that anybody who has the file gets again. */
export const measuredSchema = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits")
    .describe("Fingerprint of the whole file."),
  lines: z
    .string()
    .regex(/^\d+-\d+$/, "expected lines such as 5-635")
    .describe("Lines of the file that were measured."),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "expected a date such as 2026-11-28")
    .describe("Day of the measurement."),
  words: count.describe("Words, without markup and addresses."),
  links: count.describe("Addresses of pages or pictures."),
  sentences: count.describe("Sentences in lines that end as one."),
  inSentences: z.number().min(0).max(1).describe("Share of the words that stand in such lines."),
  repeated: z
    .number()
    .min(0)
    .max(1)
    .describe("Share of the words in runs of eight or more that stood earlier in the same text."),
  grade: z.number().describe("Coleman-Liau index of its sentences, in school years of the United States."),
});
export type Measured = z.infer<typeof measuredSchema>;

/** A level that somebody has to judge, with what was seen. */
const judged = z.strictObject({ level: z.int().min(0).max(3), seen: sentence });

/** One AI-written report, or half of one: described and measured, never quoted. */
export const reportSchema = z.strictObject({
  id: reportId.describe("Permanent name."),
  name: z.string().min(3).describe("How pages call it."),
  writer: z.string().min(3).describe("What the file says about who wrote it."),
  about: sentence.describe("What the file is: its task, its parts, what is odd about it."),
  measured: measuredSchema.describe("What was counted, and in which file."),
  unanswered: z.array(z.enum(questions)).describe("Questions of the task that have no answer of their own."),
  named: z
    .array(z.strictObject({ work: z.string().min(3), key: z.string().nullable() }))
    .describe("Works that its text names, with the citation key if the work exists."),
  listed: count.describe("Entries of a reference list, or sources beside statements."),
  judged: z
    .strictObject({ sources: judged, calibration: judged, depth: judged, readability: judged, repetition: judged })
    .describe("Levels of the rubric that somebody has to judge; the other two are counted."),
});
export type Report = z.infer<typeof reportSchema>;
