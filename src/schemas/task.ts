import { z } from "zod";

/** Kinds of output, in the order in which the map of tasks shows them. */
export const outputKinds = [
  "text",
  "code",
  "image",
  "audio",
  "video",
  "3-D",
  "molecule",
  "table",
  "action",
  "label",
] as const;

/** Kinds of input, in the order in which the map of tasks shows them; "chance" is random numbers alone. */
export const inputKinds = [
  "text",
  "code",
  "image",
  "audio",
  "video",
  "3-D",
  "molecule",
  "table",
  "action",
  "chance",
] as const;

/** Families of models, and the answers that are not generative models. */
export const taskFamilies = [
  "language model",
  "encoder-decoder",
  "diffusion",
  "GAN",
  "VAE",
  "flow",
  "autoregressive tokens",
  "neural field",
  "retrieval",
  "classifier",
  "predictor",
  "rules",
] as const;

/** Rungs of evidence, from a fixed test to an outcome in daily work. */
export const evidenceRungs = [
  "demonstration",
  "benchmark",
  "human rating",
  "laboratory test",
  "controlled trial",
  "field study",
] as const;

/** What the quoted finding says of the model: better than its baseline, better in one respect and worse in another, no better or wrong too often, nothing compared. */
export const findings = ["for", "divided", "against", "open"] as const;

/** Who can tell a wrong output from a right one, the least effort first; "nobody" sees it in the output alone. */
export const checkers = ["program", "glance", "reader", "expert", "experiment", "nobody"] as const;

/** What has to be at hand besides the input, the least first. */
export const needs = ["input", "examples", "data set"] as const;

const sentence = z.string().min(10).endsWith(".", "expected a full stop at the end");

/** One row of the map of tasks: what goes in, what comes out, and how well that is known to work. */
export const taskSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a kebab-case id")
    .describe("Permanent name of the task."),
  task: z.string().min(3).describe("The task as a reader would call it."),
  inputs: z
    .array(z.enum(inputKinds))
    .min(1)
    .refine((kinds) => new Set(kinds).size === kinds.length, "expected every kind once")
    .describe("Kinds of what goes in: all of them go in together, or any of them may."),
  input: z.string().min(3).describe("What the model is given, in a few words."),
  output: z.enum(outputKinds).describe("Kind of the output: the map is grouped by it."),
  result: z.string().min(3).describe("What comes out, in a few words."),
  families: z.array(z.enum(taskFamilies)).min(1).describe("Families that are used for it, the usual one first."),
  models: z.array(z.string().min(1)).min(1).describe("Published models that stand for the families."),
  open: z
    .array(z.string().min(1))
    .describe(
      "Those of the models that anybody can have and run: by published weights, or trained on data of one's own.",
    ),
  products: z
    .array(z.string().min(1))
    .describe("Names of products that reports give for the task; may be empty, and they age."),
  rung: z.enum(evidenceRungs).describe("Rung of the evidence that the row quotes, not of the best that exists."),
  evidence: sentence.describe("What the source found, with who measured it where that matters."),
  finding: z.enum(findings).describe("What the quoted finding says of the model."),
  baseline: z.string().min(3).describe("What the model was compared with."),
  metric: z.string().min(3).describe("What was measured."),
  failure: sentence.describe("How it fails, in one sentence."),
  check: z.enum(checkers).describe("Who can tell a wrong output from a right one."),
  needs: z.enum(needs).describe("What has to be at hand besides the input."),
  chapter: z.string().min(3).describe("Slug of the chapter that treats the task."),
  source: z.string().min(3).describe("Citation key of the evidence."),
  locator: z.string().min(3).describe("Place in the source."),
});
export type Task = z.infer<typeof taskSchema>;
