import { z } from "zod";
import { type ReportId, reportId, reportIds } from "./report.ts";

export const verdicts = ["supported", "imprecise", "outdated", "unsupported", "wrong", "disputed"] as const;
export type Verdict = (typeof verdicts)[number];

/** A claim that AI-written reports make, and what is right. */
export const claimSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, "expected a kebab-case id")
    .describe("Permanent name."),
  claim: z.string().min(10).describe("The claim in our words."),
  where: z
    .union([reportId, z.array(reportId).min(1)], `expected a report or a list of them: ${reportIds.join(", ")}`)
    .describe("Which reports make it."),
  verdict: z.enum(verdicts).describe("Our judgement."),
  correction: z.string().min(10).describe("What is right, or what is missing."),
  sources: z.array(z.string()).min(1).describe("Citation keys."),
  chapter: z.string().describe("Slug of the chapter that treats it."),
});
export const claimsSchema = z.array(claimSchema);
export type Claim = z.infer<typeof claimSchema>;

/** The reports that make a claim, as a list. */
export const reportsOf = ({ where }: Pick<Claim, "where">): readonly ReportId[] => [where].flat();
