import { z } from "zod";

/** One printed row of a table of optima: for this budget, this size and this many tokens. */
export const optimumSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, "expected a kebab-case id")
    .describe("Name within its file."),
  approach: z
    .enum(["envelope", "isoflop", "parametric"])
    .describe("How the study estimated it: its approaches 1, 2, 3."),
  parameters: z.number().positive().describe("Best size."),
  compute: z.number().positive().describe("Training budget in FLOP."),
  tokens: z.number().positive().describe("Best number of tokens."),
  source: z.string().min(1).describe("Citation key."),
  locator: z.string().min(1).describe("Place in the source."),
  note: z.string().min(1).optional().describe("What is odd about the row."),
});
export type Optimum = z.infer<typeof optimumSchema>;
