import { z } from "zod";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a kebab-case slug");
const sentence = z.string().min(8).regex(/[.?]$/, "expected a full stop or question mark at the end");

/** Where something is done, in the order in which a syllabus lists them. */
export const assigned = ["meeting", "home", "hand-in"] as const;

/** Something that the book has ready to be done: named as `kind:id`. */
export const assignmentSchema = z.strictObject({
  do: z
    .string()
    .regex(
      /^(exercise|lab|quiz|experiment):[a-z0-9-]+$/,
      "expected `exercise:id`, `lab:name`, `quiz:chapter` or `experiment:name`",
    )
    .describe("What is done: an exercise, a lab, a chapter's quiz or an experiment, by its name in the book."),
  as: z
    .enum(assigned)
    .optional()
    .describe("Where it is done, in a course: in the meeting, at home, or to be handed in."),
  note: sentence.optional().describe("How it is done here, in one sentence."),
});

/** One day, week or step of a path. */
export const stageSchema = z.strictObject({
  title: z.string().min(1).describe("What the stage is about, in a few words."),
  text: sentence.describe("What it is read for, and what may be passed over, in one to three sentences."),
  chapters: z.array(slug).default([]).describe("Slugs of its chapters, in the order in which they are read."),
  outcomes: z
    .array(z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, "expected an outcome as `chapter#outcome`"))
    .default([])
    .describe("Outcomes of chapters, read by then, that the stage is held to."),
  assignments: z.array(assignmentSchema).default([]).describe("What is done beside reading."),
});

/** A way through the book for one kind of reader. */
export const readingPathSchema = z.strictObject({
  slug: slug.describe("Piece of the URL, and the value of `?path=` in its links."),
  title: z.string().min(1).describe("Title as it is shown."),
  reader: sentence.describe("For whom it is, in one sentence."),
  summary: z.string().min(60).max(160).describe("One sentence for search results and link previews."),
  before: sentence.describe(
    "What to know before, beside chapters that the path leaves out: those are found by the build.",
  ),
  unit: z.enum(["day", "week", "step"]).describe("What a stage is called: the days and weeks are numbered."),
  under: z
    .enum(["questions", "equations"])
    .default("questions")
    .describe("What stands under a chapter's title: its question, or its numbered equations."),
  advice: z.array(sentence).default([]).describe("How to follow or to teach it, a paragraph each."),
  stages: z.array(stageSchema).min(1).describe("Its days, weeks or steps, in order."),
});
export const readingPathsSchema = z.array(readingPathSchema);
export type Assignment = z.infer<typeof assignmentSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type ReadingPath = z.infer<typeof readingPathSchema>;
