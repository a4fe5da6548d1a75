import { z } from "zod";

/** What a family can say of the probability of a given example. */
export const likelihoods = ["exact", "lower bound", "up to a constant", "none"] as const;

const cell = z.string().min(3);

/** One family of generative models, a row of the map that opens the part on architectures. Cells are Markdown. */
export const familySchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a kebab-case id")
    .describe("Permanent name of the family."),
  name: cell.describe("The family as a reader would call it, in the plural."),
  chapter: z.string().describe("Slug of the chapter that explains it; linked as soon as it is written."),
  trick: cell.describe("How it copes with the sum over all examples."),
  objective: cell.describe("What training raises or lowers."),
  likelihood: z.enum(likelihoods).describe("Whether the probability of an example can be had."),
  sampling: cell.describe("What one sample costs, in passes through the network."),
  stability: cell.describe("How training behaves."),
  failure: cell.describe("How it fails, with citations."),
  use: cell.describe("When to take it."),
  landmarks: cell.describe("Models that mattered, with citations."),
  source: z.string().min(3).describe("Citation key of the work that stands for the family."),
});
export type Family = z.infer<typeof familySchema>;
