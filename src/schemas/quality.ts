import { z } from "zod";

/** What a run found of one promise. */
export const verdicts = ["kept", "broken", "not run"] as const;

export const promiseSchema = z.strictObject({
  promise: z.string().min(1).describe("What is promised, in a few words."),
  verdict: z.enum(verdicts),
  figure: z.string().describe("What the runs counted; why there is none, where they could not."),
  commands: z.array(z.string().startsWith("npm ")).describe("What counts it again."),
});

/** What `npm run report:quality` writes and the page of quality shows. */
export const qualitySchema = z.strictObject({
  date: z.iso.date().describe("Day of the report."),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .describe("The sources that the runs looked at."),
  machine: z.string().min(1),
  promises: z.array(promiseSchema).length(31),
});
export type Kept = z.infer<typeof promiseSchema>;
export type Quality = z.infer<typeof qualitySchema>;
