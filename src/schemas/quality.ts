import { z } from "zod";

/** What runs found of one promise. */
export const verdicts = ["kept", "broken", "not run"] as const;

export const ranSchema = z.strictObject({
  date: z.iso.date().describe("Day of the run."),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .describe("The sources that it looked at."),
  since: z.int().nonnegative().describe("How many later commits the report knew of."),
});

export const figureSchema = z.strictObject({
  text: z.string().min(1).describe("What was counted; why there is no count, where there is none."),
  verdict: z.enum(verdicts),
  command: z.string().startsWith("npm ").describe("What counts it again."),
  ran: ranSchema.optional().describe("Left out where no run counts."),
});

export const promiseSchema = z.strictObject({
  promise: z.string().min(1).describe("What is promised, in a few words."),
  verdict: z.enum(verdicts).describe("Broken if one figure is, else not run if one is, else kept."),
  figures: z.array(figureSchema).min(1),
  beyond: z.string().min(1).optional().describe("What no run on this machine can tell of it, and why."),
});

/** What `npm run report:quality` writes and the page of quality shows. */
export const qualitySchema = z.strictObject({
  date: z.iso.date().describe("Day of the report."),
  commit: ranSchema.shape.commit,
  machine: z.string().min(1).describe("Where the report was made."),
  promises: z.array(promiseSchema).length(31),
});
export type Verdict = (typeof verdicts)[number];
export type Ran = z.infer<typeof ranSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Kept = z.infer<typeof promiseSchema>;
export type Quality = z.infer<typeof qualitySchema>;
